import type { Client } from 'pg';

export type Table = { readonly name: string; readonly columns: readonly string[] };

/** Restored sessions would open doors that were shut after the backup: everybody signs in again. */
const leftOut = ['migrations', 'account_session'];

/**
 * These go into the small file of keys, which is kept for 14 days at most, while data may be kept for years: what is erased today cannot be
 * read in a fortnight, whatever old backup somebody finds.
 */
const keysApart = ['master_key', 'person_key', 'erasure'];

const tablesSql = `
  select c.relname as name, json_agg(a.attname order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all($1)
   group by 1 order by 1`;

/** Every table that a backup holds, as the database has it now: a new table cannot be forgotten. */
export async function tablesOf(client: Client): Promise<{ data: Table[]; keys: Table[] }> {
  const { rows } = await client.query<Table>(tablesSql, [leftOut]);
  return { data: rows.filter(({ name }) => !keysApart.includes(name)), keys: rows.filter(({ name }) => keysApart.includes(name)) };
}

/** Tables whose wall would hide rows from this role: they would be missing in silence. */
export async function tablesHidden(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select relname as name from pg_class c
     where relnamespace = 'public'::regnamespace and row_security_active(oid)
       and not exists (select 1 from pg_policy p, unnest(p.polroles) role
                        where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('r', '*') and pg_get_expr(p.polqual, p.polrelid) = 'true' and pg_has_role(role, 'usage'))`);
  return rows.map(({ name }) => name);
}

/** The migrations that the database has behind it, in their order. */
export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migrations order by id');
  return rows.map(({ name }) => name);
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const columnsOf = ({ columns }: Table): string => columns.map(quoted).join(', ');
