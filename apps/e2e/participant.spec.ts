import { fresh } from './house/desk';
import { inviteByHand, inviteTo, meeting } from './house/invite';
import { expect, test } from './house/journey';
import type { Page } from './house/journey';
import { forbiddenWords, mailTo } from './house/mailbox';
import { acceptLink, guest, organiser, signIn } from './house/people';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const smallest = { width: 320, height: 640 };
const passphrase = 'четыре камня у порога';

/** What is typed into each question; the others are answered with “I don’t know yet”. */
const texts: Readonly<Record<string, string>> = {
  'Как к вам обращаться?': 'Гость Ясень',
  'На каких языках вам удобно говорить?': 'русский, осетинский, английский B1',
  'О чём вам важно поговорить?': 'О безопасности в дороге',
  'На что?': 'Орехи',
};
const choices: Readonly<Record<string, string>> = {
  'Нужен ли вам перевод?': 'Нет',
  'Какая еда вам подходит?': 'Вегетарианская',
  'Есть ли у вас аллергия?': 'Да',
  'Приедет ли кто-то вместе с вами?': 'Нет',
};

const tasks = 'Ваши задачи';

async function answerOne(page: Page, heading: string, asked: string[]): Promise<void> {
  asked.push(heading);
  const text = texts[heading];
  const choice = choices[heading];
  if (text) await page.getByRole('textbox').fill(text);
  else if (choice) await page.getByLabel(choice, { exact: true }).check();
  const name = text || choice ? 'Продолжить' : 'Пока не знаю';
  await page.getByRole('button', { name }).click();
}

/** One question after another, until the list of tasks is there again. */
async function answerAll(page: Page): Promise<string[]> {
  const heading = page.getByRole('heading', { level: 1 });
  const asked: string[] = [];
  for (let before = tasks; ;) {
    await expect(heading).not.toHaveText(before);
    before = (await heading.innerText()).trim();
    if (before === tasks) return asked;
    if (before === 'Дальше личные вопросы') await page.getByRole('button', { name: 'Понятно, дальше' }).click();
    else await answerOne(page, question(before), asked);
  }
}

const question = (heading: string): string => heading.replace(/\s*\(?необязательно\)?$/, '');

/** The language is changed where something is typed that has not been saved. */
async function changeLanguageInTheMiddle(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Сказать о еде и здоровье' }).click();
  await page.getByRole('checkbox', { name: 'Вегетарианская' }).check();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1, name: 'What food suits you?' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Vegetarian' })).toBeChecked();
  await page.getByRole('button', { name: 'Русский' }).click();
  await expect(page.getByRole('checkbox', { name: 'Вегетарианская' })).toBeChecked();
}

async function decideOnConsents(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Решить, на что вы согласны' }).click();
  await page.getByRole('link', { name: 'Начать' }).click();
  for (const [title, answer] of [
    ['Можно ли вас фотографировать?', 'Нет'],
    ['Можно ли назвать ваше рабочее имя в программе?', 'Да, можно'],
    [/партн[её]р/i, 'Нет'],
    ['Можно ли сохранить ваш адрес, чтобы позвать вас снова?', 'Да, можно'],
  ] as const) {
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await page.getByRole('radio', { name: answer }).check();
    await page.getByRole('button', { name: 'Продолжить' }).click();
  }
  await page.getByRole('link', { name: 'К списку задач' }).click();
}

async function accept(desk: Page, slug: string): Promise<void> {
  await desk.goto(`/console/e/${slug}/participants`);
  await expect(desk.getByText('Занято мест: 0 из 2')).toBeVisible();
  await desk.getByRole('button', { name: `Гость ${slug}` }).click();
  await desk.getByRole('button', { name: 'Принять', exact: true }).click();
  await expect(desk.getByText('Место есть, ждём подтверждения').first()).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/portal/account');
  await page.getByRole('button', { name: 'Выйти' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Вход' })).toBeVisible();
}

/** Runs in the browser, whose own words these are. */
const whatIsKept = `(async () => ({
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).map(({ name }) => name),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
}))()`;

async function keptIn(page: Page): Promise<unknown> {
  const kept = await page.evaluate<object>(whatIsKept);
  return { ...kept, cookies: await page.context().cookies() };
}

const nothing = { local: [], session: [], databases: [], caches: [], workers: 0, cookies: [] };

test('a participant registers in Russian on a phone, and nothing of it stays there', async ({ visit, witness }) => {
  // The programme is not out yet, and the server says so.
  witness.awaits(/404 .*\/programme\//);
  test.setTimeout(120_000);
  const slug = fresh('autumn');
  const desk = await visit();
  await inviteTo(desk, slug, `${slug}@mail.example`);

  const mail = await mailTo(await desk.context().newPage(), `${slug}@mail.example`);
  expect(mail.body).toContain(mail.link);
  expect(`${mail.subject} ${mail.body.replace(mail.link, '')}`).not.toMatch(forbiddenWords);

  const page = await visit(phone);
  await acceptLink(page, mail.link, passphrase);
  await expect(page.getByText('Ваше имя для входа')).toBeVisible();
  await page.getByRole('button', { name: 'Дальше' }).click();
  await expect(page.getByRole('heading', { level: 1, name: tasks })).toBeVisible();
  expect(page.url()).not.toContain(String(mail.link.split('#')[1]));

  await page.getByRole('link', { name: 'Рассказать о себе' }).click();
  expect(await answerAll(page)).toContain('Имя и фамилия, как в паспорте');
  await page.getByRole('link', { name: 'Выбрать, как участвовать' }).click();
  expect(await answerAll(page)).not.toContain('На какой язык переводить?');
  await page.setViewportSize(smallest);
  await changeLanguageInTheMiddle(page);
  expect(await answerAll(page)).toContain('На что?');
  await page.getByRole('link', { name: 'Подготовить дорогу' }).click();
  await answerAll(page);
  await page.getByRole('link', { name: 'Договориться о безопасности' }).click();
  await answerAll(page);
  await decideOnConsents(page);

  await page.getByRole('link', { name: 'Проверить ответы и отправить' }).click();
  await expect(page.getByText('Гость Ясень')).toBeVisible();
  await expect(page.getByText('Орехи')).toBeVisible();
  await page.getByRole('button', { name: 'Отправить анкету' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Анкета отправлена' })).toBeVisible();

  await accept(desk, slug);
  await page.goto('/portal/');
  await expect(page.getByText('Место для вас есть.')).toBeVisible();
  await page.getByRole('button', { name: 'Подтвердить участие' }).click();
  await expect(page.getByText('Вы участвуете.')).toBeVisible();
  await page.getByRole('link', { name: 'Программа' }).click();
  await expect(page.getByText('Программа ещё не готова')).toBeVisible();

  await signOut(page);
  expect(await keptIn(page)).toEqual(nothing);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Вход' })).toBeVisible();
  await acceptLink(page, mail.link, passphrase);
  await expect(page.getByRole('alert')).toContainText(/использована или закончилась|уже|действ/);
});

/** The neutral page that the house sends on to. */
const elsewhere = /\/health$/;

for (const [how, leave] of [
  ['the button', (page: Page) => page.getByRole('button', { name: 'Закрыть страницу' }).click()],
  [
    'Shift three times',
    async (page: Page) => {
      for (let times = 0; times < 3; times++) await page.keyboard.press('Shift');
    },
  ],
] as const)
  test(`a guest leaves every page at once with ${how}, and the way back shows nothing`, async ({ visit, witness }) => {
    // The page that says so little has no icon either.
    witness.awaits(/404 .*\/favicon\.ico/);
    const page = await visit({ viewport: smallest });
    for (const [path, heading] of [
      ['account/safety', 'Защита входа'],
      ['data', 'Ваши данные'],
      ['documents', 'Мои документы'],
      ['programme', 'Программа'],
    ] as const) {
      await signIn(page, 'portal', guest);
      await expect(page.getByRole('heading', { level: 1, name: tasks })).toBeVisible();
      await page.goto(`/portal/${path}`);
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      const before = await page.evaluate<number>('history.length');
      await leave(page);
      await expect(page).toHaveURL(elsewhere);
      // It has taken the place of the page that was left, which is in no list of the tab any more.
      expect(await page.evaluate<number>('history.length')).toBe(before);
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1, name: 'Вход' })).toBeVisible();
      expect(page.url()).not.toContain(path);
      expect(await keptIn(page)).toEqual(nothing);
    }
  });

test('a key that is held, or a capital letter, leaves nothing', async ({ visit }) => {
  const page = await visit();
  await signIn(page, 'portal', guest);
  await page.goto('/portal/account');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The second `down` without an `up` between is what a held key repeats.
  for (let times = 0; times < 4; times++) await page.keyboard.down('Shift');
  await page.keyboard.up('Shift');
  await page.keyboard.type('АБВ');
  for (const letter of ['A', 'B', 'C']) await page.keyboard.press(`Shift+${letter}`);
  await page.waitForTimeout(700);
  await expect(page).toHaveURL(/\/portal\/account$/);
  await expect(page.getByRole('button', { name: 'Закрыть страницу' })).toBeVisible();
});

test('a guest without mail takes a printed code, and comes back with it', async ({ visit }) => {
  const slug = fresh('paper');
  await meeting(slug);
  const desk = await visit();
  await signIn(desk, 'console', organiser);
  await inviteByHand(desk, slug);
  const link = await desk.getByText(/\/portal\/i#/).innerText();

  const page = await visit(phone);
  await page.goto(link.trim());
  await page.getByRole('radio', { name: /^С напечатанным кодом/ }).check();
  await page.getByRole('button', { name: 'Продолжить' }).click();
  const code = await page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/).innerText();
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await expect(page.getByRole('alert')).toContainText('Сначала сохраните код');
  await page.getByRole('checkbox', { name: 'Код распечатан или переписан' }).check();
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await expect(page.getByRole('heading', { level: 1, name: tasks })).toBeVisible();
  await signOut(page);
  expect(await keptIn(page)).toEqual(nothing);

  await page.goto('/portal/');
  await page.getByRole('button', { name: 'У меня напечатанный код' }).click();
  await page.getByRole('textbox', { name: 'Напечатанный код' }).fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('heading', { level: 1, name: tasks })).toBeVisible();
});
