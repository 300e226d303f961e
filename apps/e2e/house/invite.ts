import { kunak } from './desk';
import { createEvent, dayFromNow, fileOf } from './event';
import { expect } from './journey';
import type { Page } from './journey';
import { organiser, signIn } from './people';

/** An organiser with an event of their own, who invites the one person on its list. All of it carries the slug in its name. */
export async function inviteTo(page: Page, slug: string, address: string): Promise<void> {
  await signIn(page, 'console', organiser);
  const title = { ru: `Осенняя встреча ${slug}`, en: `Autumn meeting ${slug}` };
  await createEvent(page, { slug, title, firstDay: dayFromNow(60), lastDay: dayFromNow(61), capacity: 2 });
  const list = await fileOf('list.csv', `Рабочее имя,Почта,Языки\nГость ${slug},${address},русский\n`);
  await kunak('import', 'people', list, '--event', slug, '--host', 'demo');
  await page.goto(`/console/e/${slug}/invite`);
  await page.getByRole('searchbox', { name: 'Найти человека' }).fill(`Гость ${slug}`);
  await page
    .getByRole('row', { name: new RegExp(slug) })
    .getByRole('checkbox')
    .check();
  await page.getByRole('button', { name: 'Пригласить 1 человека' }).click();
  await expect(page.getByText('Приглашения готовы')).toBeVisible();
}
