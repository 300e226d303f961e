import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Event, Session, SessionPerson } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { event, Jobs, Outbox } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer, TestClient } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';

const happened = event<{ number: number }>('test.happened');
const me = '{ me { accountId } }';
const release = 'mutation ($id: ID!, $eventId: ID!) { releaseSchedule(id: $id, eventId: $eventId) { number } }';
/** What is believed of a session elsewhere lasts five seconds; news of a programme travels at once. */
const soon = { session: 8_000, programme: 2_000 };

describe('two servers on one database', () => {
  let here: TestServer;
  let there: TestServer;
  beforeAll(async () => {
    here = await startTestServer();
    there = await here.beside();
  });
  afterAll(async () => {
    await there.stop();
    await here.stop();
  });

  const at = (server: TestServer, client: TestClient): TestClient => new TestClient(server.origin, client.accountId, client.cookie);
  async function within(patience: number, holds: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + patience; Date.now() < end && !(await holds()); await wait(100));
    expect(await holds()).toBe(true);
  }

  it('share sessions: who signs out at one is out at the other', async () => {
    const client = await here.client({ role: Role.Organiser });
    const known = async (): Promise<boolean> => Boolean((await at(there, client).run<{ me: unknown }>(me)).data?.me);
    expect(await known()).toBe(true);
    expect((await client.run('mutation { signOut }')).data).toEqual({ signOut: true });
    await within(soon.session, async () => !(await known()));
  });

  it('show a programme that was released, and a name that was changed, at the other', async () => {
    const days = { firstDay: '2012-11-14', lastDay: '2012-11-15', timeZone: 'Europe/Stockholm' };
    const { id: eventId } = await here.add(Event, { slug: 'edition', kind: 'conference', title: { ru: 'Встреча' }, ...days });
    const speaker = await here.add(Person, { workingName: 'Гость 07', exposure: 'public' });
    const opening = await here.add(Session, { eventId, kind: 'plenary', title: { ru: 'Открытие' }, minutes: 45, startsAt: '2012-11-14T08:00:00Z' });
    await here.add(SessionPerson, { sessionId: opening.id, personId: speaker.id, role: 'speaker' });
    const organiser = await here.client({ role: Role.Organiser });
    const read = async (): Promise<string> => (await at(there, organiser).fetch(`/programme/${eventId}`)).text();
    expect(await read()).toBe('');
    await organiser.run(release, { id: randomUUID(), eventId });
    await within(soon.programme, async () => (await read()).includes('Гость 07'));
    await here.at(({ tx }) => tx.update(Person, { id: speaker.id }, { workingName: 'Гость 08' }));
    await within(soon.programme, async () => (await read()).includes('Гость 08'));
    await here.at(({ tx }) => tx.update(Session, { id: opening.id }, { title: { ru: 'Начало' } }));
    await organiser.run(release, { id: randomUUID(), eventId });
    await within(soon.programme, async () => (await read()).includes('Начало'));
  });

  it('handle each fact once, both at work', async () => {
    const handled: string[] = [];
    for (const [name, server] of [
      ['here', here],
      ['there', there],
    ] as const)
      server.app.get(Outbox).on(happened, 'test-handle', async ({ number }) => {
        await wait(5);
        handled.push(`${name} ${number}`);
      });
    await Promise.all([here, there].map((server) => server.app.get(Jobs).start()));
    for (let number = 0; number < 120; number += 1) {
      const server = number % 2 ? here : there;
      await server.at(() => server.app.get(Outbox).record(happened, { number }));
    }
    await within(20_000, () => Promise.resolve(handled.length >= 120));
    await wait(1_500);
    expect(handled.map((line) => Number(line.split(' ')[1])).sort((one, other) => one - other)).toEqual(Array.from({ length: 120 }, (_, number) => number));
    expect(new Set(handled.map((line) => line.split(' ')[0])).size).toBe(2);
  });
});
