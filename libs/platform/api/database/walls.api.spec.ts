import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { AuditEntry } from '../audit/audit-entry.entity';
import { OutboxEvent } from '../outbox/outbox-event.entity';
import { tablesWithoutWall } from './row-security';

/** Every table that has no host, reviewed one by one: why it needs none, and whether a wall of another kind stands around it. Decision 0015 says what stays open. */
const withoutHost = {
  account: { walled: true, because: 'it serves one host or several' },
  account_session: { walled: true, because: 'it belongs to an account' },
  host: { walled: true, because: 'it is the host' },
  master_key: {
    walled: false,
    because: 'it serves all hosts, and is worth nothing without the key outside; one that anything is sealed under is held by a foreign key',
  },
  migrations: { walled: false, because: 'the owner alone may touch it, and the backup read it' },
  passkey: { walled: true, because: 'it belongs to an account' },
  passkey_challenge: { walled: false, because: 'the server may not touch it: it asks a function, which answers to a hash' },
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

  it('stand around accounts, what belongs to them and hosts, and around no other table without a host', async () => {
    const rows = (await server.source().query(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as walled from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'host_id' and not a.attisdropped)
      order by c.relname collate "C"`)) as { name: keyof typeof withoutHost; walled: boolean }[];
    expect(rows).toEqual(Object.entries(withoutHost).map(([name, { walled }]) => ({ name, walled })));
  });

  it('are held by policies that let every row pass only for those who keep all of them and for the door', async () => {
    const open = await server.asOwner<{ name: string; role: string }>(`
      select distinct p.polname as name, coalesce((select string_agg(rolname, ', ') from pg_roles where oid = any(p.polroles)), 'everybody') as role
      from pg_policy p where p.polpermissive and (pg_get_expr(p.polqual, p.polrelid) = 'true' or pg_get_expr(p.polwithcheck, p.polrelid) = 'true')
      order by 1`);
    expect(open).toEqual([
      { name: 'backup', role: 'kunak_backup' },
      { name: 'chain', role: 'kunak_audit' },
      { name: 'door', role: 'kunak_door' },
      { name: 'relay', role: 'kunak_relay' },
      { name: 'retention', role: 'kunak_retention' },
    ]);
  });

  it('keep the server from changing or removing what the audit holds', async () => {
    await server.add(AuditEntry, { act: 'test.happened' });
    await expect(server.at(() => server.db.sql('delete from audit_entry'))).rejects.toThrow('permission denied');
    await expect(server.at(() => server.db.sql("update audit_entry set act = 'x'"))).rejects.toThrow('permission denied');
  });
});
