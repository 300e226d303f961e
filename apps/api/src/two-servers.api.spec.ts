import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Event, Session, SessionPerson } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { connect, event, Jobs, Outbox, RoleGrant, SlowDown } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer, TestClient } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';

const happened = event<{ number: number }>('test.happened');
const me = '{ me { accountId } }';
const release = 'mutation ($id: ID!, $eventId: ID!) { releaseSchedule(id: $id, eventId: $eventId) { number } }';
/** News travels at once; what nobody told of is believed for five seconds. */
const soon = 3_000;

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
    await within(soon, async () => !(await known()));
  });

  describe('count tries at an account together', () => {
    const signIn = 'mutation ($login: String!) { signIn(login: $login, passphrase: "wrong every time") { outcome } }';
    let address = 0;
    /** From an address of its own each: it is the account that is slowed down. */
    const tried = async (server: TestServer, login: string): Promise<string | undefined> => {
      address += 1;
      const { text } = await server.stranger.ask(signIn, { login }, { 'x-forwarded-for': `192.0.2.${address}` });
      return (JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;
    };

    it('so that two servers give nobody twice as many', async () => {
      const began = performance.now();
      const codes = [];
      for (let tries = 0; tries < 12; tries += 1) codes.push(await tried(tries % 2 ? here : there, 'together@example.org'));
      // Six at once, as one server alone gives; where it takes long, one more after a wait of 1 s, one after 2 s more, and so on.
      const judged = codes.filter((code) => code === 'accounts.refused').length;
      expect(codes.filter((code) => code === 'platform.tooManyTries')).toHaveLength(12 - judged);
      expect(judged).toBeGreaterThanOrEqual(6);
      expect(judged).toBeLessThanOrEqual(6 + Math.floor(Math.log2(1 + (performance.now() - began) / 1000)));
      expect(await tried(there, 'another@example.org')).toBe('accounts.refused');
    });

    it('and believe no try that a server did not tell', async () => {
      const told: string[] = [];
      const owner = await connect(here.settings.ownerUrl);
      owner.on('notification', ({ payload }) => told.push(payload ?? ''));
      await owner.query('listen kunak_tries');
      for (let tries = 0; tries < 6; tries += 1) await tried(here, 'forged@example.org');
      await within(soon, () => Promise.resolve(told.length >= 6));
      // Neither who nor from where.
      expect(told.join()).not.toMatch(/forged|192\.0/);
      const [, , name, seal] = (told.at(-1) ?? '').split(' ');
      for (const forged of [`x succeeded ${name} ${seal}`, `x succeeded ${name}`, `x succeeded ${name} ${'я'.repeat(43)}`, 'x', ''])
        await here.at((db) => db.sql("select pg_notify('kunak_tries', $1)", [forged]));
      await wait(300);
      expect(() => there.app.get(SlowDown).assertMayTry(['account:forged@example.org'], 0)).toThrow('platform.tooManyTries');
      await owner.end();
    });
  });

  it('share the team: who lost a role at one has none at the other', async () => {
    const [organiser, other] = [await here.client({ role: Role.Organiser }), await here.client({ role: Role.Organiser })];
    const organises = async (): Promise<boolean> => (await at(there, other).run('{ team { members { accountId } } }')).errors === undefined;
    expect(await organises()).toBe(true);
    const [grant] = await here.at(({ tx }) => tx.findBy(RoleGrant, { accountId: other.accountId }));
    expect((await organiser.run('mutation ($id: ID!) { removeRole(grantId: $id) { members { accountId } } }', { id: grant?.id })).errors).toBeUndefined();
    await within(soon, async () => !(await organises()));
  });

  it('believe nothing of a session that was read before the news of its end', async () => {
    const client = at(there, await here.client({ role: Role.Organiser }));
    const owner = await connect(here.settings.ownerUrl);
    // The session is found alive, and its roles are waited for; meanwhile it ends.
    await owner.query('begin; lock table role_grant in access exclusive mode');
    const asked = client.run<{ me: unknown }>(me).catch(() => null);
    const waits = "select 1 from pg_locks where relation = 'role_grant'::regclass and not granted";
    while ((await owner.query(waits)).rowCount === 0) await wait(10);
    await here.at((db) => db.sql('update account set frozen_at = now() where id = $1', [client.accountId]));
    await wait(500);
    await owner.query('rollback');
    await owner.end();
    await asked;
    expect((await client.run<{ me: unknown }>(me)).data.me).toBeNull();
  });

  it('believe nothing any more when the connection is lost on which they would hear', async () => {
    const client = at(there, await here.client({ role: Role.Organiser }));
    const owner = await connect(here.settings.ownerUrl);
    // The news of their coming has been heard; from now on they are believed.
    await wait(300);
    expect((await client.run<{ me: unknown }>(me)).data.me).not.toBeNull();
    const theirs = "from pg_stat_activity where datname = current_database() and usename = 'kunak_app'";
    await owner.query(`select pg_terminate_backend(pid) ${theirs}`);
    while ((await owner.query(`select 1 ${theirs}`)).rowCount) await wait(10);
    await owner.query('update account set frozen_at = now() where id = $1', [client.accountId]);
    await owner.end();
    const since = Date.now();
    while ((await client.run<{ me: unknown }>(me).catch(() => null))?.data.me !== null) await wait(50);
    expect(Date.now() - since).toBeLessThan(1_500);
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
    await within(soon, async () => (await read()).includes('Гость 07'));
    await here.at(({ tx }) => tx.update(Person, { id: speaker.id }, { workingName: 'Гость 08' }));
    await within(soon, async () => (await read()).includes('Гость 08'));
    await here.at(({ tx }) => tx.update(Session, { id: opening.id }, { title: { ru: 'Начало' } }));
    await organiser.run(release, { id: randomUUID(), eventId });
    await within(soon, async () => (await read()).includes('Начало'));
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
