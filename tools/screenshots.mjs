import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { root } from './files.mjs';

// The pictures of the README: `npm start` in one terminal, `node_modules/.bin/node tools/screenshots.mjs` in another.
const address = process.argv[2] ?? `http://127.0.0.1:${process.env.KUNAK_PORT ?? 4000}`;
const folder = join(root, 'docs/images');

/** What is shown in the demo host, to whom, and on what. */
const pictures = [
  {
    file: 'console.png',
    face: 'console',
    login: 'organiser@example.org',
    passphrase: 'open house for guests',
    size: { width: 1280, height: 800 },
    show: async (page) => {
      await page.goto(`${address}/console/e/north-caucasus-2012/schedule`);
      await page.getByRole('button', { name: /Безопасность тех, кто защищает/ }).click();
    },
  },
  {
    file: 'portal.png',
    face: 'portal',
    login: 'guest01@example.org',
    passphrase: 'bread and salt on the table',
    size: { width: 320, height: 640 },
    show: (page) => page.getByRole('heading', { level: 1, name: 'Ваши задачи' }).waitFor(),
  },
  {
    file: 'venue.png',
    face: 'venue',
    login: 'trainer@example.org',
    passphrase: 'ten chairs in a circle',
    size: { width: 820, height: 900 },
    show: async (page) => {
      await page.getByRole('link', { name: /Тренинг для юристов/ }).click();
      await page.getByRole('link', { name: 'Конвенция: что она защищает' }).click();
      const mark = (name, word) => page.getByRole('group', { name, exact: true }).getByRole('button', { name: word }).click();
      for (const name of ['Гость 01', 'Гость 02', 'Гость 04']) await mark(name, 'Здесь');
      await mark('Гость 03', 'Позже');
      await mark('Гость 05', 'Причина');
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  },
];

async function take(browser, { file, face, login, passphrase, size, show }) {
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: 2, locale: 'ru-RU', timezoneId: 'Europe/Stockholm', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${address}/${face}/`);
  await page.getByRole('textbox', { name: 'Имя для входа или почта' }).fill(login);
  await page.getByRole('textbox', { name: 'Парольная фраза' }).fill(passphrase);
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.getByRole('textbox', { name: 'Парольная фраза' }).waitFor({ state: 'hidden' });
  await show(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, file), animations: 'disabled' });
  await context.close();
}

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--disable-gpu', ...sandbox] });
try {
  await mkdir(folder, { recursive: true });
  for (const picture of pictures) await take(browser, picture);
} finally {
  await browser.close();
}
