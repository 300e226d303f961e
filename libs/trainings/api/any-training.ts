import { randomUUID } from 'node:crypto';
import { Event, Room, Session } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { Participation } from '@kunak/registration/api';
import type { TestServer } from '@kunak/test-server';
import type { DeepPartial } from 'typeorm';

let counted = 0;
const next = (): string => String((counted += 1)).padStart(2, '0');

/** Rows for specs, obviously invented. */
export function aTraining(server: TestServer, given: DeepPartial<Event> = {}, host = server.hostId): Promise<Event> {
  const days = { firstDay: '2012-11-16', lastDay: '2012-11-18', timeZone: 'Europe/Stockholm' };
  return server.add<Event>(
    Event,
    { slug: `training-${next()}`, kind: 'training', title: { ru: 'Тренинг', en: 'Training' }, ...days, capacity: null, ...given },
    host,
  );
}

export function aSession(server: TestServer, event: Event, given: DeepPartial<Session> = {}, host = server.hostId): Promise<Session> {
  const title = { ru: `Занятие ${next()}`, en: 'Session' };
  return server.add<Session>(Session, { eventId: event.id, kind: 'workshop', title, minutes: 90, startsAt: '2012-11-16T09:00:00.000Z', ...given }, host);
}

export function aRoom(server: TestServer, event: Event): Promise<Room> {
  return server.add<Room>(Room, { eventId: event.id, name: { ru: 'Класс', en: 'Classroom' } });
}

/** A guest with a seat, or in the state given. */
export async function aGuest(
  server: TestServer,
  event: Event,
  person: DeepPartial<Person> = {},
  state = 'confirmed',
  host = server.hostId,
): Promise<Participation> {
  const { id: personId } = await server.add<Person>(Person, { workingName: `Гость ${next()}`, languages: ['ru'], ...person }, host);
  return server.add<Participation>(Participation, { eventId: event.id, personId, state: state as 'confirmed' }, host);
}

export type SentMark = { id: string; sessionId: string; participationId?: string | null; walkInId?: string | null; status: string; markedAt: string };

/** A mark as a device sends it. */
export function aMark(session: { id: string }, guest: { id: string } | null, given: Partial<SentMark> = {}): SentMark {
  return {
    id: randomUUID(),
    sessionId: session.id,
    participationId: guest?.id ?? null,
    walkInId: null,
    status: 'present',
    markedAt: '2012-11-16T09:05:00.000Z',
    ...given,
  };
}
