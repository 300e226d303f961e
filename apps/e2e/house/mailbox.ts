import { expect } from './journey';
import type { Page } from './journey';

export type Mail = { readonly subject: string; readonly body: string; readonly link: string };

/** Plain words that would say in a mail what this is about. What would name the host is on its own list, and a mail with a word of that never comes here. */
export const forbiddenWords =
  /конференц|conference|тренинг|training|семинар|seminar|событи|event|организ|organi[sz]|регистрац|registration|приглаш|invit|виз[аы]|visa|гость|guest/i;

/** Waits until a letter to this address would have gone out. */
export async function mailTo(page: Page, address: string): Promise<Mail> {
  await expect.poll(async () => (await page.request.get('/mailbox')).text(), { timeout: 30_000 }).toContain(address);
  await page.goto('/mailbox');
  const letter = page.getByRole('article').filter({ hasText: address }).first();
  const link = await letter.getByRole('link').first().getAttribute('href');
  return { subject: await letter.getByRole('heading').innerText(), body: await letter.locator('pre').innerText(), link: String(link) };
}
