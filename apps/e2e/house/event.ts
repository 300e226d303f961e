import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from './journey';
import type { Page } from './journey';

export type NewEvent = {
  readonly slug: string;
  readonly title: { readonly ru: string; readonly en: string };
  readonly kind?: string;
  /** As people write days here: 14.12.2026. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly town?: string;
  readonly capacity?: number;
};

/** An organiser, signed in, makes an event with nothing in it; the page is left at its overview. */
export async function createEvent(page: Page, event: NewEvent): Promise<void> {
  await page.goto('/console/events/new');
  const title = page.getByRole('group', { name: 'Название' }).getByRole('textbox');
  await title.nth(0).fill(event.title.ru);
  await title.nth(1).fill(event.title.en);
  await page.getByRole('combobox', { name: 'Вид' }).selectOption({ label: event.kind ?? 'Конференция' });
  await page.getByRole('textbox', { name: 'Первый день' }).fill(event.firstDay);
  await page.getByRole('textbox', { name: 'Последний день' }).fill(event.lastDay);
  await page.getByRole('combobox', { name: 'Часовой пояс' }).fill(event.town ?? 'Стокгольм');
  await page.getByRole('listbox').getByRole('option').first().click();
  if (event.capacity) await page.getByRole('textbox', { name: 'Мест для участников' }).fill(String(event.capacity));
  await page.getByRole('textbox', { name: 'Адрес страницы' }).fill(event.slug);
  await page.getByRole('button', { name: 'Создать' }).click();
  await expect(page).toHaveURL(new RegExp(`/console/e/${event.slug}$`));
}

/** The moment so many days from now, in UTC. */
export function momentFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}

/** A day so many days from now, as people write it. */
export function dayFromNow(days: number): string {
  const [year, month, day] = momentFromNow(days).slice(0, 10).split('-');
  return `${day}.${month}.${year}`;
}

/** A file as a person would have it on their desk; it goes with what else the test leaves. */
export async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const file = test.info().outputPath(randomUUID(), name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}
