import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { anEvent, aParticipation, aPerson } from '../examples';

const list = `query ($eventId: ID!, $states: [ParticipationState!], $search: String, $order: ParticipantOrder, $after: String, $first: Int) {
  participants(eventId: $eventId, states: $states, search: $search, order: $order, after: $after, first: $first) {
    next rows { id displayName state allowedActions invitation { channel linkState } }
  }
}`;
type Row = { id: string; displayName: string; state: string };
type Page = { participants: { next: string | null; rows: Row[] } };

describe('the list of participants', () => {
  let server: TestServer;
  let organiser: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  afterAll(() => server.stop());

  const namesOf = async (variables: object, client = organiser): Promise<string[]> =>
    (await client.run<Page>(list, { ...variables })).data.participants.rows.map(({ displayName }) => displayName);
  const guest = async (event: Awaited<ReturnType<typeof anEvent>>, person: Parameters<typeof aPerson>[1], given = {}) =>
    aParticipation(server, event, { personId: (await aPerson(server, person)).id, ...given });

  it('shows a confidential person under the code name, and finds them by it alone', async () => {
    const event = await anEvent(server);
    await guest(event, { workingName: 'Гость Открытый' });
    await guest(event, { workingName: 'Гость Скрытый', codeName: 'Рябина', exposure: 'confidential' });
    await guest(event, { workingName: 'Гость Безымянный', exposure: 'confidential' });
    expect(await namesOf({ eventId: event.id, order: 'name' })).toEqual(['Гость Открытый', 'Рябина', '•••']);
    expect(await namesOf({ eventId: event.id, search: 'рябина' })).toEqual(['Рябина']);
    expect(await namesOf({ eventId: event.id, search: 'скрытый' })).toEqual([]);
  });

  it('folds what people type for the palochka when it searches', async () => {
    const event = await anEvent(server);
    await guest(event, { workingName: 'ГӀалгӀай Гость' });
    expect(await namesOf({ eventId: event.id, search: 'г1алг1ай' })).toEqual(['ГӀалгӀай Гость']);
    expect(await namesOf({ eventId: event.id, search: "%' or true --" })).toEqual([]);
  });

  it('goes through pages of either order without losing or doubling anybody', async () => {
    const event = await anEvent(server);
    for (const letter of 'ДАВБГ') await guest(event, { workingName: `Гость ${letter}` });
    for (const [order, expected] of [
      ['name', 'АБВГД'],
      ['recent', 'ГБВАД'],
    ]) {
      const seen: string[] = [];
      for (let after: string | null | undefined; after !== null;) {
        const { data } = await organiser.run<Page>(list, { eventId: event.id, order, first: 2, after });
        seen.push(...data.participants.rows.map(({ displayName }) => displayName.slice(-1)));
        after = data.participants.next;
      }
      expect(seen.join('')).toBe(expected);
    }
  });

  it('keeps to the states that were asked for', async () => {
    const event = await anEvent(server);
    await guest(event, { workingName: 'Гость Первый' }, { state: 'accepted' });
    await guest(event, { workingName: 'Гость Второй' }, { state: 'declined' });
    expect(await namesOf({ eventId: event.id, states: ['accepted', 'confirmed'] })).toEqual(['Гость Первый']);
    expect((await organiser.run(list, { eventId: event.id, states: ['arrived'] })).errors?.[0]?.extensions.code).toBe('platform.invalid');
  });

  it('is closed to trainers, guests, the other host and organisers of other events, in the words of a missing event', async () => {
    const event = await anEvent(server);
    await guest(event, { workingName: 'Гость Первый' });
    const other = await anEvent(server);
    const clients = await Promise.all([
      server.client({ role: Role.Trainer, eventId: event.id }),
      server.client({ role: Role.Participant, eventId: event.id }),
      server.client({ role: Role.Administrator }),
      server.client({ role: Role.Organiser, eventId: other.id }),
    ]);
    for (const client of clients) expect((await client.run(list, { eventId: event.id })).errors?.[0]?.extensions.code).toBe('platform.notFound');
    const foreign = await server.client({ role: Role.Organiser, hostId: server.otherHostId });
    expect(await namesOf({ eventId: event.id }, foreign)).toEqual([]);
    const protection = await server.client({ role: Role.ProtectionOfficer, eventId: event.id });
    expect(await namesOf({ eventId: event.id }, protection)).toEqual(['Гость Первый']);
  });

  it('takes the same number of queries for one row and for three', async () => {
    const [one, three] = [await anEvent(server), await anEvent(server)];
    await guest(one, {});
    for (let index = 0; index < 3; index += 1) await guest(three, {});
    const run = jest.spyOn(server.db, 'sql');
    await organiser.run(list, { eventId: one.id });
    const forOne = run.mock.calls.length;
    run.mockClear();
    await organiser.run(list, { eventId: three.id });
    expect(run.mock.calls.length).toBe(forOne);
    expect(forOne).toBe(1);
    run.mockRestore();
  });

  it('refuses a page mark that nobody gave out', async () => {
    const event = await anEvent(server);
    expect((await organiser.run(list, { eventId: event.id, after: 'x' })).errors?.[0]?.extensions.code).toBe('platform.badRequest');
    expect((await organiser.run(list, { eventId: event.id, first: 100_000 })).errors?.[0]?.extensions.code).toBe('platform.invalid');
  });

  it('counts by state and says what waits for the organiser', async () => {
    const event = await anEvent(server, { capacity: 3 });
    for (const state of ['applied', 'applied', 'waiting-list', 'waiting-list', 'accepted', 'confirmed'] as const) await guest(event, {}, { state });
    const counts = await organiser.run('query ($eventId: ID!) { participationCounts(eventId: $eventId) { capacity taken free byState { state count } } }', {
      eventId: event.id,
    });
    expect(counts.data).toEqual({
      participationCounts: {
        capacity: 3,
        taken: 2,
        free: 1,
        byState: [
          { state: 'accepted', count: 1 },
          { state: 'applied', count: 2 },
          { state: 'confirmed', count: 1 },
          { state: 'waiting-list', count: 2 },
        ],
      },
    });
    const needs = await organiser.run('query ($eventId: ID) { registrationNeeds(eventId: $eventId) { kind count states } }', { eventId: event.id });
    expect(needs.data).toEqual({
      registrationNeeds: [
        { kind: 'decide', count: 2, states: ['applied'] },
        { kind: 'offer-seats', count: 1, states: ['waiting-list'] },
        { kind: 'unconfirmed', count: 1, states: ['accepted'] },
      ],
    });
  });

  it('of people goes on from nobody whom its reader may not see: where they stand would tell of their name', async () => {
    const [own, other] = [await anEvent(server), await anEvent(server)];
    for (const letter of 'АБГД') await guest(own, { workingName: `Человек ${letter}` });
    const strange = await guest(other, { workingName: 'Человек В' });
    const reader = await server.client({ role: Role.Organiser, eventId: own.id });
    const people = 'query ($after: ID) { people(after: $after, first: 2) { total next items { displayName } } }';
    type People = { people: { total: number; next: string | null; items: { displayName: string }[] } };
    const from = async (after: string | null, client = reader): Promise<string[]> => {
      const { items } = (await client.run<People>(people, { after })).data.people;
      return items.map(({ displayName }) => displayName.slice(-1));
    };
    const { next } = (await reader.run<People>(people)).data.people;
    expect([await from(null), await from(next)]).toEqual([
      ['А', 'Б'],
      ['Г', 'Д'],
    ]);
    expect(await from(strange.personId, organiser)).toEqual(['Г', 'Д']);
    expect(await from(strange.personId)).toEqual(await from('0197fdb0-0000-7000-8000-00000000ffff'));
    expect(await from(strange.personId)).toEqual([]);
  });
});
