import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Event } from '@kunak/events/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { aGuest, aMark, aRoom, aSession, aTraining } from '../any-training';
import type { SentMark } from '../any-training';

const committed = JSON.parse(readFileSync('apps/api/operations.json', 'utf8')) as Record<string, string>;
const [rosterId, query] = Object.entries(committed).find(([, text]) => text.startsWith('query Roster(')) ?? ['', ''];
const send = `mutation ($eventId: ID!, $marks: [MarkInput!]!, $sentAt: Instant!, $device: String!) {
  sendMarks(eventId: $eventId, device: $device, sentAt: $sentAt, marks: $marks) { fates { fate } }
}`;
const add = `mutation ($eventId: ID!, $id: ID!, $name: String!) { addWalkIn(eventId: $eventId, id: $id, name: $name, addedAt: "2012-11-16T09:01:00Z", device: "phone") { id } }`;
const merge = `mutation ($id: ID!, $walkInId: ID!, $participationId: ID, $at: Instant!) {
  mergeWalkIn(id: $id, walkInId: $walkInId, participationId: $participationId, mergedAt: $at) { id }
}`;
const list = `{ venueEvents { id sessions { title { ru } room { ru } } } }`;

type Content = {
  event: { id: string; timeZone: string };
  sessions: { id: string; kind: string; startsAt: string; room: { ru: string } | null }[];
  people: { participationId: string; displayName: string; searchText: string; languages: string[] }[];
  walkIns: { id: string; name: string; searchText: string }[];
  merges: { walkInId: string; participationId: string | null }[];
  marks: { id: string; status: string; device: string }[];
};
type Answer = { roster: { version: string; content: Content | null } };

describe('the roster of a device', () => {
  let server: TestServer;
  let organiser: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  afterAll(() => server.stop());

  const rosterOf = async (event: Event, known: string | null = null, client = organiser) =>
    (await client.run<Answer>(query, { eventId: event.id, known })).data.roster;
  const contentOf = async (event: Event) => (await rosterOf(event)).content as Content;
  const marked = (event: Event, marks: SentMark[], device = 'tablet') =>
    organiser.run(send, { eventId: event.id, marks, device, sentAt: new Date().toISOString() });

  it('holds the sessions that count, in their order, with room and time', async () => {
    const event = await aTraining(server);
    const room = await aRoom(server, event);
    const second = await aSession(server, event, { startsAt: '2012-11-16T11:00:00.000Z' });
    const first = await aSession(server, event, { roomId: room.id });
    await aSession(server, event, { kind: 'break' });
    await aSession(server, event, { startsAt: null });
    const { sessions, event: own } = await contentOf(event);
    expect(sessions.map(({ id, startsAt, room: where }) => [id, startsAt, where?.ru ?? null])).toEqual([
      [first.id, '2012-11-16T09:00:00.000Z', 'Класс'],
      [second.id, '2012-11-16T11:00:00.000Z', null],
    ]);
    expect(own).toMatchObject({ id: event.id, timeZone: 'Europe/Stockholm' });
  });

  it('holds guests with a seat under the names that may be shown, and nobody else', async () => {
    const event = await aTraining(server);
    await aGuest(server, event, { workingName: 'ГӀалгӀай Гость', languages: ['ru', 'ce'] });
    await aGuest(server, event, { workingName: 'Гость Скрытый', codeName: 'Рябина', exposure: 'confidential' }, 'accepted');
    for (const state of ['invited', 'applied', 'waiting-list', 'declined', 'not-coming', 'withdrawn']) await aGuest(server, event, {}, state);
    await aGuest(server, event, { removedAt: new Date().toISOString() });
    const { people } = await contentOf(event);
    expect(people.map(({ displayName, languages }) => [displayName, languages])).toEqual([
      ['ГӀалгӀай Гость', ['ru', 'ce']],
      ['Рябина', ['ru']],
    ]);
    expect(JSON.stringify(people)).not.toContain('крыт');
  });

  it('holds a walk-in, and the guest whom they turn out to be, whatever the list said; not after that was taken back', async () => {
    const event = await aTraining(server);
    const invited = await aGuest(server, event, { workingName: 'Гость Ахмед' }, 'invited');
    const walkInId = randomUUID();
    await organiser.run(add, { eventId: event.id, id: walkInId, name: 'Ахмед Г1алг1ай' });
    expect((await contentOf(event)).walkIns).toMatchObject([{ id: walkInId, name: 'Ахмед Г1алг1ай', searchText: expect.stringContaining(' akhmed') }]);
    expect((await contentOf(event)).people).toEqual([]);
    await organiser.run(merge, { id: randomUUID(), walkInId, participationId: invited.id, at: '2012-11-16T12:00:00Z' });
    expect((await contentOf(event)).people.map(({ displayName }) => displayName)).toEqual(['Гость Ахмед']);
    await organiser.run(merge, { id: randomUUID(), walkInId, participationId: null, at: '2012-11-16T12:05:00Z' });
    expect((await contentOf(event)).people).toEqual([]);
    expect((await contentOf(event)).merges).toHaveLength(2);
  });

  it('holds the last mark of each device, and keeps on the roster whoever was marked and then lost the seat', async () => {
    const event = await aTraining(server);
    const [session, guest] = [await aSession(server, event), await aGuest(server, event)];
    const early = aMark(session, guest, { status: 'absent' });
    const late = aMark(session, guest, { status: 'late', markedAt: '2012-11-16T09:12:00.000Z' });
    await marked(event, [late]);
    await marked(event, [early]);
    const phone = aMark(session, guest, { markedAt: '2012-11-16T09:01:00.000Z' });
    await marked(event, [phone], 'phone');
    await server.at((db) => db.sql("update participation set state = 'withdrawn' where id = $1", [guest.id]));
    const { marks, people } = await contentOf(event);
    expect(marks.map(({ id, device }) => [id, device])).toEqual([
      [phone.id, 'phone'],
      [late.id, 'tablet'],
    ]);
    expect(people).toHaveLength(1);
  });

  it('costs a device that has it already the comparison alone, until something changes', async () => {
    const event = await aTraining(server);
    const [session, guest] = [await aSession(server, event), await aGuest(server, event)];
    const walkInId = randomUUID();
    const changes = [
      () => marked(event, [aMark(session, guest)]),
      () => organiser.run(add, { eventId: event.id, id: walkInId, name: 'Гость Новый' }),
      () => organiser.run(merge, { id: randomUUID(), walkInId, participationId: guest.id, at: '2012-11-16T12:00:00Z' }),
      () => aSession(server, event, { startsAt: '2012-11-16T13:00:00.000Z' }),
      () => server.at((db) => db.sql('update session set minutes = 60, version = version + 1 where id = $1', [session.id])),
      () => server.at((db) => db.sql("update person set working_name = 'Гость Иной', version = version + 1 where id = $1", [guest.personId])),
      () => aGuest(server, event),
      () =>
        organiser.run('mutation ($id: ID!) { changeAttendanceRule(eventId: $id, version: 0, share: 0.5, of: "sessions", excused: "missed") { id } }', {
          id: event.id,
        }),
    ];
    let { version } = await rosterOf(event);
    for (const change of changes) {
      expect(await rosterOf(event, version)).toEqual({ version, content: null });
      await change();
      const next = await rosterOf(event, version);
      expect(next.version).not.toBe(version);
      expect(next.content).not.toBeNull();
      version = next.version;
    }
  });

  it('comes in one statement, for one guest as for three, and alike by both ways', async () => {
    const [one, three] = [await aTraining(server), await aTraining(server)];
    await aGuest(server, one);
    for (let index = 0; index < 3; index += 1) await aGuest(server, three);
    const statements = async (event: typeof one) => {
      const counts: number[] = [];
      for (let asked = 0; asked < 5; asked += 1) {
        const run = jest.spyOn(server.db, 'sql');
        await rosterOf(event);
        counts.push(run.mock.calls.length);
        run.mockRestore();
      }
      // What the server does meanwhile by itself can only add to it.
      return Math.min(...counts);
    };
    expect([await statements(one), await statements(three)]).toEqual([1, 1]);
    const asked = await rosterOf(three);
    const body = JSON.stringify({ id: rosterId, variables: { eventId: three.id } });
    const direct = await organiser.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(await direct.json()).toEqual({ data: { roster: asked } });
  });

  it('is hidden from everybody who does not run the event', async () => {
    const [event, other] = [await aTraining(server), await aTraining(server)];
    const guest = await aGuest(server, event);
    const clients = await Promise.all([
      server.client({ role: Role.Trainer, eventId: other.id }),
      server.client({ role: Role.Participant, eventId: event.id, personId: guest.personId }),
      server.client({ role: Role.Administrator }),
      server.client({ role: Role.ProtectionOfficer }),
      server.client({ role: Role.Organiser, hostId: server.otherHostId }),
    ]);
    for (const client of clients) expect((await client.run(query, { eventId: event.id })).errors?.[0]?.extensions.code).toBe('platform.notFound');
    expect((await organiser.run(query, { eventId: "' or true --" })).errors?.[0]?.extensions.code).toBe('platform.invalid');
    const trainer = await server.client({ role: Role.Trainer, eventId: event.id });
    expect((await rosterOf(event, null, trainer)).content?.people).toHaveLength(1);
  });

  it('stands in the list of a trainer for their own events alone; sessions come along around the days of the event', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const [past, current, foreign] = [
      await aTraining(server),
      await aTraining(server, { firstDay: today, lastDay: today }),
      await aTraining(server, { firstDay: today, lastDay: today }, server.otherHostId),
    ];
    for (const event of [past, current]) await aSession(server, event, { title: { ru: 'Открытие' } });
    const trainer = await server.client({ role: Role.Trainer, eventId: current.id });
    type Events = { venueEvents: { id: string; sessions: object[] }[] };
    expect((await trainer.run<Events>(list)).data.venueEvents).toEqual([{ id: current.id, sessions: [{ title: { ru: 'Открытие' }, room: null }] }]);
    const all = (await organiser.run<Events>(list)).data.venueEvents;
    expect(all.find(({ id }) => id === past.id)?.sessions).toEqual([]);
    expect(all[0]?.id).toBe(current.id);
    expect(all.some(({ id }) => id === foreign.id)).toBe(false);
    const participant = await server.client({ role: Role.Participant, eventId: current.id });
    expect((await participant.run(list)).errors?.[0]?.extensions.code).toBe('platform.notFound');
  });
});
