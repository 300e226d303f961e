import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { DirectConnection } from '../direct/direct-connection';
import { OutboxEvent } from '../outbox/outbox-event.entity';

/** One connection for all: whatever one request leaves on it, the next one gets. */
describe('what a request leaves behind on its connection', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ KUNAK_POOL: '1' });
    await server.add(OutboxEvent, { name: 'ours', payload: {} });
    await server.add(OutboxEvent, { name: 'theirs', payload: {} }, server.otherHostId);
  });
  afterAll(() => server.stop());

  const names = "select coalesce(json_agg(name order by name), '[]') as answer from outbox_event";
  const leaving = (sql: string, hostId = server.otherHostId) => server.at((db) => db.sql(sql), hostId);
  const bare = async () => ((await server.source().query(names)) as { answer: string[] }[])[0]?.answer;
  const inRequest = () => server.at(async (db) => (await db.sql<{ answer: string[] }>(names))[0]?.answer);
  const direct = async (hostId: string | null) => {
    const plan = { name: 'direct_leaks', text: names, operation: { types: [] } } as unknown as Parameters<DirectConnection['run']>[0];
    return JSON.parse(await server.app.get(DirectConnection).run(plan, { hostId }, [])) as string[];
  };

  it('is no other host: set for the session, it is forgotten before the next begins', async () => {
    const said = ['app.host', 'app.account', 'app.capability', 'app.seal'];
    await leaving(`select ${said.map((name) => `set_config('${name}', current_setting('${name}'), false)`).join(', ')}`);
    expect(await bare()).toEqual(['theirs']);
    expect(await inRequest()).toEqual(['ours']);
    expect(await direct(null)).toEqual([]);
    expect(await bare()).toEqual([]);
  });

  it.each(['app.account', 'app.capability', 'search_path', 'row_security', 'default_transaction_read_only', 'statement_timeout'])(
    'is no %s',
    async (setting) => {
      const values: Record<string, string> = { search_path: 'pg_catalog', row_security: 'off', default_transaction_read_only: 'off', statement_timeout: '1s' };
      const now = () =>
        server.at(async (db) => (await db.sql<{ value: string }>(`select coalesce(current_setting('${setting}', true), '') as value`))[0]?.value);
      const before = await now();
      await leaving(`select set_config('${setting}', '${values[setting] ?? server.otherHostId}', false)`);
      expect(await now()).toBe(before);
      expect(await inRequest()).toEqual(['ours']);
    },
  );

  it('is no half transaction: after an error in the middle the next request is whole', async () => {
    await expect(server.at((db) => db.sql('select 1 / 0'), server.otherHostId)).rejects.toThrow('division by zero');
    expect(await inRequest()).toEqual(['ours']);
    const broken = { name: 'direct_broken', text: 'select 1 / 0 as answer', operation: { types: [] } } as unknown as Parameters<DirectConnection['run']>[0];
    await expect(server.app.get(DirectConnection).run(broken, { hostId: server.otherHostId }, [])).rejects.toThrow('division by zero');
    expect(await direct(server.hostId)).toEqual(['ours']);
    expect(await inRequest()).toEqual(['ours']);
  });
});
