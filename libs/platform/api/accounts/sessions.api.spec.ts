import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { AccountSession } from './account-session.entity';

describe('a session, when the clock of the database was put back', () => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer()));
  afterAll(() => server.stop());

  it.each([
    ['by half a minute, lives on', '30 seconds', true],
    ['by two hours, ends instead of living two hours longer', '2 hours', false],
  ])('%s', async (_what, ahead, alive) => {
    const client = await server.client({ role: Role.Organiser });
    await server.at((db) => db.sql(`update account_session set created_at = now() + $1::interval where account_id = $2`, [ahead, client.accountId]));
    const { data } = await client.run<{ me: { accountId: string } | null }>('{ me { accountId } }');
    expect(data?.me ?? null).toEqual(alive ? { accountId: client.accountId } : null);
  });
});

describe('signing out', () => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer()));
  afterAll(() => server.stop());
  const signOut = (client: Pick<TestServer['stranger'], 'fetch'>): Promise<Response> =>
    client.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"mutation { signOut }"}' });

  const expectForgotten = async (answer: Response): Promise<void> => {
    expect(await answer.json()).toEqual({ data: { signOut: true } });
    // Quoted, as the specification has it (W3C, Clear Site Data, 3.1); without the quotes browsers ignore the word.
    expect(answer.headers.get('clear-site-data')?.split(', ').sort()).toEqual(['"cache"', '"cookies"', '"storage"']);
    const [cookie = '', ...more] = answer.headers.getSetCookie();
    expect(more).toEqual([]);
    expect(cookie).toMatch(/^__Host-kunak=;/);
    expect(Date.parse(/expires=([^;]+)/i.exec(cookie)?.[1] ?? '')).toBeLessThan(Date.now());
  };

  it('ends the session and tells the browser to forget cookie, storage and cache', async () => {
    const client = await server.client({ role: Role.Participant });
    await expectForgotten(await signOut(client));
    // Whoever has copied the cookie has nothing.
    expect((await client.run('{ me { accountId } }')).data).toEqual({ me: null });
  });

  it.each([
    ['has ended by itself', "update account_session set last_seen_at = now() - interval '13 hours' where account_id = $1"],
    ['was ended elsewhere', 'delete from account_session where account_id = $1'],
  ])('tells the browser to forget also when the session %s', async (_, ending) => {
    const client = await server.client({ role: Role.Participant });
    await server.at((db) => db.asAccount(client.accountId, () => db.sql(ending, [client.accountId])));
    expect((await client.run('{ me { accountId } }')).data).toEqual({ me: null });
    await expectForgotten(await signOut(client));
  });

  it('is nothing that another site can ask for: what lies in the browser stays', async () => {
    const form = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"mutation { signOut }"}' };
    const answer = await server.stranger.fetch('/graphql', form);
    expect([answer.status, answer.headers.get('clear-site-data')]).toEqual([400, null]);
  });

  it('ends the session also of somebody who serves no host any more', async () => {
    const client = await server.client({ role: Role.Participant });
    const { accountId } = client;
    const sessions = () => server.db.within({ hostId: null, accountId }, () => server.db.tx.countBy(AccountSession, { accountId }));
    await server.at((db) => db.sql('delete from membership where account_id = $1', [client.accountId]));
    expect(await sessions()).toBe(1);
    await client.run('mutation { signOut }');
    expect(await sessions()).toBe(0);
  });
});
