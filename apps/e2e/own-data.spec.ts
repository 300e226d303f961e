import { readFile } from 'node:fs/promises';
import { fresh } from './house/desk';
import { invited } from './house/invite';
import { expect, test } from './house/journey';
import { mailTo } from './house/mailbox';
import { acceptLink, organiser, signIn } from './house/people';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const passphrase = 'пять яблок на ветке';

test('a guest takes everything about themself along, and then erases it', async ({ visit }) => {
  test.setTimeout(120_000);
  const slug = fresh('leaving');
  const desk = await visit();
  await invited(slug, `${slug}@mail.example`);
  const { link } = await mailTo(desk, `${slug}@mail.example`);
  const page = await visit(phone);
  await acceptLink(page, link, passphrase);
  await page.getByRole('button', { name: 'Дальше' }).click();

  await page.getByRole('link', { name: 'Ваши данные' }).click();
  await expect(page.getByText('Карточка: 1 запись').first()).toBeVisible();
  await page.getByRole('button', { name: 'Скачать всё…' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать', exact: true }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe('data.zip');
  // The files lie in it as they are, so that their text can be searched.
  const text = (await readFile(await file.path())).toString();
  expect(text).toContain(`Гость ${slug}`);
  expect(text).toContain(`Осенняя встреча ${slug}`);
  expect(text).not.toContain('/portal/i#');

  await page.getByRole('button', { name: 'Стереть мои данные…' }).click();
  await page.getByRole('button', { name: 'Стереть навсегда' }).click();
  await expect(page.getByRole('alert')).toContainText('Напишите слово');
  await page.getByRole('textbox', { name: /слово «стереть»/ }).fill('стереть');
  await page.getByRole('button', { name: 'Стереть навсегда' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Всё стёрто' })).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
  await page.getByRole('button', { name: 'Готово' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Вход' })).toBeVisible();

  await signIn(desk, 'console', organiser, 'people');
  await desk.getByRole('searchbox').fill(slug);
  await expect(desk.getByText('Никто не нашёлся')).toBeVisible();
});
