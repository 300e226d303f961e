import { randomUUID } from 'node:crypto';
import { Event, Room, Session, SessionPerson } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { addDays, Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';

const needs = '{ scheduleNeeds { eventId conflicts { kind count } changed tell } }';
const release = 'mutation ($id: ID!, $eventId: ID!) { releaseSchedule(id: $id, eventId: $eventId) { number } }';
type Need = { eventId: string; conflicts: { kind: string; count: number }[]; changed: number; tell: number };

describe('what a schedule needs of its organiser', () => {
  let server: TestServer;
  let organiser: TestClient;
  let counted = 0;
  beforeEach(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  afterEach(() => server.stop());

  /** Two sessions, one after the other in one room, the first with a speaker. */
  async function anEdition(year = 2099): Promise<{ eventId: string; first: Session; second: Session }> {
    const days = { firstDay: `${year}-11-14`, lastDay: `${year}-11-14`, timeZone: 'UTC' };
    const { id: eventId } = await server.add<Event>(Event, { slug: `edition-${(counted += 1)}`, kind: 'conference', title: { en: 'Meeting' }, ...days });
    const { id: roomId } = await server.add<Room>(Room, { eventId, name: { en: 'Hall' }, capacity: 40, position: 1 });
    const session = (hour: string): Promise<Session> =>
      server.add<Session>(Session, { eventId, roomId, kind: 'panel', title: { en: `At ${hour}` }, minutes: 60, startsAt: `${year}-11-14T${hour}:00:00Z` });
    const [first, second] = [await session('09'), await session('10')];
    const speaker = await server.add<Person>(Person, { workingName: 'Guest 07' });
    await server.add(SessionPerson, { sessionId: first.id, personId: speaker.id, role: 'speaker' });
    return { eventId, first, second };
  }
  const asked = async (client = organiser): Promise<Need[]> => (await client.run<{ scheduleNeeds: Need[] }>(needs)).data.scheduleNeeds;
  const move = (session: Session, startsAt: string): Promise<unknown> => server.at(({ tx }) => tx.update(Session, { id: session.id }, { startsAt }));

  it('is nothing while all fits and nothing was told yet', async () => {
    await anEdition();
    expect(await asked()).toEqual([]);
  });

  it('is a conflict of the draft', async () => {
    const { eventId, second } = await anEdition();
    await move(second, '2099-11-14T09:30:00Z');
    expect(await asked()).toEqual([{ eventId, conflicts: [{ kind: 'room-twice', count: 1 }], changed: 0, tell: 0 }]);
  });

  it('is what has changed since people were told, with how many of them are to be told', async () => {
    const { eventId, first, second } = await anEdition();
    await organiser.run(release, { id: randomUUID(), eventId });
    expect(await asked()).toEqual([]);
    await move(second, '2099-11-14T12:00:00Z');
    expect(await asked()).toEqual([{ eventId, conflicts: [], changed: 1, tell: 0 }]);
    await move(first, '2099-11-14T13:00:00Z');
    expect(await asked()).toEqual([{ eventId, conflicts: [], changed: 2, tell: 1 }]);
  });

  it('is a programme that nobody was told of, once no more than 30 days are left', async () => {
    const { eventId, first, second } = await anEdition();
    const unreleased = async (): Promise<unknown> => (await organiser.run('{ scheduleNeeds { eventId unreleased changed tell } }')).data;
    const begins = (days: number): Promise<unknown> => {
      const day = addDays(new Date().toISOString().slice(0, 10), days);
      return server.at(async ({ tx }) => {
        await tx.update(Event, { id: eventId }, { firstDay: day, lastDay: day });
        await tx.update(Session, { id: first.id }, { startsAt: `${day}T09:00:00Z` });
        await tx.update(Session, { id: second.id }, { startsAt: `${day}T10:00:00Z` });
      });
    };
    // The day may end while this runs.
    await begins(32);
    expect(await unreleased()).toEqual({ scheduleNeeds: [] });
    await begins(30);
    expect(await unreleased()).toEqual({ scheduleNeeds: [{ eventId, unreleased: 2, changed: 0, tell: 0 }] });
    await organiser.run(release, { id: randomUUID(), eventId });
    expect(await unreleased()).toEqual({ scheduleNeeds: [] });
  });

  it('is nothing after the edition, and nothing of an edition that others organise', async () => {
    const [past, ahead] = [await anEdition(2012), await anEdition()];
    await move(past.second, '2012-11-14T09:30:00Z');
    await move(ahead.second, '2099-11-14T09:30:00Z');
    expect((await asked()).map(({ eventId }) => eventId)).toEqual([ahead.eventId]);
    expect(await asked(await server.client({ role: Role.Organiser, eventId: past.eventId }))).toEqual([]);
    expect(await asked(await server.client({ role: Role.Organiser, hostId: server.otherHostId }))).toEqual([]);
    const trainer = await server.client({ role: Role.Trainer, eventId: ahead.eventId });
    expect((await trainer.run(needs)).errors?.[0]?.extensions.code).toBe('platform.notFound');
  });
});
