import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { auditOwner, doorOwner, serverRoles } from '@kunak/platform/api';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';

/** Reviewed by a person. What this run sees is left beside it: if each difference is right, copy it over. */
const reviewedFile = 'apps/api/database-walls.txt';
const seenFile = 'tmp/database-walls.txt';

const policies = `
  select format('policy %s  %s for %s to %s  using %s  check %s', p.policyname, lower(p.permissive), lower(p.cmd), array_to_string(p.roles, ', '),
    coalesce(regexp_replace(replace(p.qual, p.tablename || '.', 'T.'), '\\s+', ' ', 'g'), '–'),
    coalesce(regexp_replace(replace(p.with_check, p.tablename || '.', 'T.'), '\\s+', ' ', 'g'), '–')) as line,
    string_agg(p.tablename, ' ' order by p.tablename collate "C") as tables
  from pg_policies p where p.schemaname = 'public' group by 1`;

/** Where a right is one to some columns alone, these stand in brackets. */
const rights = `
  select format('%s may %s', g.grantee, string_agg(g.what, ', ' order by g.what collate "C")) as line, g.tab as tables
  from (
    select grantee, table_name as tab, lower(privilege_type) as what from information_schema.role_table_grants
    where table_schema = 'public' and grantee = any($1)
    union all
    select c.grantee, c.table_name, format('%s (%s)', lower(c.privilege_type), string_agg(c.column_name, ' ' order by c.column_name collate "C"))
    from information_schema.column_privileges c
    where c.table_schema = 'public' and c.grantee = any($1) and not exists (
      select from information_schema.role_table_grants t
      where t.table_schema = 'public' and t.grantee = c.grantee and t.table_name = c.table_name and t.privilege_type = c.privilege_type)
    group by c.grantee, c.table_name, c.privilege_type) g
  group by g.grantee, g.tab`;

/** Functions that run with the rights of their owner, and who may call them. */
const definers = `
  select format('%s runs as %s, asked by %s', p.oid::regprocedure, pg_get_userbyid(p.proowner), coalesce(string_agg(r.rolname, ', ' order by r.rolname collate "C"), 'nobody')) as line, '' as tables
  from pg_proc p left join pg_roles r on r.rolname = any($1) and r.oid <> p.proowner and has_function_privilege(r.oid, p.oid, 'execute')
  where p.pronamespace = 'public'::regnamespace and p.prosecdef group by p.oid, p.proowner`;

const unguarded = `
  select 'no row-level security' as line, c.relname::text as tables from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`;

describe('the walls in the database', () => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer()));
  afterAll(() => server.stop());

  it('are what the reviewed file says: every policy with its words, every right of every role, every function that runs as another', async () => {
    const roles = [...serverRoles, auditOwner, doorOwner, 'PUBLIC'];
    const lines: string[] = [];
    for (const sql of [policies, rights, definers, unguarded]) {
      const tablesOf = new Map<string, string[]>();
      const rows = await server.asOwner<{ line: string; tables: string }>(sql, sql.includes('$1') ? [roles] : []);
      for (const { line, tables } of rows) tablesOf.set(line, [...(tablesOf.get(line) ?? []), tables]);
      lines.push(...[...tablesOf].map(([line, tables]) => `${line}${tables.join('') ? `: ${tables.sort().join(' ')}` : ''}`).sort());
    }
    mkdirSync('tmp', { recursive: true });
    const reviewed = readFileSync(reviewedFile, 'utf8').split('\n');
    const head = reviewed.filter((line) => line.startsWith('#'));
    writeFileSync(seenFile, `${[...head, ...lines].join('\n')}\n`);
    expect(lines).toEqual(reviewed.filter((line) => line && !line.startsWith('#')));
  });
});
