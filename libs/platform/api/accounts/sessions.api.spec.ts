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

  it('ends the session and tells the browser to forget cookie, storage and cache', async () => {
    const client = await server.client({ role: Role.Participant });
    const answer = await signOut(client);
    expect(await answer.json()).toEqual({ data: { signOut: true } });
    // Quoted, as the specification has it (W3C, Clear Site Data, 3.1); without the quotes browsers ignore the word.
    expect(answer.headers.get('clear-site-data')?.split(', ').sort()).toEqual(['"cache"', '"cookies"', '"storage"']);
    const [cookie = '', ...more] = answer.headers.getSetCookie();
    expect(more).toEqual([]);
    expect(cookie).toMatch(/^__Host-kunak=;/);
    expect(Date.parse(/expires=([^;]+)/i.exec(cookie)?.[1] ?? '')).toBeLessThan(Date.now());
    // Whoever has copied the cookie has nothing.
    expect((await client.run('{ me { accountId } }')).data).toEqual({ me: null });
  });

  it('ends the session also of somebody who serves no host any more', async () => {
    const client = await server.client({ role: Role.Participant });
    const sessions = () => server.at(({ tx }) => tx.countBy(AccountSession, { accountId: client.accountId }));
    await server.at((db) => db.sql('delete from membership where account_id = $1', [client.accountId]));
    expect(await sessions()).toBe(1);
    await client.run('mutation { signOut }');
    expect(await sessions()).toBe(0);
  });
});
