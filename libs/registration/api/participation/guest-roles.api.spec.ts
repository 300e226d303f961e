import type { Event } from '@kunak/events/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { anEvent, aParticipation } from '../examples';
import type { Participation } from './participation.entity';

const step = (verb: string): string => `mutation ($id: ID!) { ${verb}(participationId: $id) { state version } }`;
const undo = 'mutation ($id: ID!, $version: Int!) { undoParticipationStep(participationId: $id, seenVersion: $version) { state } }';
type Stepped = Record<string, { state: string; version: number }>;

describe('a guest of an event', () => {
  let server: TestServer;
  let organiser: TestClient;
  let event: Event;
  let place: Participation;
  let guest: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
    await server.startJobs();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    event = await anEvent(server, { venue: { en: 'Hearth hall' } });
    place = await aParticipation(server, event, { state: 'accepted' });
    guest = await server.client({ role: Role.Participant, eventId: event.id, personId: place.personId });
  });

  /** What the guest may read of the event, by the programme's door and by the list of events. */
  const sees = async () => {
    const { data } = await guest.run<{ events: object[] }>('{ events { venue { en } } }');
    return { programme: (await guest.fetch(`/programme/${event.id}`)).status, venue: data?.events ?? [] };
  };
  const everything = { programme: 204, venue: [{ venue: { en: 'Hearth hall' } }] };
  const nothing = { programme: 404, venue: [] };
  const soon = async (what: object): Promise<void> => {
    for (let tries = 0; tries < 100 && JSON.stringify(await sees()) !== JSON.stringify(what); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await sees()).toEqual(what);
  };

  it.each([
    ['is declined', 'declineParticipation', () => organiser],
    ['withdraws', 'withdrawParticipation', () => guest],
  ])('who %s reads its programme and its place no more, and again once that is taken back', async (_what, verb, who) => {
    await soon(everything);
    const { data } = await who().run<Stepped>(step(verb), { id: place.id });
    await soon(nothing);
    const own = await guest.run('{ myParticipations { eventId state } }');
    expect(own.data).toEqual({ myParticipations: [{ eventId: event.id, state: data[verb]?.state }] });
    expect((await who().run(undo, { id: place.id, version: data[verb]?.version })).data).toEqual({ undoParticipationStep: { state: 'accepted' } });
    await soon(everything);
  });

  it('who is accepted after all reads them again', async () => {
    await organiser.run(step('declineParticipation'), { id: place.id });
    await soon(nothing);
    await organiser.run(step('acceptParticipation'), { id: place.id });
    await soon(everything);
  });

  it('who was put on the list and is accepted without an invitation reads them from then on', async () => {
    const elsewhere = await anEvent(server);
    const invited = await aParticipation(server, event, { state: 'invited' });
    guest = await server.client({ role: Role.Participant, eventId: elsewhere.id, personId: invited.personId });
    expect((await guest.fetch(`/programme/${event.id}`)).status).toBe(404);
    await organiser.run(step('acceptParticipation'), { id: invited.id });
    for (let tries = 0; tries < 100 && (await guest.fetch(`/programme/${event.id}`)).status === 404; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await guest.fetch(`/programme/${event.id}`)).status).toBe(204);
  });
});
