import type { Client } from 'pg';
import { columnsOf, quoted } from './tables';
import type { Table } from './tables';

type Key = { readonly tab: string; readonly name: string; readonly definition: string };
type Trigger = { readonly tab: string; readonly name: string; readonly enabled: string };

/**
 * Lets rows in as they were, in any order, by an owner who need not be a superuser: without triggers (their effects are in the backup), foreign keys
 * (made again, and so checked, when everything is in) and the wall. All of it is in the transaction of the restore.
 * @returns closes the tables again
 */
export async function openTables(client: Client, tables: readonly Table[]): Promise<() => Promise<void>> {
  const names = tables.map(({ name }) => name);
  const ofTables = "from pg_class c where c.oid = tab and c.relnamespace = 'public'::regnamespace and c.relname = any($1)";
  const { rows: keys } = await client.query<Key>(
    `select conrelid::regclass::text as tab, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
       from pg_constraint k, lateral (select k.conrelid as tab) t where contype = 'f' and conparentid = 0 and exists (select ${ofTables})`,
    [names],
  );
  const { rows: triggers } = await client.query<Trigger>(
    `select tgrelid::regclass::text as tab, quote_ident(tgname) as name, tgenabled as enabled
       from pg_trigger g, lateral (select g.tgrelid as tab) t where not tgisinternal and tgenabled <> 'D' and exists (select ${ofTables})`,
    [names],
  );
  for (const { tab, name } of keys) await client.query(`alter table ${tab} drop constraint ${name}`);
  for (const { tab, name } of triggers) await client.query(`alter table ${tab} disable trigger ${name}`);
  const forced = await wallsOf(client, names);
  for (const tab of forced) await client.query(`alter table ${tab} no force row level security`);
  return async () => {
    for (const { tab, name, definition } of keys) await client.query(`alter table ${tab} add constraint ${name} ${definition}`);
    for (const { tab, name, enabled } of triggers) await client.query(`alter table ${tab} enable ${modes[enabled] ?? ''} trigger ${name}`);
    for (const tab of forced) await client.query(`alter table ${tab} force row level security`);
  };
}

const modes: Readonly<Record<string, string>> = { A: 'always', R: 'replica' };

async function wallsOf(client: Client, names: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ tab: string }>(
    "select oid::regclass::text as tab from pg_class where relnamespace = 'public'::regnamespace and relname = any($1) and relforcerowsecurity",
    [names],
  );
  return rows.map(({ tab }) => tab);
}

export const copyInto = (table: Table): string => `copy ${quoted(table.name)} (${columnsOf(table)}) from stdin`;
