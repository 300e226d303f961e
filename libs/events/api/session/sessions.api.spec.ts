import { Role } from '@kunak/platform/rules';
import { AuditEntry } from '@kunak/platform/api';
import { Person } from '@kunak/people/api';
import { startTestServer } from '@kunak/test-server';
import type { Answer, TestClient, TestServer } from '@kunak/test-server';
import { Client } from 'pg';
import { anEvent, aSession } from '../any-event';
import { Event, Room } from '../event/event.entity';
import { Session, SessionPerson } from './session.entity';

const fields =
  'id kind title { ru en } abstract { ru en } minutes startsAt roomId openness expectedSize spokenLanguages track version allowedActions people { personId role languages displayName knownLanguages }';
const list = `query ($eventId: ID!) { sessions(eventId: $eventId) { ${fields} } }`;
const one = `query ($id: ID!) { session(id: $id) { ${fields} } }`;
const create = `mutation ($eventId: ID!, $input: SessionInput!, $id: ID) { createSession(eventId: $eventId, input: $input, id: $id) { ${fields} } }`;
const change = `mutation ($id: ID!, $version: Int!, $input: SessionInput!) { changeSession(id: $id, version: $version, input: $input) { ${fields} } }`;
const setPeople = `mutation ($id: ID!, $version: Int!, $people: [SessionPersonInput!]!) { setSessionPeople(id: $id, version: $version, people: $people) { ${fields} } }`;
const place = `mutation ($id: ID!, $version: Int!, $startsAt: Instant!, $roomId: ID) { placeSession(id: $id, version: $version, startsAt: $startsAt, roomId: $roomId) { startsAt roomId version } }`;
const unplace = 'mutation ($id: ID!, $version: Int!) { unplaceSession(id: $id, version: $version) { startsAt roomId version } }';
const remove = 'mutation ($id: ID!) { deleteSession(id: $id) }';
const restore = `mutation ($id: ID!) { restoreSession(id: $id) { ${fields} } }`;

type Listed = { sessions: (Session & { people: SessionPerson[] })[] };
const codeOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.code;

describe('sessions', () => {
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
        for (const table of ['session_person', 'session', 'event', 'person', 'removal', 'outbox_event']) await db.sql(`delete from ${table}`);
      }, host);
    }
  });

  const added = (fields: Partial<Session> = {}) => server.add(Session, { ...aSession(), eventId: event.id, ...fields } as Session);
  const aGuest = (fields: Partial<Person> = {}) => server.add(Person, { workingName: 'Гость 07', languages: ['ru', 'ce'], ...fields } as Person);
  const foreignEvent = () => server.add(Event, { ...anEvent(), slug: 'foreign' }, server.otherHostId);
  const listed = async () => (await organiser.run<Listed>(list, { eventId: event.id })).data.sessions;
  const programmeVersion = async () => (await server.at((db) => db.load(Event, event.id))).programmeVersion;

  it('are made with everything about them, beside the grid', async () => {
    const guest = await aGuest();
    const people = [{ personId: guest.id, role: 'interpreter', languages: ['ru', 'en'] }];
    const input = { ...aSession({ abstract: { ru: ' Первая \r\n\r\n\r\n вторая ' }, expectedSize: 20, track: ' A ' }), people };
    const { data } = await organiser.run<{ createSession: Session }>(create, { eventId: event.id, input });
    expect(data.createSession).toMatchObject({
      kind: 'panel',
      abstract: { ru: 'Первая\n\nвторая', en: null },
      minutes: 90,
      startsAt: null,
      roomId: null,
      openness: 'closed',
      expectedSize: 20,
      spokenLanguages: ['ru'],
      track: 'A',
      allowedActions: ['change', 'place', 'remove'],
      people: [{ personId: guest.id, role: 'interpreter', languages: ['ru', 'en'], displayName: 'Гость 07', knownLanguages: ['ru', 'ce'] }],
    });
    expect(await listed()).toEqual([data.createSession]);
    const events = await server.at((db) => db.sql('select name, payload from outbox_event'));
    expect(events).toEqual([{ name: 'events.session-changed', payload: { eventId: event.id, sessionId: data.createSession.id } }]);
  });

  it('are made once, however often the same request comes', async () => {
    const variables = { eventId: event.id, input: aSession(), id: '0197fdb0-0000-7000-8000-000000000004' };
    const first = await organiser.run(create, variables);
    expect((await organiser.run(create, variables)).data).toEqual(first.data);
    expect(await listed()).toHaveLength(1);
  });

  it.each([
    [{ title: { ru: '' } }, 'events.titleMissing'],
    [{ title: { ru: 'Панель\u2066' } }, 'people.directionCharacters'],
    [{ abstract: { en: 'x'.repeat(10_001) } }, 'events.textTooLong'],
    [{ minutes: 0 }, 'events.minutesOutOfRange'],
    [{ minutes: 1441 }, 'events.minutesOutOfRange'],
    [{ expectedSize: -5 }, 'events.headcountOutOfRange'],
    [{ spokenLanguages: ['xx'] }, 'events.unknownLanguage'],
    [{ kind: 'party' }, 'platform.invalid'],
    [{ openness: 'secret' }, 'platform.invalid'],
    [{ people: [{ personId: 'nobody', role: 'speaker' }] }, 'platform.invalid'],
    [{ people: [{ personId: '0197fdb0-0000-7000-8000-00000000ffff', role: 'speaker' }] }, 'platform.notFound'],
  ])('are never made with %j', async (wrong, code) => {
    expect(codeOf(await organiser.run(create, { eventId: event.id, input: { ...aSession(), ...wrong } }))).toBe(code);
    expect(await listed()).toEqual([]);
  });

  it('take no person of another host', async () => {
    const stranger = await server.add(Person, { workingName: 'Guest 08' }, server.otherHostId);
    const input = { ...aSession(), people: [{ personId: stranger.id, role: 'speaker' }] };
    expect(codeOf(await organiser.run(create, { eventId: event.id, input }))).toBe('platform.notFound');
  });

  it('stand by time, those without one last, and never show a confidential name', async () => {
    const guest = await aGuest({ workingName: 'Гость Тайный', codeName: 'Рябина', exposure: 'confidential' });
    await added({ title: { en: 'Waiting' } });
    const late = await added({ title: { en: 'Late' }, startsAt: '2012-11-15T09:00:00.000Z' });
    await added({ title: { en: 'Early' }, startsAt: '2012-11-14T09:00:00.000Z' });
    await server.add(SessionPerson, { sessionId: late.id, personId: guest.id, role: 'speaker', languages: [] });
    const sessions = await listed();
    expect(sessions.map(({ title, people }) => [title.en, people.map((person) => person.displayName)])).toEqual([
      ['Early', []],
      ['Late', ['Рябина']],
      ['Waiting', []],
    ]);
  });

  it('come with their people by as many statements for three as for one', async () => {
    const guest = await aGuest();
    const withGuest = async () => server.add(SessionPerson, { sessionId: (await added()).id, personId: guest.id, role: 'speaker', languages: [] });
    const statements = async (sessions: number) => {
      const counts: number[] = [];
      for (let asked = 0; asked < 5; asked += 1) {
        const sent = jest.spyOn(Client.prototype, 'query');
        expect(await listed()).toHaveLength(sessions);
        counts.push(sent.mock.calls.length);
        sent.mockRestore();
      }
      // What the server does meanwhile by itself, such as sealing the audit, can only add to it.
      return Math.min(...counts);
    };
    await withGuest();
    const forOne = await statements(1);
    await withGuest();
    await withGuest();
    expect(await statements(3)).toBe(forOne);
    expect(forOne).toBeGreaterThan(2);
  });

  describe('are changed', () => {
    it('over the version that was seen; people stay unless they are named', async () => {
      const { id } = await added();
      const guest = await aGuest();
      await server.add(SessionPerson, { sessionId: id, personId: guest.id, role: 'speaker', languages: [] });
      const answer = await organiser.run(change, { id, version: 1, input: aSession({ title: { en: 'New' }, minutes: 45 }) });
      expect(answer.data).toMatchObject({ changeSession: { title: { ru: null, en: 'New' }, minutes: 45, version: 2, people: [{ personId: guest.id }] } });
      expect(codeOf(await organiser.run(change, { id, version: 1, input: aSession() }))).toBe('platform.changedMeanwhile');
    });

    it('in their people: who is named is on it, in each role once', async () => {
      const { id } = await added();
      const [first, second] = [await aGuest(), await aGuest({ workingName: 'Гость 08' })];
      await organiser.run(setPeople, { id, version: 1, people: [{ personId: first.id, role: 'speaker' }] });
      const people = [
        { personId: second.id, role: 'speaker', languages: [] },
        { personId: second.id, role: 'moderator', languages: [] },
        { personId: second.id, role: 'speaker', languages: [] },
      ];
      const { data } = await organiser.run<{ setSessionPeople: Listed['sessions'][0] }>(setPeople, { id, version: 2, people });
      expect(data.setSessionPeople.people.map(({ personId, role }) => [personId, role]).sort()).toEqual([
        [second.id, 'moderator'],
        [second.id, 'speaker'],
      ]);
      expect(codeOf(await organiser.run(setPeople, { id, version: 2, people: [] }))).toBe('platform.changedMeanwhile');
    });
  });

  describe('are placed', () => {
    const startsAt = '2012-11-14T09:00:00.000Z';

    it('anywhere in the rooms of their event, twice in the same place too, and taken off again', async () => {
      const room = await server.add(Room, { eventId: event.id, name: { en: 'Hall' } });
      const { id } = await added();
      await added({ startsAt, roomId: room.id });
      const placed = { startsAt, roomId: room.id, version: 2 };
      expect((await organiser.run(place, { id, version: 1, startsAt, roomId: room.id })).data).toEqual({ placeSession: placed });
      expect((await organiser.run(place, { id, version: 1, startsAt, roomId: room.id })).data).toEqual({ placeSession: placed });
      expect(codeOf(await organiser.run(place, { id, version: 1, startsAt, roomId: null }))).toBe('platform.changedMeanwhile');
      expect((await organiser.run(unplace, { id, version: 2 })).data).toEqual({ unplaceSession: { startsAt: null, roomId: null, version: 3 } });
      const entries = await server.at((db) => db.tx.find(AuditEntry, { where: { subjectId: id }, order: { id: 'ASC' } }));
      expect(entries.map(({ act }) => act)).toEqual(['events.session-placed', 'events.session-unplaced']);
    });

    it('outside the days of the event too: that is warned of, not forbidden', async () => {
      const { id } = await added();
      const outside = '1999-01-01T03:17:00.000Z';
      expect((await organiser.run(place, { id, version: 1, startsAt: outside })).data).toEqual({
        placeSession: { startsAt: outside, roomId: null, version: 2 },
      });
    });

    it('in no room of another event or host', async () => {
      const { id } = await added();
      const another = await server.add(Event, { ...anEvent(), slug: 'another' });
      const elsewhere = await server.add(Room, { eventId: another.id, name: { en: 'Elsewhere' } });
      expect(codeOf(await organiser.run(place, { id, version: 1, startsAt, roomId: elsewhere.id }))).toBe('events.roomNotOfEvent');
      const foreign = await server.add(Room, { eventId: (await foreignEvent()).id, name: { en: 'Foreign' } }, server.otherHostId);
      expect(codeOf(await organiser.run(place, { id, version: 1, startsAt, roomId: foreign.id }))).toBe('platform.notFound');
    });
  });

  describe('are removed', () => {
    it('with the people on them, and come back the same under the same id', async () => {
      const room = await server.add(Room, { eventId: event.id, name: { en: 'Hall' } });
      const { id } = await added({ startsAt: '2012-11-14T09:00:00.000Z', roomId: room.id, imported: { slug: 'kept' } });
      const guest = await aGuest();
      await server.add(SessionPerson, { sessionId: id, personId: guest.id, role: 'interpreter', languages: ['ru', 'en'] });
      const before = await listed();
      expect(before).toHaveLength(1);
      expect((await organiser.run(remove, { id })).data).toEqual({ deleteSession: true });
      expect(await listed()).toEqual([]);
      expect((await organiser.run(restore, { id })).data).toEqual({ restoreSession: before[0] });
      expect(await listed()).toEqual(before);
      expect(await server.at((db) => db.sql('select imported from session'))).toEqual([{ imported: { slug: 'kept' } }]);
    });

    it('and wait beside the grid when their room is gone meanwhile', async () => {
      const room = await server.add(Room, { eventId: event.id, name: { en: 'Hall' } });
      const { id } = await added({ startsAt: '2012-11-14T09:00:00.000Z', roomId: room.id });
      await organiser.run(remove, { id });
      await server.at((db) => db.sql('delete from room'));
      expect((await organiser.run(restore, { id })).data).toMatchObject({ restoreSession: { id, startsAt: null, roomId: null } });
    });
  });

  it('count every change to the programme once for each statement, whoever makes it', async () => {
    expect(await programmeVersion()).toBe(1);
    const session = await added();
    expect(await programmeVersion()).toBe(2);
    const guest = await aGuest();
    await server.add(SessionPerson, { sessionId: session.id, personId: guest.id, role: 'speaker', languages: [] });
    expect(await programmeVersion()).toBe(3);
    await server.at((db) => db.sql('update session set minutes = minutes + 1'));
    expect(await programmeVersion()).toBe(4);
    await server.at((db) => db.sql('delete from person where id = $1', [guest.id]));
    expect(await programmeVersion()).toBe(5);
    await server.at((db) => db.sql('delete from session'));
    expect(await programmeVersion()).toBe(6);
    await server.at((db) => db.sql("update event set venue = '{}'"));
    expect(await programmeVersion()).toBe(7);
  });

  it('are for those who run the event', async () => {
    const { id } = await added();
    const trainer = await server.client({ role: Role.Trainer, eventId: event.id });
    expect((await trainer.run<Listed>(list, { eventId: event.id })).data.sessions).toMatchObject([{ id, allowedActions: [] }]);
    const guest = await server.client({ role: Role.Participant, eventId: event.id });
    expect(codeOf(await guest.run(list, { eventId: event.id }))).toBe('platform.notFound');
    expect(codeOf(await guest.run(one, { id }))).toBe('platform.notFound');
    for (const client of [trainer, guest]) {
      expect(codeOf(await client.run(create, { eventId: event.id, input: aSession() }))).toBe('platform.notFound');
      expect(codeOf(await client.run(change, { id, version: 1, input: aSession() }))).toBe('platform.notFound');
      expect(codeOf(await client.run(setPeople, { id, version: 1, people: [] }))).toBe('platform.notFound');
      expect(codeOf(await client.run(place, { id, version: 1, startsAt: '2012-11-14T09:00:00Z' }))).toBe('platform.notFound');
      expect(codeOf(await client.run(unplace, { id, version: 1 }))).toBe('platform.notFound');
      expect(codeOf(await client.run(remove, { id }))).toBe('platform.notFound');
    }
    expect(await listed()).toMatchObject([{ id, version: 1 }]);
  });

  it('of another host are not there', async () => {
    const { id: eventId } = await foreignEvent();
    const { id } = await server.add(Session, { ...aSession(), eventId } as Session, server.otherHostId);
    expect(codeOf(await organiser.run(list, { eventId }))).toBe('platform.notFound');
    expect(codeOf(await organiser.run(one, { id }))).toBe('platform.notFound');
    expect(codeOf(await organiser.run(create, { eventId, input: aSession() }))).toBe('platform.notFound');
    expect(codeOf(await organiser.run(change, { id, version: 1, input: aSession() }))).toBe('platform.notFound');
    expect(codeOf(await organiser.run(setPeople, { id, version: 1, people: [] }))).toBe('platform.notFound');
    expect(codeOf(await organiser.run(place, { id, version: 1, startsAt: '2012-11-14T09:00:00Z' }))).toBe('platform.notFound');
    expect(codeOf(await organiser.run(remove, { id }))).toBe('platform.notFound');
    expect(codeOf(await organiser.run(restore, { id }))).toBe('platform.notFound');
  });
});
