import type { QueryRunner } from 'typeorm';

/**
 * Puts the second wall around a table that has a host: without `app.host` in the transaction it shows 0 rows, to its owner too.
 * Only the backup reads past it. `alsoVisible` is one more condition under which a row may be *read*, such as knowing its secret code.
 */
export async function guardByHost(runner: QueryRunner, table: string, alsoVisible?: string): Promise<void> {
  const ownHost = 'host_id = (select app_host())';
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  await runner.query(`create policy own_host on ${table} using (${ownHost}) with check (${ownHost})`);
  if (alsoVisible) await runner.query(`create policy also_visible on ${table} for select using (${alsoVisible})`);
  await runner.query(`grant select, insert, update, delete on ${table} to kunak_app`);
  await openToKeepers(runner, table);
}

/** The backup reads the rows of every host; retention blanks and erases at one host at a time, and adds nothing. */
export async function openToKeepers(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`drop policy if exists backup on ${table}`);
  await runner.query(`create policy backup on ${table} for select to kunak_backup using (true)`);
  await runner.query(`grant select on ${table} to kunak_backup`);
  await runner.query(`grant select, update, delete on ${table} to kunak_retention`);
}

/** Tables that have a host but not the wall, or no door in it for the backup. The server does not start while there is one. */
export async function tablesWithoutWall(run: (sql: string) => Promise<{ name: string }[]>): Promise<string[]> {
  const rows = await run(`
    select c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'host_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and not (
      c.relrowsecurity and c.relforcerowsecurity
      and (select count(*) from pg_policy p where p.polrelid = c.oid and p.polname in ('own_host', 'backup')) = 2)
    order by 1`);
  return rows.map((row) => row.name);
}
