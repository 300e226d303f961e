import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { AuditEntry } from '../audit/audit-entry.entity';
import { OutboxEvent } from '../outbox/outbox-event.entity';
import { tablesWithoutWall } from './row-security';

/** Every table that has no host, reviewed one by one: why it needs none, and whether a wall of another kind stands around it. Decision 0015 says what stays readable. */
const withoutHost = {
  account: { walled: true, because: 'it serves one host or several' },
  account_session: { walled: true, because: 'it belongs to an account' },
  host: { walled: false, because: 'the server adds hosts and reads them; it has no right to change or remove one' },
  master_key: { walled: false, because: 'it serves all hosts; a key that anything is sealed under is held by a foreign key' },
  migrations: { walled: false, because: 'the owner alone may touch it, and the backup read it' },
  passkey: { walled: true, because: 'it belongs to an account' },
  passkey_challenge: { walled: false, because: 'chance that lives for two minutes, kept as a hash; without the question nobody can answer it' },
  recovery_code: { walled: true, because: 'it belongs to an account' },
  travel_lock: { walled: true, because: 'it belongs to an account' },
};

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

  it('stand around the changes of whatever belongs to an account, and nowhere else around a table without a host', async () => {
    const rows = (await server.source().query(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as walled from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'host_id' and not a.attisdropped)
      order by c.relname collate "C"`)) as { name: keyof typeof withoutHost; walled: boolean }[];
    expect(rows).toEqual(Object.entries(withoutHost).map(([name, { walled }]) => ({ name, walled })));
  });

  it('keep the server from changing or removing what the audit holds', async () => {
    await server.add(AuditEntry, { act: 'test.happened' });
    await expect(server.at(() => server.db.sql('delete from audit_entry'))).rejects.toThrow('permission denied');
    await expect(server.at(() => server.db.sql("update audit_entry set act = 'x'"))).rejects.toThrow('permission denied');
  });
});
