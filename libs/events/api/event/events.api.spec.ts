import { Role } from '@kunak/platform/rules';
import { AuditEntry, RoleGrant } from '@kunak/platform/api';
import { Person } from '@kunak/people/api';
import { startTestServer } from '@kunak/test-server';
import type { Answer, TestClient, TestServer } from '@kunak/test-server';
import { anEvent } from '../any-event';
import { Session, SessionPerson } from '../session/session.entity';
import { Event, Room } from './event.entity';

const fields = 'id slug kind title { ru en } firstDay lastDay timeZone languages venue { ru en } capacity version programmeVersion allowedActions';
const list = `{ events { ${fields} } }`;
const one = `query ($slug: String!) { event(slug: $slug) { ${fields} } }`;
const create = `mutation ($input: EventInput!, $id: ID) { createEvent(input: $input, id: $id) { ${fields} } }`;
const copy = `mutation ($sourceId: ID!, $input: EventCopyInput!, $id: ID) { copyEvent(sourceId: $sourceId, input: $input, id: $id) { ${fields} } }`;
const change = `mutation ($id: ID!, $version: Int!, $input: EventInput!) { changeEvent(id: $id, version: $version, input: $input) { ${fields} } }`;
const remove = 'mutation ($id: ID!) { deleteEvent(id: $id) }';
const restore = 'mutation ($id: ID!) { restoreEvent(id: $id) { id slug programmeVersion } }';

const codeOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.code;

describe('events', () => {
  let server: TestServer;
  let organiser: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  afterAll(() => server.stop());
  afterEach(async () => {
    for (const host of [server.hostId, server.otherHostId]) {
      await server.at(async (db) => {
        for (const table of ['session_person', 'session', 'event', 'removal']) await db.sql(`delete from ${table}`);
      }, host);
    }
  });

  const added = (slug: string, more: Partial<Event> = {}, host = server.hostId) => server.add(Event, { ...anEvent(), slug, ...more } as Event, host);
  const slugsSeenBy = async (client: TestClient) => (await client.run<{ events: Event[] }>(list)).data.events.map(({ slug }) => slug);

  describe('in the list', () => {
    it('stand the newest first', async () => {
      await added('e-2011', { firstDay: '2011-11-01', lastDay: '2011-11-03' });
      await added('e-2013', { firstDay: '2013-11-01', lastDay: '2013-11-03' });
      await added('e-2012');
      expect(await slugsSeenBy(organiser)).toEqual(['e-2013', 'e-2012', 'e-2011']);
    });

    it('are those that the viewer has a part in, and no other host’s', async () => {
      const { id } = await added('mine');
      await added('not-mine');
      await added('foreign', {}, server.otherHostId);
      expect(await slugsSeenBy(organiser)).toHaveLength(2);
      for (const role of [Role.Organiser, Role.Trainer, Role.Participant, Role.ProtectionOfficer]) {
        expect(await slugsSeenBy(await server.client({ role, eventId: id }))).toEqual(['mine']);
      }
      expect(await slugsSeenBy(await server.client({ role: Role.Participant }))).toEqual([]);
      expect(codeOf(await (await server.client({ role: Role.Administrator })).run(list))).toBe('platform.notFound');
      expect(codeOf(await server.stranger.run(list))).toBe('platform.signed-out');
    });

    it('tell a guest the basics, and those who run the event the rest', async () => {
      const { id } = await added('edition', { capacity: 24 });
      const seenBy = async (role: Role) => (await (await server.client({ role, eventId: id })).run<{ events: Event[] }>(list)).data.events[0];
      expect(await seenBy(Role.Trainer)).toMatchObject({ capacity: 24, allowedActions: [] });
      expect(await seenBy(Role.Participant)).toMatchObject({ capacity: null, title: { ru: 'Встреча', en: 'Gathering' }, allowedActions: [] });
      expect(await seenBy(Role.Organiser)).toMatchObject({ allowedActions: ['change'] });
      expect((await organiser.run<{ events: Event[] }>(list)).data.events[0]).toMatchObject({ allowedActions: ['change', 'copy', 'remove'] });
    });
  });

  it('open by their address to those who may see them, and to others as if there were none', async () => {
    const { id } = await added('edition');
    const another = await added('another');
    expect((await organiser.run(one, { slug: 'edition' })).data).toMatchObject({ event: { id, slug: 'edition' } });
    const guest = await server.client({ role: Role.Participant, eventId: another.id });
    const missing = await guest.run(one, { slug: 'nothing' });
    expect(codeOf(missing)).toBe('platform.notFound');
    expect((await guest.run(one, { slug: 'edition' })).errors).toEqual(missing.errors);
  });

  describe('are made', () => {
    const make = (client: TestClient, input: object, id?: string) => client.run<{ createEvent: Event }>(create, { input, id });

    it('with an address out of the Russian title, numbered when it is taken', async () => {
      const input = anEvent({ title: { ru: '  Щит  и меч ' } });
      expect((await make(organiser, input)).data.createEvent).toMatchObject({
        slug: 'shchit-i-mech',
        title: { ru: 'Щит и меч', en: null },
        version: 1,
        capacity: 24,
      });
      expect((await make(organiser, input)).data.createEvent.slug).toBe('shchit-i-mech-2');
      expect(codeOf(await make(organiser, anEvent({ slug: 'shchit-i-mech' })))).toBe('events.slugTaken');
    });

    it('once, however often the same request comes', async () => {
      const id = '0197fdb0-0000-7000-8000-000000000001';
      const first = await make(organiser, anEvent(), id);
      expect((await make(organiser, anEvent(), id)).data).toEqual(first.data);
      expect(await slugsSeenBy(organiser)).toHaveLength(1);
      const entries = await server.at((db) => db.tx.findBy(AuditEntry, { subjectId: id }));
      expect(entries.map(({ act }) => act)).toEqual(['events.event-created']);
    });

    it('by organisers of the whole host alone', async () => {
      const { id } = await added('edition');
      for (const role of [Role.Organiser, Role.Trainer, Role.Participant]) {
        expect(codeOf(await make(await server.client({ role, eventId: id }), anEvent()))).toBe('platform.notFound');
      }
    });

    it.each([
      [{ title: { ru: ' ', en: '' } }, 'events.titleMissing'],
      [{ title: { ru: 'x'.repeat(301) } }, 'events.textTooLong'],
      [{ title: { ru: 'x'.repeat(20_001) } }, 'platform.invalid'],
      [{ title: { ru: 'Встреча\u202Etxt' } }, 'people.directionCharacters'],
      [{ venue: { en: 'To\u200Bwn' } }, 'people.zeroWidthCharacters'],
      [{ lastDay: '2012-11-13' }, 'events.endsBeforeStart'],
      [{ lastDay: '2012-02-30' }, 'platform.invalid'],
      [{ lastDay: '2013-11-16' }, 'events.tooLong'],
      [{ timeZone: 'Europe/Grozny' }, 'events.unknownTimeZone'],
      [{ languages: [] }, 'events.languageMissing'],
      [{ languages: ['klingon'] }, 'events.unknownLanguage'],
      [{ capacity: 0 }, 'events.headcountOutOfRange'],
      [{ capacity: 1_000_000 }, 'events.headcountOutOfRange'],
      [{ slug: 'Встреча' }, 'events.slugDoesNotFit'],
      [{ kind: 'party' }, 'platform.invalid'],
    ])('never with %j', async (wrong, code) => {
      expect(codeOf(await make(organiser, anEvent(wrong as object)))).toBe(code);
      expect(await slugsSeenBy(organiser)).toEqual([]);
    });

    it('with markup as the text that it is', async () => {
      const { data } = await make(organiser, anEvent({ title: { en: '<b>Gathering</b> & more' } }));
      expect(data.createEvent.title.en).toBe('<b>Gathering</b> & more');
    });
  });

  describe('are changed', () => {
    it('over the version that was seen, and never over one that was not', async () => {
      const { id } = await added('edition');
      const input = anEvent({ title: { en: 'Another name' }, capacity: null });
      expect((await organiser.run(change, { id, version: 1, input })).data).toMatchObject({
        changeEvent: { title: { ru: null, en: 'Another name' }, capacity: null, version: 2, programmeVersion: 2, slug: 'edition' },
      });
      expect(codeOf(await organiser.run(change, { id, version: 1, input: anEvent() }))).toBe('platform.changedMeanwhile');
    });

    it('by their own organisers', async () => {
      const { id } = await added('edition');
      const input = anEvent({ slug: 'edition' });
      const own = await server.client({ role: Role.Organiser, eventId: id });
      expect((await own.run(change, { id, version: 1, input })).data).toMatchObject({ changeEvent: { version: 2 } });
      const others = await added('another');
      expect(codeOf(await own.run(change, { id: others.id, version: 1, input }))).toBe('platform.notFound');
      const foreign = await added('foreign', {}, server.otherHostId);
      expect(codeOf(await organiser.run(change, { id: foreign.id, version: 1, input }))).toBe('platform.notFound');
    });
  });

  describe('are copied from last year’s', () => {
    const lastYear = async () => {
      const event = await added('e-2012');
      const room = await server.add(Room, {
        eventId: event.id,
        name: { ru: 'Зал' },
        capacity: 40,
        equipment: ['booth'],
        hours: [{ from: '09:00', to: '18:00' }],
      });
      const person = await server.add(Person, { workingName: 'Гость 07' });
      const placed = { startsAt: '2012-11-15T09:00:00.000Z', roomId: room.id };
      const opening = await server.add(Session, {
        eventId: event.id,
        kind: 'plenary',
        title: { ru: 'Открытие' },
        abstract: { ru: 'Говорит Гость 07' },
        minutes: 45,
        ...placed,
      });
      await server.add(Session, { eventId: event.id, kind: 'break', title: { ru: 'Кофе' }, minutes: 30 });
      await server.add(SessionPerson, { sessionId: opening.id, personId: person.id, role: 'speaker', languages: [] });
      return event;
    };
    const input = { title: { ru: 'Пятая' }, firstDay: '2013-11-20' };

    it('with rooms and sessions at the same hours, and with nobody', async () => {
      const source = await lastYear();
      const { data } = await organiser.run<{ copyEvent: Event }>(copy, { sourceId: source.id, input });
      expect(data.copyEvent).toMatchObject({ slug: 'pyataya', firstDay: '2013-11-20', lastDay: '2013-11-22', capacity: 24, venue: { en: 'Town' } });
      await server.at(async (db) => {
        const eventId = data.copyEvent.id;
        const [room, ...otherRooms] = await db.tx.findBy(Room, { eventId });
        expect([room?.name, room?.equipment, room?.hours, otherRooms]).toEqual([{ ru: 'Зал' }, ['booth'], [{ from: '09:00', to: '18:00' }], []]);
        const sessions = await db.tx.find(Session, { where: { eventId }, order: { kind: 'DESC' } });
        expect(sessions.map(({ title, startsAt, roomId, abstract }) => [title.ru, startsAt, roomId, abstract])).toEqual([
          ['Открытие', '2013-11-21T09:00:00.000Z', room?.id, {}],
          ['Кофе', null, null, {}],
        ]);
        expect(await db.tx.countBy(SessionPerson, {})).toBe(1);
      });
    });

    it('once, however often the same request comes', async () => {
      const source = await lastYear();
      const id = '0197fdb0-0000-7000-8000-000000000002';
      const first = await organiser.run(copy, { sourceId: source.id, input, id });
      expect((await organiser.run(copy, { sourceId: source.id, input, id })).data).toMatchObject(first.data);
      expect(await slugsSeenBy(organiser)).toHaveLength(2);
    });

    it('never from another host', async () => {
      const foreign = await added('foreign', {}, server.otherHostId);
      expect(codeOf(await organiser.run(copy, { sourceId: foreign.id, input }))).toBe('platform.notFound');
    });
  });

  describe('are removed', () => {
    it('with their rooms and sessions, and come back the same', async () => {
      const event = await added('edition');
      await server.add(Room, { eventId: event.id, name: { en: 'Hall' } });
      await server.add(Session, { eventId: event.id, kind: 'break', title: { en: 'Coffee' }, minutes: 30 });
      await server.add(RoleGrant, { accountId: organiser.accountId, role: Role.Organiser, eventId: event.id });
      const before = await server.at((db) => db.sql('select * from event, room, session'));
      expect((await organiser.run(remove, { id: event.id })).data).toEqual({ deleteEvent: true });
      expect(await slugsSeenBy(organiser)).toEqual([]);
      expect((await organiser.run(restore, { id: event.id })).data).toMatchObject({ restoreEvent: { id: event.id, slug: 'edition' } });
      const after = await server.at((db) => db.sql<{ programme_version: number }>('select * from event, room, session'));
      expect(after.map((row) => ({ ...row, programme_version: 0 }))).toEqual(before.map((row) => ({ ...(row as object), programme_version: 0 })));
      expect(codeOf(await organiser.run(restore, { id: event.id }))).toBe('platform.notFound');
    });

    it('never while somebody has a part in them, and it is said who', async () => {
      const event = await added('edition');
      const session = await server.add(Session, { eventId: event.id, kind: 'panel', title: { en: 'Panel' }, minutes: 30 });
      const person = await server.add(Person, { workingName: 'Guest 07' });
      await server.add(SessionPerson, { sessionId: session.id, personId: person.id, role: 'speaker', languages: [] });
      expect((await organiser.run(remove, { id: event.id }, 'en')).errors?.[0]).toMatchObject({
        message: 'This cannot be removed: the event still has 1 person on sessions. Take these away first.',
        extensions: { code: 'events.eventTied' },
      });
      expect(await slugsSeenBy(organiser)).toEqual(['edition']);
    });

    it('by organisers of the whole host alone', async () => {
      const { id } = await added('edition');
      expect(codeOf(await (await server.client({ role: Role.Organiser, eventId: id })).run(remove, { id }))).toBe('platform.notFound');
      const foreign = await added('foreign', {}, server.otherHostId);
      expect(codeOf(await organiser.run(remove, { id: foreign.id }))).toBe('platform.notFound');
    });
  });
});
