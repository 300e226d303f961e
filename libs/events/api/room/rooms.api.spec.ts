import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { Answer, TestClient, TestServer } from '@kunak/test-server';
import { anEvent, aRoom } from '../any-event';
import { Event, Room } from '../event/event.entity';
import { Session } from '../session/session.entity';

const fields = 'id name { ru en } capacity equipment hours { day from to } position version';
const list = `query ($eventId: ID!) { rooms(eventId: $eventId) { ${fields} } }`;
const create = `mutation ($eventId: ID!, $input: RoomInput!, $id: ID) { createRoom(eventId: $eventId, input: $input, id: $id) { ${fields} } }`;
const change = `mutation ($id: ID!, $version: Int!, $input: RoomInput!) { changeRoom(id: $id, version: $version, input: $input) { ${fields} } }`;
const order = 'mutation ($eventId: ID!, $ids: [ID!]!) { orderRooms(eventId: $eventId, ids: $ids) { id } }';
const remove = 'mutation ($id: ID!) { deleteRoom(id: $id) { roomId unplacedSessions } }';
const restore = `mutation ($id: ID!) { restoreRoom(id: $id) { ${fields} } }`;

const codeOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.code;

describe('rooms', () => {
  let server: TestServer;
  let organiser: TestClient;
  let event: Event;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    event = await server.add(Event, { ...anEvent(), slug: 'edition' });
  });
  afterEach(async () => {
    for (const host of [server.hostId, server.otherHostId]) {
      await server.at(async (db) => {
        for (const table of ['session', 'event', 'removal']) await db.sql(`delete from ${table}`);
      }, host);
    }
  });

  const added = (name: string, position = 0) => server.add(Room, { eventId: event.id, name: { en: name }, position });
  const foreignRoom = async () => {
    const { id } = await server.add(Event, { ...anEvent(), slug: 'foreign' }, server.otherHostId);
    return server.add(Room, { eventId: id, name: { en: 'Foreign' } }, server.otherHostId);
  };
  const names = async () => (await organiser.run<{ rooms: Room[] }>(list, { eventId: event.id })).data.rooms.map(({ name }) => name.en);
  const programmeVersion = async () => (await server.at((db) => db.load(Event, event.id))).programmeVersion;

  it('are made in two fields, each after the last', async () => {
    const made = await organiser.run<{ createRoom: Room }>(create, { eventId: event.id, input: { name: { ru: ' Зал «Очаг» ' }, capacity: 40 } });
    expect(made.data.createRoom).toMatchObject({ name: { ru: 'Зал «Очаг»', en: null }, capacity: 40, equipment: [], hours: [], position: 0, version: 1 });
    await organiser.run(create, { eventId: event.id, input: aRoom({ name: { en: 'Second' } }) });
    expect(await names()).toEqual([null, 'Second']);
    expect(await programmeVersion()).toBe(3);
  });

  it('are made once, however often the same request comes', async () => {
    const variables = { eventId: event.id, input: aRoom(), id: '0197fdb0-0000-7000-8000-000000000003' };
    const first = await organiser.run(create, variables);
    expect((await organiser.run(create, variables)).data).toEqual(first.data);
    expect(await names()).toEqual(['Hall']);
  });

  it.each([
    [{ name: {} }, 'events.titleMissing'],
    [{ name: { en: 'x'.repeat(121) } }, 'events.textTooLong'],
    [{ capacity: -1 }, 'events.headcountOutOfRange'],
    [{ capacity: 1.5 }, 'platform.invalid'],
    [{ hours: [{ from: '9', to: '18:00' }] }, 'events.hoursNotTime'],
    [{ equipment: ['x'.repeat(81)] }, 'events.textTooLong'],
    [{ equipment: Array.from({ length: 31 }, String) }, 'platform.invalid'],
  ])('are never made with %j', async (wrong, code) => {
    expect(codeOf(await organiser.run(create, { eventId: event.id, input: { ...aRoom(), ...wrong } }))).toBe(code);
    expect(await names()).toEqual([]);
  });

  it('are changed over the version that was seen', async () => {
    const { id } = await added('Hall');
    const hours = [{ day: '2012-11-15', from: '18:00', to: '02:00' }];
    const input = aRoom({ name: { en: 'Garden' }, hours });
    expect((await organiser.run(change, { id, version: 1, input })).data).toMatchObject({
      changeRoom: { name: { ru: null, en: 'Garden' }, hours, version: 2 },
    });
    expect(codeOf(await organiser.run(change, { id, version: 1, input: aRoom() }))).toBe('platform.changedMeanwhile');
  });

  it('are put in order', async () => {
    const [first, second, third] = [await added('First', 0), await added('Second', 1), await added('Third', 2)];
    await organiser.run(order, { eventId: event.id, ids: [third.id, first.id] });
    expect(await names()).toEqual(['Third', 'First', 'Second']);
    expect(second.version).toBe(1);
    expect(codeOf(await organiser.run(order, { eventId: event.id, ids: [(await foreignRoom()).id] }))).toBe('platform.notFound');
  });

  it('are ordered, changed, removed and put back by several organisers at the same moment, and none is told that something broke', async () => {
    const rooms = [await added('First', 0), await added('Second', 1), await added('Third', 2)];
    const [first] = rooms as [Room, Room, Room];
    await server.add(Session, { eventId: event.id, kind: 'panel', minutes: 60, roomId: first.id, title: { en: 'A' }, startsAt: '2012-11-14T09:00:00.000Z' });
    const ids = rooms.map(({ id }) => id);
    const codes: unknown[] = [];
    for (let round = 0; round < 25; round += 1) {
      const { version } = await server.at((db) => db.load(Room, first.id));
      const answers = await Promise.all([
        organiser.run(order, { eventId: event.id, ids }),
        organiser.run(change, { id: first.id, version, input: aRoom() }),
        organiser.run(remove, { id: first.id }),
        organiser.run(order, { eventId: event.id, ids: ids.toReversed() }),
      ]);
      codes.push(...answers.map(codeOf), codeOf(await organiser.run(restore, { id: first.id })));
    }
    // Whoever comes after the room has gone, or after somebody has changed it, hears of that.
    const heard = [undefined, 'platform.notFound', 'platform.changedMeanwhile'];
    expect(codes.filter((code) => !heard.includes(code as string))).toEqual([]);
  });

  it('give their sessions back to the waiting ones when they are removed, and take them again when they come back', async () => {
    const { id } = await added('Hall');
    const placed = { eventId: event.id, kind: 'panel', minutes: 60, roomId: id } as const;
    const [moved, stayed] = [
      await server.add(Session, { ...placed, title: { en: 'Placed elsewhere meanwhile' }, startsAt: '2012-11-14T09:00:00.000Z' }),
      await server.add(Session, { ...placed, title: { en: 'Left alone' }, startsAt: '2012-11-14T10:00:00.000Z' }),
    ];
    const place = async (session: Session) => {
      const { startsAt, roomId } = await server.at((db) => db.load(Session, session.id));
      return [startsAt, roomId];
    };
    const { data } = await organiser.run<{ deleteRoom: { unplacedSessions: string[] } }>(remove, { id });
    expect(data.deleteRoom.unplacedSessions.sort()).toEqual([moved.id, stayed.id].sort());
    expect([await names(), await place(moved), await place(stayed)]).toEqual([[], [null, null], [null, null]]);

    await server.at((db) => db.change(Session, moved.id, 2, { startsAt: '2012-11-15T09:00:00.000Z' }));
    expect((await organiser.run(restore, { id })).data).toMatchObject({ restoreRoom: { id, name: { en: 'Hall' } } });
    expect(await place(stayed)).toEqual(['2012-11-14T10:00:00.000Z', id]);
    expect(await place(moved)).toEqual(['2012-11-15T09:00:00.000Z', null]);
  });

  it('are for those who run the event', async () => {
    const { id } = await added('Hall');
    const trainer = await server.client({ role: Role.Trainer, eventId: event.id });
    expect((await trainer.run<{ rooms: Room[] }>(list, { eventId: event.id })).data.rooms).toHaveLength(1);
    const guest = await server.client({ role: Role.Participant, eventId: event.id });
    expect(codeOf(await guest.run(list, { eventId: event.id }))).toBe('platform.notFound');
    for (const client of [trainer, guest]) {
      expect(codeOf(await client.run(create, { eventId: event.id, input: aRoom() }))).toBe('platform.notFound');
      expect(codeOf(await client.run(change, { id, version: 1, input: aRoom() }))).toBe('platform.notFound');
      expect(codeOf(await client.run(remove, { id }))).toBe('platform.notFound');
      expect(codeOf(await client.run(order, { eventId: event.id, ids: [id] }))).toBe('platform.notFound');
    }
    expect(await names()).toEqual(['Hall']);
  });

  it('of another host are not there', async () => {
    const { id, eventId } = await foreignRoom();
    expect(codeOf(await organiser.run(list, { eventId }))).toBe('platform.notFound');
    expect(codeOf(await organiser.run(create, { eventId, input: aRoom() }))).toBe('platform.notFound');
    expect(codeOf(await organiser.run(change, { id, version: 1, input: aRoom() }))).toBe('platform.notFound');
    expect(codeOf(await organiser.run(remove, { id }))).toBe('platform.notFound');
    expect(codeOf(await organiser.run(restore, { id }))).toBe('platform.notFound');
  });
});
