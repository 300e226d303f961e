import type { Page } from './journey';
import { expect } from './journey';

export type Face = 'console' | 'portal' | 'venue';
type Login = { readonly login: string; readonly passphrase: string };

/** The demo's own people: their doors stand open on this machine only. */
export const organiser: Login = { login: 'organiser@example.org', passphrase: 'open house for guests' };
export const trainer: Login = { login: 'trainer@example.org', passphrase: 'ten chairs in a circle' };
export const guest: Login = { login: 'guest01@example.org', passphrase: 'bread and salt on the table' };

/** Asked for a page, the house first asks who is there. */
export async function signIn(page: Page, face: Face, who: Login, path = ''): Promise<void> {
  await page.goto(`/${face}/${path}`);
  await fillSignIn(page, who);
  await expect(page.getByRole('textbox', { name: /^(Парольная фраза|Passphrase)/ })).toBeHidden();
}

export async function fillSignIn(page: Page, { login, passphrase }: Login): Promise<void> {
  await page.getByRole('textbox', { name: /^(Имя для входа или почта|Sign-in name or e-mail)/ }).fill(login);
  await page.getByRole('textbox', { name: /^(Парольная фраза|Passphrase)/ }).fill(passphrase);
  await page.getByRole('button', { name: /^(Войти|Sign in)$/ }).click();
}

/** The end of an invitation link: somebody chooses a passphrase and is in. */
export async function acceptLink(page: Page, link: string, passphrase: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('radio', { name: /^(С парольной фразой|With a passphrase)/ }).check();
  await page.getByRole('textbox', { name: /^(Новая парольная фраза|New passphrase)/ }).fill(passphrase);
  await page.getByRole('button', { name: /^(Продолжить|Continue)$/ }).click();
}
