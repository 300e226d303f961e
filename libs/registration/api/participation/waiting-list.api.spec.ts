import { Event } from '@kunak/events/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { anEvent, aParticipation } from '../examples';
import { Participation } from './participation.entity';

const offer = 'mutation ($eventId: ID!) { offerFreeSeats(eventId: $eventId) { changed { id state version } full notPossible } }';
const next = 'query ($eventId: ID!) { nextInTurn(eventId: $eventId) { id } }';
const undo = 'mutation ($id: ID!, $version: Int!) { undoParticipationStep(participationId: $id, seenVersion: $version) { state } }';
type Offered = { offerFreeSeats: { changed: { id: string; state: string; version: number }[] } };

describe('a seat that comes free', () => {
  let server: TestServer;
  let organiser: TestClient;
  let event: Event;
  let waiting: Participation[];
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  beforeEach(async () => {
    event = await anEvent(server, { capacity: 2 });
    const since = (day: number) => ({ state: 'waiting-list' as const, submittedAt: `2026-01-0${day}T00:00:00Z` });
    const [third, first, second] = [
      await aParticipation(server, event, since(3)),
      await aParticipation(server, event, since(1)),
      await aParticipation(server, event, since(2)),
    ];
    waiting = [first, second, third];
  });
  afterAll(() => server.stop());

  const inTurn = async () => (await organiser.run<{ nextInTurn: { id: string }[] }>(next, { eventId: event.id })).data.nextInTurn.map(({ id }) => id);
  const placeOf = (one?: Participation) => server.at(({ tx }) => tx.findOneByOrFail(Participation, { id: one?.id ?? '' }));

  it('goes to those who have waited longest, with a week for the answer', async () => {
    expect(await inTurn()).toEqual([waiting[0]?.id, waiting[1]?.id]);
    const { data } = await organiser.run<Offered>(offer, { eventId: event.id });
    expect(data.offerFreeSeats.changed.map(({ id, state }) => [id, state]).sort()).toEqual(
      [
        [waiting[0]?.id, 'accepted'],
        [waiting[1]?.id, 'accepted'],
      ].sort(),
    );
    const days = (Date.parse((await placeOf(waiting[0])).answerBy ?? '') - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    expect(await inTurn()).toEqual([]);
    expect((await placeOf(waiting[2])).state).toBe('waiting-list');
  });

  it('is never offered twice, however many organisers press at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => organiser.run<Offered>(offer, { eventId: event.id })));
    expect(new Set(answers.flatMap(({ data }) => data.offerFreeSeats.changed.map(({ id }) => id))).size).toBe(2);
    expect(await server.at(({ tx }) => tx.countBy(Participation, { eventId: event.id, state: 'accepted' }))).toBe(2);
  });

  it('can be taken back at once, and the place in the line is the same', async () => {
    const { data } = await organiser.run<Offered>(offer, { eventId: event.id });
    for (const { id, version } of data.offerFreeSeats.changed) await organiser.run(undo, { id, version });
    expect(await placeOf(waiting[0])).toMatchObject({ state: 'waiting-list', answerBy: null });
    expect(await inTurn()).toEqual([waiting[0]?.id, waiting[1]?.id]);
  });

  it('is offered to nobody once the event is over', async () => {
    await server.at(({ tx }) => tx.update(Event, { id: event.id }, { firstDay: '2026-01-10', lastDay: '2026-01-12' }));
    expect(await inTurn()).toEqual([]);
    const { data } = await organiser.run<Offered>(offer, { eventId: event.id });
    expect(data.offerFreeSeats.changed).toEqual([]);
    expect((await placeOf(waiting[0])).state).toBe('waiting-list');
  });

  it('tells the organiser of a guest who has not answered in time', async () => {
    await organiser.run<Offered>(offer, { eventId: event.id });
    await server.at(({ tx }) => tx.update(Participation, { id: waiting[0]?.id ?? '' }, { answerBy: '2026-01-09T00:00:00Z' }));
    const { data } = await organiser.run('query ($id: ID!) { registrationNeeds(eventId: $id) { kind count } }', { id: event.id });
    expect(data).toEqual({
      registrationNeeds: [
        { kind: 'offers-lapsed', count: 1 },
        { kind: 'unconfirmed', count: 1 },
      ],
    });
  });

  it('is offered by the organisers of the event and by nobody else', async () => {
    const strangers = [
      await server.client({ role: Role.Organiser, hostId: server.otherHostId }),
      await server.client({ role: Role.Participant, eventId: event.id }),
      await server.client({ role: Role.Trainer, eventId: event.id }),
    ];
    for (const client of strangers)
      for (const text of [offer, next]) expect((await client.run(text, { eventId: event.id })).errors?.[0]?.extensions.code).toBe('platform.notFound');
    expect((await placeOf(waiting[0])).state).toBe('waiting-list');
  });
});
