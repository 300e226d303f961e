import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { AuditEntry } from '../audit/audit-entry.entity';
import { OutboxEvent } from '../outbox/outbox-event.entity';
import { tablesWithoutWall } from './row-security';

describe('the walls between hosts', () => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer()));
  afterAll(() => server.stop());

  it('show a host its own rows and nobody else any', async () => {
    await server.add(OutboxEvent, { name: 'test', payload: {} });
    const count = () => server.db.tx.count(OutboxEvent);
    expect(await server.at(count)).toBe(1);
    expect(await server.at(count, server.otherHostId)).toBe(0);
    expect(await server.db.within({ hostId: null }, count)).toBe(0);
  });

  it('show 0 rows of every table to a connection that says no host', async () => {
    const tables = await server.db.within({ hostId: null }, () =>
      server.db.sql<{ name: string }>("select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'host_id'"),
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const { name } of tables) expect(await server.source().query(`select count(*)::int as rows from ${name}`)).toEqual([{ rows: 0 }]);
  });

  it('refuse a row for another host', async () => {
    const forged = server.at(() => server.db.sql('insert into outbox_event (host_id, name, payload) values ($1, $2, $3)', [server.otherHostId, 'forged', {}]));
    await expect(forged).rejects.toThrow('row-level security');
  });

  it('stand around every table that has a host', async () => {
    const run = (sql: string) => server.source().query(sql) as Promise<{ name: string }[]>;
    expect(await tablesWithoutWall(run)).toEqual([]);
  });

  it('keep the server from changing or removing what the audit holds', async () => {
    await server.add(AuditEntry, { act: 'test.happened' });
    await expect(server.at(() => server.db.sql('delete from audit_entry'))).rejects.toThrow('permission denied');
    await expect(server.at(() => server.db.sql("update audit_entry set act = 'x'"))).rejects.toThrow('permission denied');
  });
});
