import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Event, Session } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { Role } from '@kunak/platform/rules';
import { Participation } from '@kunak/registration/api';
import { startTestServer, TestClient } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { anomaliesOf } from './test-server/history';
import type { Transaction } from './test-server/history';

const seats = 25;
const clients = 8;
const operations = {
  mark: `mutation ($eventId: ID!, $sentAt: Instant!, $marks: [MarkInput!]!) { sendMarks(eventId: $eventId, device: "tablet", sentAt: $sentAt, marks: $marks) { fates { fate } } }`,
  marks: `query ($eventId: ID!) { attendance(eventId: $eventId) { people { participationId marks { sessionId } } } }`,
  accept: 'mutation ($id: ID!) { acceptParticipation(participationId: $id) { state } }',
  seated: 'query ($eventId: ID!) { participants(eventId: $eventId, first: 100, states: ["accepted"]) { rows { id } } }',
  change: 'mutation ($id: ID!, $version: Int!, $input: SessionInput!) { changeSession(id: $id, version: $version, input: $input) { version } }',
  sessions: 'query ($eventId: ID!) { sessions(eventId: $eventId) { id version abstract { en } } }',
};
type Part = Pick<Transaction, 'appends' | 'reads'> & { readonly outcome?: Transaction['outcome'] };
type Listed = { sessions: { id: string; version: number; abstract: { en: string | null } }[] };

const nothing = { appends: [], reads: [] };
const valuesOf = (text: string | null): string[] => (text ?? '').split(' ').filter(Boolean);

/** Two servers on one database, and several people at each who do things at the same time. */
describe('the history that clients see', () => {
  let here: TestServer;
  let there: TestServer;
  let event: Event;
  let sessions: Session[];
  let guests: Participation[];
  let people: TestClient[];
  beforeAll(async () => {
    here = await startTestServer({ KUNAK_POOL: '8' });
    there = await here.beside();
    const days = { firstDay: '2012-11-16', lastDay: '2012-11-18', timeZone: 'Europe/Stockholm' };
    event = await here.add<Event>(Event, { slug: 'edition', kind: 'training', title: { en: 'Meeting' }, ...days, capacity: seats });
    const session = { eventId: event.id, kind: 'workshop' as const, title: { en: 'Session' }, minutes: 90, startsAt: '2012-11-16T09:00:00.000Z' };
    sessions = await Promise.all([1, 2, 3].map(() => here.add<Session>(Session, session)));
    guests = await Promise.all(
      Array.from({ length: 40 }, async (_, number) => {
        const { id: personId } = await here.add<Person>(Person, { workingName: `Guest ${number}` });
        return here.add<Participation>(Participation, { eventId: event.id, personId, state: 'applied' });
      }),
    );
    const organiser = await here.client({ role: Role.Organiser });
    people = Array.from({ length: clients }, (_, number) => new TestClient((number % 2 ? here : there).origin, organiser.accountId, organiser.cookie));
  });
  afterAll(async () => {
    await there.stop();
    await here.stop();
  });

  /** Everybody does one thing after the other, `times` each; a last read of all comes when they are done. */
  async function play(times: number, act: (client: TestClient) => Promise<Part>, last: (client: TestClient) => Promise<Part>): Promise<Transaction[]> {
    const history: Transaction[] = [];
    const record = async (work: Promise<Part>): Promise<void> => {
      const begun = performance.now();
      const id = `T${begun.toFixed(3)}`;
      const part = await work;
      history.push({ outcome: 'committed', ...part, id, begun, ended: performance.now() });
    };
    await Promise.all(
      people.map(async (client) => {
        for (let turn = 0; turn < times; turn += 1) await record(act(client));
      }),
    );
    await record(last(people[0] as TestClient));
    return history;
  }

  const readSchedule = async (client: TestClient): Promise<Part & { listed: Listed['sessions'] }> => {
    const listed = (await client.run<Listed>(operations.sessions, { eventId: event.id })).data.sessions;
    return { ...nothing, reads: listed.map(({ id, abstract }) => ({ key: id, values: valuesOf(abstract.en) })), listed };
  };
  const clearSchedule = (): Promise<unknown> => here.at(({ tx }) => tx.update(Session, { eventId: event.id }, { abstract: {} }));

  it('of marks is one after the other', async () => {
    const left = sessions.flatMap(({ id }) => guests.map((guest) => ({ sessionId: id, participationId: guest.id })));
    const read = async (client: TestClient): Promise<Part> => {
      type Read = { attendance: { people: { participationId: string; marks: { sessionId: string }[] }[] } };
      const { attendance } = (await client.run<Read>(operations.marks, { eventId: event.id })).data;
      const of = (id: string): string[] =>
        attendance.people.filter(({ marks }) => marks.some(({ sessionId }) => sessionId === id)).map((one) => one.participationId);
      return { ...nothing, reads: sessions.map(({ id }) => ({ key: id, values: of(id) })) };
    };
    const mark = async (client: TestClient): Promise<Part> => {
      const chosen = left.splice(randomInt(left.length), 1).concat(left.splice(0, 1));
      const marks = chosen.map((one) => ({ ...one, id: randomUUID(), status: 'present', markedAt: '2012-11-16T09:05:00.000Z' }));
      const { errors } = await client.run(operations.mark, { eventId: event.id, sentAt: new Date().toISOString(), marks });
      return {
        ...nothing,
        outcome: errors ? 'refused' : 'committed',
        appends: chosen.map(({ sessionId, participationId }) => ({ key: sessionId, value: participationId })),
      };
    };
    // Only who has a seat stands in the register.
    await here.at(({ tx }) => tx.update(Event, { id: event.id }, { capacity: null }));
    await here.at((db) => db.sql("update participation set state = 'confirmed'"));
    const history = await play(10, (client) => (randomInt(2) ? read(client) : mark(client)), read);
    await here.at((db) => db.sql("update participation set state = 'applied'"));
    expect(history.at(-1)?.reads.some(({ values }) => values.length > 5)).toBe(true);
    expect(anomaliesOf(history, { inOrder: false })).toEqual([]);
  });

  it('of seats is one after the other, and nobody is seated beyond the last', async () => {
    await here.at(({ tx }) => tx.update(Event, { id: event.id }, { capacity: seats }));
    const left = guests.map(({ id }) => id);
    const read = async (client: TestClient): Promise<Part> => {
      const { rows } = (await client.run<{ participants: { rows: { id: string }[] } }>(operations.seated, { eventId: event.id })).data.participants;
      return { ...nothing, reads: [{ key: event.id, values: rows.map(({ id }) => id) }] };
    };
    const accept = async (client: TestClient): Promise<Part> => {
      const id = left.pop();
      if (!id) return read(client);
      const { errors } = await client.run(operations.accept, { id });
      return { ...nothing, outcome: errors ? 'refused' : 'committed', appends: [{ key: event.id, value: id }] };
    };
    const history = await play(12, (client) => (randomInt(2) ? read(client) : accept(client)), read);
    expect(history.at(-1)?.reads[0]?.values).toHaveLength(
      Math.min(seats, history.filter(({ appends, outcome }) => appends.length && outcome === 'committed').length),
    );
    expect(anomaliesOf(history, { inOrder: false })).toEqual([]);
  });

  it('of a schedule that several edit is one after the other: what was not seen is not overwritten', async () => {
    await clearSchedule();
    const write = async (client: TestClient): Promise<Part> => {
      const { listed } = await readSchedule(client);
      const { id, version, abstract } = listed[randomInt(listed.length)] as Listed['sessions'][number];
      const value = randomUUID().slice(0, 8);
      const input = { kind: 'workshop', title: { en: 'Session' }, minutes: 90, abstract: { en: [...valuesOf(abstract.en), value].join(' ') } };
      const { errors } = await client.run(operations.change, { id, version, input });
      return { appends: [{ key: id, value }], reads: [{ key: id, values: valuesOf(abstract.en) }], outcome: errors ? 'refused' : 'committed' };
    };
    const history = await play(14, (client) => (randomInt(3) ? write(client) : readSchedule(client)), readSchedule);
    expect(history.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThan(0);
    expect(anomaliesOf(history)).toEqual([]);
  });

  /** The way that nobody must take, at READ COMMITTED as everything is: reads, thinks, and writes what it thought. */
  const naively = async (write: (listed: Session[], value: string) => Promise<Part>): Promise<Transaction[]> => {
    await clearSchedule();
    const act = (): Promise<Part> =>
      here.at(async ({ tx }) => {
        const listed = await tx.find(Session, { where: { eventId: event.id }, order: { id: 'ASC' } });
        await wait(randomInt(10));
        return write(listed, randomUUID().slice(0, 8));
      });
    return play(8, (client) => (randomInt(4) ? act() : readSchedule(client)), readSchedule);
  };
  it('of a naive verb shows that acknowledged writes are lost', async () => {
    const history = await naively(async ([first], value) => {
      const session = first as Session;
      await here.db.tx.update(Session, { id: session.id }, { abstract: { en: [...valuesOf(session.abstract.en ?? null), value].join(' ') } });
      return { appends: [{ key: session.id, value }], reads: [{ key: session.id, values: valuesOf(session.abstract.en ?? null) }] };
    });
    const anomalies = anomaliesOf(history);
    expect(anomalies).toContainEqual(expect.stringMatching(/^lost: /));
    expect(anomalies).toContainEqual(expect.stringMatching(/^G/));
  });

  it('of a naive verb that looks at one list and appends to another shows write skew, though nothing is lost', async () => {
    const history = await naively(async ([first, second], value) => {
      const [target, other] = randomInt(2) ? [first, second] : [second, first];
      const append = `update session set abstract = jsonb_build_object('en', coalesce(abstract ->> 'en', '') || $2) where id = $1`;
      await here.db.sql(append, [target?.id, ` ${value}`]);
      return { appends: [{ key: target?.id ?? '', value }], reads: [{ key: other?.id ?? '', values: valuesOf(other?.abstract.en ?? null) }] };
    });
    const anomalies = anomaliesOf(history);
    expect(anomalies).toContainEqual(expect.stringMatching(/^G/));
    expect(anomalies.filter((text) => !text.startsWith('G'))).toEqual([]);
  });
});
