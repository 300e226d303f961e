import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { anEvent, aParticipation } from '../examples';

const needs = 'query ($id: ID!) { registrationNeeds(eventId: $id) { kind } }';
const hour = 3_600_000;

/** Places where it is another day than in Greenwich: at each moment there is one in the west, on Baker Island, or in the east, on the Line Islands. */
const east = new Date().getUTCHours() >= 12;
const timeZone = east ? 'Pacific/Kiritimati' : 'Etc/GMT+12';
const dayThere = (daysAgo: number): string => new Date(Date.now() + ((east ? 14 : -12) - daysAgo * 24) * hour).toISOString().slice(0, 10);

describe('an event on the other side of the world', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it.each([
    ['on its last day', 0, [{ kind: 'decide' }]],
    ['on the day after', 1, []],
  ])('asks for what its organisers have to do by the day there: %s', async (_when, over, expected) => {
    const event = await anEvent(server, { firstDay: dayThere(over + 1), lastDay: dayThere(over), timeZone });
    await aParticipation(server, event, { state: 'applied' });
    const organiser = await server.client({ role: Role.Organiser });
    expect((await organiser.run<{ registrationNeeds: object[] }>(needs, { id: event.id })).data.registrationNeeds).toEqual(expected);
  });
});
