import { chromium } from '@playwright/test';
import { fresh, kunak, runAs, signedIn } from './house/desk';
import { expect, test } from './house/journey';
import type { Page } from './house/journey';
import { acceptLink, organiser, signIn } from './house/people';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

// One of these makes an account by the command line, which starts a server of its own.
test.describe.configure({ timeout: 120_000 });

/** A device with a fingerprint reader, as the browser's own test interface makes one. */
async function giveDevice(page: Page): Promise<() => Promise<{ rpId?: string; userName?: string; userDisplayName?: string }[]>> {
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return async () => (await device.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
}

/** Somebody with a new account of their own, so that no other journey misses it. */
async function newcomer(page: Page, role: 'organiser' | 'trainer', passphrase: string): Promise<string> {
  const login = fresh('newcomer');
  const asOrganiser = await signedIn(organiser.login, organiser.passphrase);
  const [event] = (await asOrganiser<{ events: { id: string }[] }>('Events')).events;
  const terms = { login, displayName: `Guest ${login}`, role, eventId: role === 'trainer' ? event?.id : null, language: 'ru' };
  const { link } = (await asOrganiser<{ inviteToTeam: { link: string } }>('InviteToTeam', terms)).inviteToTeam;
  await acceptLink(page, link, passphrase);
  await page.getByRole('button', { name: 'Дальше' }).click();
  return login;
}

const signOut = async (page: Page): Promise<void> => {
  await page.goto(`${new URL(page.url()).origin}/console/account`);
  await page.getByRole('button', { name: 'Выйти' }).click();
  await expect(page.getByRole('heading', { name: 'Вход', exact: true })).toBeVisible();
};

/** What the desk leaves in a browser: the ends of the journals, and nothing else. */
const keptLocally = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify({ ...localStorage }));

test('a browser remembers the end of the journal over a sign-out, and says so when the journal was changed', async ({ visit }) => {
  const page = await visit();
  await signIn(page, 'console', organiser);
  const end = /^\{"end":"kunak-head-1 [0-9a-f-]{36} \d+ \S+ [0-9a-f]{64} [\w-]{86}"\}$/;
  await expect.poll(() => keptLocally(page)).toMatch(end);
  await signOut(page);
  const kept = await keptLocally(page);
  expect(kept).toMatch(end);

  await signIn(page, 'console', organiser);
  await expect.poll(() => keptLocally(page)).not.toBe(kept);
  const alarm = page.getByRole('alert').filter({ hasText: 'Журнал изменён задним числом' });
  await expect(alarm).toBeHidden();

  // As if the server had shown another journal before.
  await signOut(page);
  const other = kept.replace(/ [0-9a-f]{64} /, ` ${'a1'.repeat(32)} `);
  await page.evaluate((line) => localStorage.setItem('end', line), String((JSON.parse(other) as { end: string }).end));
  await signIn(page, 'console', organiser);
  await expect(alarm).toContainText("kunak audit verify --head 'kunak-head-1 ");
  await alarm.getByRole('button', { name: 'Строка сохранена, причина известна' }).click();
  await expect(alarm).toBeHidden();
});

test('a passkey signs in with nothing typed, and tells the device nothing', async ({ visit, witness, baseURL }) => {
  // Browsers know no passkeys for a bare address; on one's own machine the same house answers to a name.
  const named = String(baseURL).replace('127.0.0.1', 'localhost');
  witness.awaits(new RegExp(`request to another origin: ${named}/`));
  const page = await visit();
  const device = await giveDevice(page);
  const login = fresh('keeper');
  const { link } = await kunak('user', 'invite', login, '--role', 'organiser', '--name', 'Guest Keeper', '--host', 'demo');
  await acceptLink(page, String(link).replace('127.0.0.1', 'localhost'), 'пять ступеней к дому');
  await page.getByRole('button', { name: 'Дальше' }).click();
  await page.goto(`${named}/console/account/safety`);
  await page.getByRole('button', { name: 'Добавить ключ' }).click();
  await page.getByRole('textbox', { name: 'Как назвать этот ключ' }).fill('Ноутбук');
  await page.getByRole('button', { name: 'Сохранить ключ' }).click();
  await expect(page.getByText('Ключ добавлен: Ноутбук')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Ноутбук' })).toContainText('ещё не использован');
  const [credential] = await device();
  expect([credential?.rpId, credential?.userName, credential?.userDisplayName]).toEqual(['localhost', 'Account', 'Account']);
  await signOut(page);
  await page.getByRole('button', { name: 'Войти ключом доступа' }).click();
  await expect(page.getByRole('heading', { name: 'Вход', exact: true })).toBeHidden();
  const { me } = await runAs<{ me: { ways: string[] } }>(page, 'Me');
  expect(me.ways).toEqual(['passphrase', 'passkey']);
});

test('ten codes are shown once, and each opens the door once', async ({ visit, witness }) => {
  witness.awaits(/status of 4\d\d/);
  const page = await visit(phone);
  await newcomer(page, 'trainer', 'шесть камней у воды');
  await page.goto('/venue/account/safety');
  await page.getByRole('button', { name: 'Сделать коды' }).click();
  const codes = page.getByRole('listitem').filter({ hasText: /^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/ });
  await expect(codes).toHaveCount(10);
  const code = await codes.nth(2).innerText();
  await page.getByRole('checkbox', { name: 'Коды распечатаны или переписаны' }).check();
  await page.getByRole('button', { name: 'Готово' }).click();
  await expect(page.getByText('Осталось 10 кодов.')).toBeVisible();
  const other = await visit(phone);
  const tryCode = async (): Promise<void> => {
    await other.goto('/venue/sign-in');
    await other.getByRole('button', { name: 'У меня напечатанный код' }).click();
    await other.getByRole('textbox', { name: 'Напечатанный код' }).fill(code.toLowerCase().replaceAll('-', ' '));
    await other.getByRole('button', { name: 'Войти', exact: true }).click();
  };
  await tryCode();
  await expect(other.getByRole('heading', { name: 'Вход', exact: true })).toBeHidden();
  await other.context().clearCookies();
  await tryCode();
  await expect(other.getByRole('alert')).toContainText('Не подходит имя, фраза или код');
  await page.reload();
  await expect(page.getByText('Осталось 9 кодов.')).toBeVisible();
});

test('somebody close shuts the account, an open page goes dark, an organiser lets in again', async ({ visit }) => {
  const page = await visit();
  const login = await newcomer(page, 'organiser', 'семь окон на юг');
  await page.goto('/console/account/safety');
  await page.getByRole('button', { name: 'Сделать код', exact: true }).click();
  const code = await page
    .getByRole('listitem')
    .filter({ hasText: /^([0-9A-Z]{4}-){6}/ })
    .innerText();
  await page.getByRole('checkbox').last().check();
  await page.getByRole('button', { name: 'Готово' }).click();
  await expect(page.getByText('Код есть у вашего доверенного человека.')).toBeVisible();
  const friend = await visit({ javaScriptEnabled: false });
  await friend.goto('/close');
  await friend.getByRole('textbox', { name: 'Код' }).fill(code);
  await friend.getByRole('button', { name: 'Закрыть' }).click();
  await expect(friend.getByRole('status')).toContainText('вход закрыт');
  await page.getByRole('button', { name: 'Сделать новый код' }).click();
  await expect(page.getByRole('heading', { name: 'Сеанс закончился' })).toBeVisible();
  const desk = await visit();
  await signIn(desk, 'console', organiser, 'team');
  await desk.getByRole('button', { name: new RegExp(`^Открыть вход ?: Guest ${login}`) }).click();
  await expect(desk.getByText(`Вход открыт: Guest ${login}`)).toBeVisible();
  await page.getByRole('textbox', { name: 'Имя для входа или почта' }).fill(login);
  await page.getByRole('textbox', { name: 'Парольная фраза' }).fill('семь окон на юг');
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Сеанс закончился' })).toBeHidden();
});

test('a journey closes the account at once and says how it ends; an organiser hands out a new way in', async ({ visit }) => {
  const page = await visit(phone);
  const login = await newcomer(page, 'trainer', 'восемь дорог на север');
  await page.goto('/venue/account/safety');
  await page.getByRole('button', { name: 'Назначить закрытие' }).click();
  const today = new Date().toLocaleDateString('ru-RU', { timeZone: 'Europe/Stockholm' });
  await page.getByRole('textbox', { name: 'Закрыть с' }).fill(today);
  await page.getByRole('radio', { name: /Только через организатора/ }).check();
  await page.getByRole('button', { name: 'Дальше' }).click();
  await expect(page.getByRole('dialog')).toContainText('Открыть его сможет только организатор.');
  await page.getByRole('button', { name: 'Да, закрыть' }).click();
  await expect(page.getByRole('heading', { name: 'Вход', exact: true })).toBeVisible();
  const desk = await visit();
  await signIn(desk, 'console', organiser, 'team');
  await desk.getByRole('button', { name: new RegExp(`^Открыть раньше срока ?: Guest ${login}`) }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Открыть раньше срока' }).click();
  await expect(desk.getByText(`Вход открыт: Guest ${login}`)).toBeVisible();
  await desk.getByRole('button', { name: new RegExp(`^Дать новый вход ?: Guest ${login}`) }).click();
  await desk.getByRole('button', { name: 'Сделать ссылку' }).click();
  const link = await desk.getByText(/\/venue\/r#/).innerText();
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('radio', { name: /^С парольной фразой/ }).check();
  await page.getByRole('textbox', { name: /^Новая парольная фраза/ }).fill('девять звёзд над крышей');
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await expect(page.getByRole('heading', { name: 'Новый вход' })).toBeHidden();
  expect((await runAs<{ me: { displayName: string } }>(page, 'Me')).me.displayName).toBe(`Guest ${login}`);
});

test('a printed code works in a browser without JIT and WebAssembly', async ({ visit, baseURL, browser }, info) => {
  const page = await visit(phone);
  await newcomer(page, 'trainer', 'десять писем в столе');
  await page.goto('/venue/account/safety');
  await page.getByRole('button', { name: 'Новый напечатанный код' }).click();
  const code = await page
    .getByRole('listitem')
    .filter({ hasText: /^([0-9A-Z]{4}-){6}/ })
    .innerText();
  const { launchOptions } = info.project.use;
  const hardened = await chromium.launch({ ...launchOptions, args: [...(launchOptions?.args ?? []), '--js-flags=--jitless'] });
  expect(browser.version()).toBe(hardened.version());
  const careful = await hardened.newPage({ baseURL, locale: 'ru-RU' });
  await careful.goto('/venue/sign-in');
  expect(await careful.evaluate('typeof WebAssembly')).toBe('undefined');
  await careful.getByRole('button', { name: 'У меня напечатанный код' }).click();
  await careful.getByRole('textbox', { name: 'Напечатанный код' }).fill(code);
  await careful.getByRole('button', { name: 'Войти', exact: true }).click();
  await expect(careful.getByRole('heading', { name: 'Вход', exact: true })).toBeHidden();
  await hardened.close();
});
