import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';

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
