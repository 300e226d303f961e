import { Event } from '@kunak/events/api';
import { AuditEntry, OutboxEvent } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { anEvent, aParticipation } from '../examples';
import { EventSeats, Participation } from './participation.entity';

const accept = 'mutation ($id: ID!) { acceptParticipation(participationId: $id) { id state } }';
const acceptMany = 'mutation ($ids: [ID!]!) { acceptParticipations(participationIds: $ids) { changed { id state } full notPossible } }';

type Outcome = { data: { acceptParticipation: { state: string } } | null; errors?: { extensions: { code: string } }[] };

describe('the seats of an event', () => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer({ KUNAK_POOL: '12' })));
  afterAll(() => server.stop());

  const takenAt = (eventId: string) => server.at(async (db) => (await db.tx.findOneBy(EventSeats, { eventId }))?.taken ?? 0);
  const statesAt = (eventId: string) =>
    server.at((db) =>
      db.sql<{ state: string; count: number }>('select state, count(*)::int as count from participation where event_id = $1 group by 1 order by 1', [eventId]),
    );

  it('go to exactly ten of two hundred who are accepted at once', async () => {
    const event = await anEvent(server, { capacity: 10 });
    const guests = await Promise.all(Array.from({ length: 200 }, () => aParticipation(server, event)));
    const organiser = await server.client({ role: Role.Organiser });
    const outcomes = (await Promise.all(guests.map(({ id }) => organiser.run(accept, { id })))) as Outcome[];
    expect(outcomes.filter(({ data }) => data?.acceptParticipation.state === 'accepted')).toHaveLength(10);
    expect(outcomes.filter(({ errors }) => errors?.[0]?.extensions.code === 'registration.full')).toHaveLength(190);
    expect(await statesAt(event.id)).toEqual([
      { state: 'accepted', count: 10 },
      { state: 'applied', count: 190 },
    ]);
    expect(await takenAt(event.id)).toBe(10);
    const told = await server.at((db) => db.tx.find(OutboxEvent, { where: { name: 'registration.participation-changed' } }));
    expect(told.filter(({ payload }) => payload['eventId'] === event.id)).toHaveLength(10);
    const noted = await server.at((db) => db.tx.find(AuditEntry, { where: { act: 'registration.accept' } }));
    expect(noted.filter(({ facts }) => facts['event'] === event.id)).toHaveLength(10);
  });

  it('are shared by two organisers who accept whole lists at once, in opposite orders', async () => {
    const event = await anEvent(server, { capacity: 25 });
    const guests = await Promise.all(Array.from({ length: 60 }, () => aParticipation(server, event)));
    const ids = guests.map(({ id }) => id);
    const [one, other] = await Promise.all([server.client({ role: Role.Organiser }), server.client({ role: Role.Organiser, eventId: event.id })]);
    type Bulk = { acceptParticipations: { changed: { id: string }[]; full: string[]; notPossible: string[] } };
    const answers = await Promise.all([one.run<Bulk>(acceptMany, { ids }), other.run<Bulk>(acceptMany, { ids: [...ids].reverse() })]);
    const seated = new Set(answers.flatMap(({ data }) => data.acceptParticipations.changed.map(({ id }) => id)));
    expect(seated.size).toBe(25);
    for (const { data } of answers) expect(data.acceptParticipations.changed.length + data.acceptParticipations.full.length).toBe(60);
    expect(await takenAt(event.id)).toBe(25);
  });

  it('are refused to none of the first, who come at the same moment', async () => {
    const organiser = await server.client({ role: Role.Organiser });
    for (let round = 0; round < 60; round += 1) {
      const event = await anEvent(server, { capacity: 100 });
      const guests = await Promise.all(Array.from({ length: 8 }, () => aParticipation(server, event)));
      const outcomes = (await Promise.all(guests.map(({ id }) => organiser.run(accept, { id })))) as Outcome[];
      expect(outcomes.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    }
  });

  it('say in the refusal how many there are, in the language of the reader', async () => {
    const event = await anEvent(server, { capacity: 1 });
    await aParticipation(server, event, { state: 'confirmed' });
    const waiting = await aParticipation(server, event);
    const organiser = await server.client({ role: Role.Organiser });
    const answer = await organiser.run(accept, { id: waiting.id }, 'en');
    expect(answer.errors?.[0]?.message).toBe('There are no seats left: 1 of 1 are taken. The waiting list is open.');
  });

  it('become free when a guest withdraws, is declined or is removed with the person', async () => {
    const event = await anEvent(server, { capacity: 3 });
    const [first, second, third] = await Promise.all(
      ['confirmed', 'accepted', 'accepted'].map((state) => aParticipation(server, event, { state: state as 'accepted' })),
    );
    const organiser = await server.client({ role: Role.Organiser });
    expect(await takenAt(event.id)).toBe(3);
    await organiser.run('mutation ($id: ID!) { withdrawParticipation(participationId: $id) { state } }', { id: first?.id });
    expect(await takenAt(event.id)).toBe(2);
    await organiser.run('mutation ($id: ID!) { declineParticipation(participationId: $id) { state } }', { id: second?.id });
    expect(await takenAt(event.id)).toBe(1);
    await server.at((db) => db.sql('delete from person where id = $1', [third?.personId]));
    expect(await takenAt(event.id)).toBe(0);
  });

  it('are not given by writing straight to the table either', async () => {
    const event = await anEvent(server, { capacity: 1 });
    await aParticipation(server, event, { state: 'accepted' });
    const other = await aParticipation(server, event);
    await server.at((db) => db.sql("update participation set state = 'confirmed' where id = $1", [other.id]));
    expect((await server.at((db) => db.load(Participation, other.id))).state).toBe('applied');
  });

  it('follow a capacity that grows', async () => {
    const event = await anEvent(server, { capacity: 0 });
    const guest = await aParticipation(server, event);
    const organiser = await server.client({ role: Role.Organiser });
    expect((await organiser.run(accept, { id: guest.id })).errors?.[0]?.extensions.code).toBe('registration.full');
    await server.at((db) => db.tx.update(Event, { id: event.id }, { capacity: 1 }));
    expect((await organiser.run(accept, { id: guest.id })).data).toEqual({ acceptParticipation: { id: guest.id, state: 'accepted' } });
  });
});
