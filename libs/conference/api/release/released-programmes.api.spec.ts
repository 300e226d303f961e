import { connect } from '@kunak/platform/api';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import type { Client } from 'pg';

describe('what hears that a programme is stale', () => {
  let server: TestServer;
  let owner: Client;
  beforeAll(async () => {
    server = await startTestServer({ KUNAK_LOG: 'silent' });
    owner = await connect(server.settings.ownerUrl);
  });
  afterAll(async () => {
    await owner.end();
    await server.stop();
  });

  /** The server's connections. Nobody asks it anything here, so that its pool has none. */
  const connections = async (): Promise<number> =>
    (await owner.query("select 1 from pg_stat_activity where datname = current_database() and usename = 'kunak_app'")).rowCount ?? 0;
  const cutAll = "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'kunak_app'";

  it('is one connection, however often it was lost', async () => {
    for (let losses = 0; losses < 3; losses += 1) {
      await owner.query(cutAll);
      while ((await connections()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
      for (let tries = 0; tries < 100 && (await connections()) === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
      // Whatever else was under way has come by now.
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await connections()).toBe(1);
    }
  });
});
