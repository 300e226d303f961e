import { Event } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { MailMessage, PostOffice } from '@kunak/platform/api';
import type { TestClient, TestServer } from '@kunak/test-server';
import type { DeepPartial } from 'typeorm';
import { Participation } from './participation/participation.entity';

let counted = 0;
const next = (): string => String((counted += 1)).padStart(2, '0');

/** Rows for specs, obviously invented. */
export function anEvent(server: TestServer, given: DeepPartial<Event> = {}, host = server.hostId): Promise<Event> {
  const days = { firstDay: '2099-11-16', lastDay: '2099-11-18', timeZone: 'Europe/Stockholm' };
  return server.add<Event>(
    Event,
    { slug: `edition-${next()}`, kind: 'conference', title: { ru: 'Встреча', en: 'Meeting' }, ...days, capacity: null, ...given },
    host,
  );
}

export function aPerson(server: TestServer, given: DeepPartial<Person> = {}, host = server.hostId): Promise<Person> {
  const workingName = given.workingName ?? `Гость ${next()}`;
  return server.add<Person>(Person, { workingName, languages: ['ru'], ...given }, host);
}

/** A guest of this event, with a person of their own unless one is given. */
export async function aParticipation(server: TestServer, event: Event, given: DeepPartial<Participation> = {}, host = server.hostId): Promise<Participation> {
  const personId = given.personId ?? (await aPerson(server, {}, host)).id;
  return server.add<Participation>(Participation, { eventId: event.id, personId, state: 'applied', ...given }, host);
}

const sendGroup = 'mutation ($id: ID!, $seen: Int!) { sendGroupMail(id: $id, seen: $seen) { held onTheWay recallUntil } }';

/** An organiser reads the letters that wait in this batch and sends them all; then the moment passes in which they could be called back. */
export async function sendLetters(server: TestServer, organiser: TestClient, id: string | null): Promise<void> {
  const seen = await server.at(({ tx }) => tx.countBy(MailMessage, { batchId: id ?? '', state: 'held' }));
  const { errors } = await organiser.run(sendGroup, { id, seen });
  if (errors) throw new Error(errors[0]?.extensions.code);
  await server.at(({ tx }) => tx.update(MailMessage, { batchId: id ?? '', state: 'waiting' }, { sendAfter: '2020-01-01T00:00:00Z' }));
  const going = await server.at(({ tx }) => tx.find(MailMessage, { where: { batchId: id ?? '', state: 'waiting' }, order: { id: 'ASC' } }));
  for (const mail of going) await server.at(() => server.app.get(PostOffice).deliver(mail.id));
}
