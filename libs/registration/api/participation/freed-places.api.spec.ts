import { Event } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { AuditEntry, OutboxEvent } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { anEvent, aPerson, aParticipation } from '../examples';
import { EventSeats, Participation } from './participation.entity';

const needs = 'query ($id: ID!) { registrationNeeds(eventId: $id) { kind count waiting } }';
const erase = 'mutation ($id: ID!) { erasePerson(personId: $id, reason: "danger", confirmation: "Guest 07") }';
const step = (verb: string): string => `mutation ($id: ID!) { ${verb}(participationId: $id) { state } }`;
type Needs = { registrationNeeds: { kind: string; count: number; waiting: number | null }[] };
type Way = {
  readonly by: 'guest' | 'organiser';
  readonly act: string;
  readonly runs: (who: TestClient, place: Participation) => Promise<{ errors?: unknown }>;
};

/** Every way in which somebody who has a place may come to have none, with the act that the journal shows. */
const ways: Readonly<Record<string, Way>> = {
  'the guest withdraws': { by: 'guest', act: 'withdraw', runs: (me, { id }) => me.run(step('withdrawParticipation'), { id }) },
  'an organiser notes that they cannot come': { by: 'organiser', act: 'withdraw', runs: (me, { id }) => me.run(step('withdrawParticipation'), { id }) },
  'they are declined': { by: 'organiser', act: 'decline', runs: (me, { id }) => me.run(step('declineParticipation'), { id }) },
  'they have to wait': { by: 'organiser', act: 'put-on-waiting-list', runs: (me, { id }) => me.run(step('putOnWaitingList'), { id }) },
  'they erase themself': { by: 'guest', act: 'withdraw', runs: (me) => me.run('mutation { eraseMe(confirmation: "erase") }') },
  'an organiser erases them': { by: 'organiser', act: 'withdraw', runs: (me, { personId: id }) => me.run(erase, { id }) },
};

describe('a place that comes free', () => {
  let server: TestServer;
  let organiser: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  afterAll(() => server.stop());

  /** The one place is taken, and two people wait. */
  async function aFullEvent(): Promise<{ event: Event; place: Participation; waiting: Participation[]; guest: TestClient }> {
    const event = await anEvent(server, { capacity: 1 });
    const { id: personId } = await aPerson(server, { workingName: 'Guest 07' });
    const place = await aParticipation(server, event, { personId, state: 'accepted' });
    const waiting = [];
    for (const day of [1, 2]) waiting.push(await aParticipation(server, event, { state: 'waiting-list', submittedAt: `2026-01-0${day}T00:00:00Z` }));
    return { event, place, waiting, guest: await server.client({ role: Role.Participant, eventId: event.id, personId }) };
  }
  const offerOf = async (id: string) =>
    (await organiser.run<Needs>(needs, { id })).data.registrationNeeds.flatMap(({ kind, ...need }) => (kind === 'offer-seats' ? need : []));
  const factsOf = async (eventId: string) =>
    (await server.at(({ tx }) => tx.findBy(OutboxEvent, { name: 'registration.participation-changed' })))
      .map(({ payload }) => payload)
      .filter((payload) => payload['eventId'] === eventId);
  const takenAt = (eventId: string) => server.at(async ({ tx }) => (await tx.findOneByOrFail(EventSeats, { eventId })).taken);

  it.each(Object.keys(ways))('is put before the organisers, told and noted once when %s', async (name) => {
    const { by, act, runs } = ways[name] as Way;
    const { event, place, guest } = await aFullEvent();
    expect(await offerOf(event.id)).toEqual([]);
    expect((await runs(by === 'guest' ? guest : organiser, place)).errors).toBeUndefined();
    const wait = act === 'put-on-waiting-list' ? 3 : 2;
    expect(await offerOf(event.id)).toEqual([{ count: 1, waiting: wait }]);
    expect(await takenAt(event.id)).toBe(0);
    const { state } = await server.at(({ tx }) => tx.findOneByOrFail(Participation, { id: place.id }));
    expect(await factsOf(event.id)).toEqual([
      {
        ...{ participationId: place.id, eventId: event.id, personId: place.personId, state, before: 'accepted', together: 1 },
        by: by === 'guest' ? 'participant' : 'organiser',
      },
    ]);
    const noted = await server.at(({ tx }) => tx.findBy(AuditEntry, { subjectId: place.id }));
    expect(noted).toMatchObject([{ act: `registration.${act}`, facts: { event: event.id, before: 'accepted' } }]);
  });

  it('is put before the organisers when there is room for more', async () => {
    const { event } = await aFullEvent();
    await server.at(({ tx }) => tx.update(Event, { id: event.id }, { capacity: 2 }));
    expect(await offerOf(event.id)).toEqual([{ count: 1, waiting: 2 }]);
    await server.at(({ tx }) => tx.update(Event, { id: event.id }, { capacity: null }));
    expect(await offerOf(event.id)).toEqual([{ count: 2, waiting: 2 }]);
  });

  it('is not there for a place at an event that is over, nor for an answer that nobody gave', async () => {
    const over = await anEvent(server, { firstDay: '2012-11-14', lastDay: '2012-11-16' });
    const ahead = await anEvent(server);
    const { id: personId } = await aPerson(server, { workingName: 'Guest 07' });
    const past = await aParticipation(server, over, { personId, state: 'confirmed' });
    const asked = await aParticipation(server, ahead, { personId, state: 'invited' });
    await organiser.run(erase, { id: personId });
    expect(await server.at(({ tx }) => tx.findOneByOrFail(Participation, { id: past.id }))).toMatchObject({ state: 'confirmed', endedAt: null });
    expect(await factsOf(over.id)).toEqual([]);
    expect(await factsOf(ahead.id)).toMatchObject([{ participationId: asked.id, state: 'not-coming', before: 'invited' }]);
  });

  it('cannot be taken back once its guest is erased', async () => {
    const { place } = await aFullEvent();
    await organiser.run(erase, { id: place.personId });
    const { version } = await server.at(({ tx }) => tx.findOneByOrFail(Participation, { id: place.id }));
    const undo = 'mutation ($id: ID!, $version: Int!) { undoParticipationStep(participationId: $id, seenVersion: $version) { state } }';
    expect((await organiser.run(undo, { id: place.id, version })).errors?.[0]?.extensions.code).toBe('registration.undoNotPossible');
  });

  it('goes to one person, however many are erased and however many organisers offer it at once', async () => {
    const event = await anEvent(server, { capacity: 3 });
    const people = await Promise.all([1, 2, 3].map(() => aPerson(server, { workingName: 'Guest 07' })));
    for (const { id } of people) await aParticipation(server, event, { personId: id, state: 'confirmed' });
    for (let waiting = 0; waiting < 8; waiting += 1) await aParticipation(server, event, { state: 'waiting-list' });
    const offer = () => organiser.run('mutation ($id: ID!) { offerFreeSeats(eventId: $id) { changed { id } } }', { id: event.id });
    await Promise.all(people.flatMap(({ id }) => [organiser.run(erase, { id }), offer(), offer()]));
    await offer();
    expect(await takenAt(event.id)).toBe(3);
    expect(await server.at(({ tx }) => tx.countBy(Participation, { eventId: event.id, state: 'accepted' }))).toBe(3);
    expect(
      await server.at(({ tx }) =>
        tx.countBy(
          Person,
          people.map(({ id }) => ({ id, workingName: 'Guest 07' })),
        ),
      ),
    ).toBe(0);
  });
});
