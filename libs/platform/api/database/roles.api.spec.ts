import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { Client } from 'pg';
import { AuditEntry } from '../audit/audit-entry.entity';
import { OutboxEvent } from '../outbox/outbox-event.entity';
import { auditOwner, doorOwner, roleUrl, serverRoles } from './roles';
import type { ServerRole } from './roles';
import { scopeSql } from './scope-sql';

type Right = { readonly name: string; readonly rights: string };

describe('the roles of the database', () => {
  let server: TestServer;
  let owner: Client;
  const open: Client[] = [];

  beforeAll(async () => {
    server = await startTestServer();
    owner = new Client({ connectionString: server.settings.ownerUrl });
    await owner.connect();
    await server.add(OutboxEvent, { name: 'test', payload: {} });
    await server.add(OutboxEvent, { name: 'test', payload: {} }, server.otherHostId);
  });
  afterAll(async () => {
    for (const client of [...open, owner]) await client.end();
    await server.stop();
  });

  /** A connection as this role, at the first host unless it serves all. */
  async function as(role: ServerRole, hostId = server.hostId): Promise<Client> {
    const client = new Client({ connectionString: roleUrl(server.settings.ownerUrl, role, server.settings.secret) });
    await client.connect();
    open.push(client);
    await client.query(scopeSql({ hostId }, server.settings.secret).replaceAll('set local', 'set'));
    return client;
  }

  async function rows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await owner.query(text, [...values])).rows as Row[];
  }

  /** The rights of a role on each table, as `select,insert,…`; tables where it has none are left out. */
  async function rightsOf(role: string): Promise<Right[]> {
    return rows<Right>(
      `select * from (
         select c.relname as name, string_agg(verb, ',' order by place) as rights
         from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'jobs'),
           unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger', 'maintain']) with ordinality as verbs(verb, place)
         where c.relkind in ('r', 'p', 'v', 'm') and (has_table_privilege($1, c.oid, verb)
           or (verb in ('insert', 'update') and has_any_column_privilege($1, c.oid, verb)))
         group by 1) granted order by name`,
      [role],
    );
  }

  const tables = async (): Promise<string[]> =>
    (await rows<{ name: string }>("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1")).map(
      ({ name }) => name,
    );

  it('own no table, are members of nothing and have no attribute that opens a wall', async () => {
    const owners: readonly string[] = [auditOwner, doorOwner];
    const names = [...serverRoles, ...owners];
    expect(
      await rows(
        `select rolname, rolcanlogin from pg_roles
         where rolname = any($1) and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)
           and not exists (select from pg_auth_members where member = pg_roles.oid) order by 1`,
        [names],
      ),
    ).toEqual([...names].sort().map((rolname) => ({ rolname, rolcanlogin: !owners.includes(rolname) })));
    const owned = `select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and r.rolname = any($1)`;
    expect(await rows(owned, [serverRoles])).toEqual([]);
  });

  it('let the backup read every row of every host', async () => {
    const backup = await as('kunak_backup', '');
    for (const name of await tables()) {
      const [all] = await rows<{ count: number }>(`select count(*)::int from ${name}`);
      expect({ name, ...(await backup.query(`select count(*)::int from ${name}`)).rows[0] }).toEqual({ name, ...all });
    }
    expect((await backup.query('select host_id from outbox_event order by 1')).rows).toEqual(
      [server.hostId, server.otherHostId].sort().map((host_id) => ({ host_id })),
    );
  });

  it('let the backup write nothing', async () => {
    expect((await rightsOf('kunak_backup')).filter(({ rights }) => rights !== 'select')).toEqual([]);
    const backup = await as('kunak_backup');
    await expect(backup.query("insert into outbox_event (name, payload) values ('forged', '{}')")).rejects.toThrow('permission denied');
    await expect(backup.query('delete from outbox_event')).rejects.toThrow('permission denied');
  });

  it('give the hotline’s role no table at all until the hotline has one', async () => {
    expect(await rightsOf('kunak_hotline')).toEqual([]);
    const hotline = await as('kunak_hotline');
    await expect(hotline.query("insert into outbox_event (name, payload) values ('forged', '{}')")).rejects.toThrow('permission denied');
    await expect(hotline.query('create table own (id integer)')).rejects.toThrow('permission denied');
  });

  it('let retention blank and erase at its host, add only to the audit, the ledger, the report and what is told, and change nothing in the first two', async () => {
    const rights = await rightsOf('kunak_retention');
    expect(rights.filter(({ rights: given }) => !['select,update,delete', 'select'].includes(given))).toEqual([
      { name: 'audit_entry', rights: 'select,insert' },
      { name: 'erasure', rights: 'select,insert' },
      { name: 'outbox_event', rights: 'select,insert,update,delete' },
      { name: 'retention_report', rights: 'select,insert,update,delete' },
    ]);
    const retention = await as('kunak_retention');
    await retention.query('begin');
    expect((await retention.query('delete from outbox_event returning host_id')).rows).toEqual([{ host_id: server.hostId }]);
    await retention.query('rollback');
    await server.add(AuditEntry, { act: 'test.happened' });
    await expect(retention.query('delete from audit_entry')).rejects.toThrow('permission denied');
  });

  it('keep everybody from making tables, temporary ones included', async () => {
    for (const role of serverRoles) {
      const client = await as(role);
      await expect(client.query('create table public.own (id integer)')).rejects.toThrow('permission denied');
      await expect(client.query('create temporary table person (id integer)')).rejects.toThrow('permission denied');
    }
  });

  it('have a password that comes from the secret', async () => {
    const client = new Client({ connectionString: roleUrl(server.settings.ownerUrl, 'kunak_backup', 'another secret of more than 32 characters') });
    await expect(client.connect()).rejects.toThrow('password authentication failed');
  });
});
