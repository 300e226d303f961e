import { randomUUID } from 'node:crypto';
import { kunak, signedIn } from './desk';
import { createEvent, dayFromNow, fileOf, momentFromNow } from './event';
import { expect } from './journey';
import type { Page } from './journey';
import { organiser, signIn } from './people';

const titleOf = (slug: string) => ({ ru: `Осенняя встреча ${slug}`, en: `Autumn meeting ${slug}` });

/** Made without a browser, for journeys that begin later: an event, and somebody whom it may invite. All of it carries the slug in its name. */
export async function meeting(slug: string, address?: string): Promise<{ readonly eventId: string; readonly personId: string }> {
  const run = await signedIn(organiser.login, organiser.passphrase);
  const ids = { eventId: randomUUID(), personId: randomUUID() };
  const when = { firstDay: momentFromNow(60).slice(0, 10), lastDay: momentFromNow(61).slice(0, 10), timeZone: 'Europe/Stockholm' };
  await run('CreateEvent', { id: ids.eventId, input: { ...when, slug, title: titleOf(slug), kind: 'conference', languages: ['ru'], capacity: 2 } });
  await run('CreatePerson', { id: ids.personId, input: { workingName: `Гость ${slug}`, email: address ?? null, languages: [{ code: 'ru' }] } });
  return ids;
}

/** A meeting whose guest is invited already. */
export async function invited(slug: string, address: string): Promise<void> {
  const { eventId, personId } = await meeting(slug, address);
  const run = await signedIn(organiser.login, organiser.passphrase);
  const sent = await run<{ inviteToEvent: { invited: { personId: string }[] } }>('InviteToEvent', {
    eventId,
    personIds: [personId],
    expiresAt: momentFromNow(14),
  });
  expect(sent.inviteToEvent.invited).toEqual([expect.objectContaining({ personId })]);
}

/** An organiser, signed in, invites the meeting's guest. */
export async function inviteByHand(page: Page, slug: string): Promise<void> {
  await page.goto(`/console/e/${slug}/invite`);
  await page.getByRole('searchbox', { name: 'Найти человека' }).fill(`Гость ${slug}`);
  await page
    .getByRole('row', { name: new RegExp(slug) })
    .getByRole('checkbox')
    .check();
  await page.getByRole('button', { name: 'Пригласить 1 человека' }).click();
  await expect(page.getByText('Приглашения готовы')).toBeVisible();
}

/** An organiser with an event of their own, who brings its list in and invites the one person on it. */
export async function inviteTo(page: Page, slug: string, address: string): Promise<void> {
  await signIn(page, 'console', organiser);
  await createEvent(page, { slug, title: titleOf(slug), firstDay: dayFromNow(60), lastDay: dayFromNow(61), capacity: 2 });
  const list = await fileOf('list.csv', `Рабочее имя,Почта,Языки\nГость ${slug},${address},русский\n`);
  await kunak('import', 'people', list, '--event', slug, '--host', 'demo');
  await inviteByHand(page, slug);
}
