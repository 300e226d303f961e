import { Injectable } from '@nestjs/common';
import { Database } from '@kunak/platform/api';
import { NotFound } from '@kunak/platform/rules';

/** A table and which of its rows belong to the thing with the id `$1`; without `columns` the rows are kept whole. */
export type Kept = { readonly table: string; readonly where: string; readonly columns?: string };

/** Keeps what is removed for a day, so that Undo gives back the same rows under the same ids. */
@Injectable()
export class Removals {
  constructor(private readonly db: Database) {}

  /** Keeps the rows; removing them is the caller's next statement. */
  async keep(noun: string, id: string, parts: readonly Kept[]): Promise<void> {
    await this.db.sql("delete from removal where removed_at < now() - interval '1 day'");
    const rows = parts.map(
      ({ table, where, columns }) =>
        `'${table}', (select coalesce(jsonb_agg(to_jsonb(kept)), '[]') from (select ${columns ?? '*'} from ${table} where ${where}) kept)`,
    );
    await this.db.sql(
      `insert into removal (id, noun, rows) values ($1, $2, jsonb_build_object(${rows.join(', ')}))
       on conflict (host_id, id) do update set rows = excluded.rows, removed_at = now()`,
      [id, noun],
    );
  }

  /** Gives the rows out, once. @throws NotFound when there is nothing to put back, or no longer */
  async take(noun: string, id: string): Promise<Record<string, unknown[]>> {
    const [found] = await this.db.sql<{ rows: Record<string, unknown[]> }>('delete from removal where id = $1 and noun = $2 returning rows', [id, noun]);
    if (!found) throw new NotFound();
    return found.rows;
  }

  /** Puts rows back into their table; `on` says which of them still fit. */
  async putBack(table: string, rows: readonly unknown[] | undefined, on = 'true'): Promise<void> {
    await this.db.sql(`insert into ${table} select kept.* from jsonb_populate_recordset(null::${table}, $1) kept where ${on}`, [JSON.stringify(rows ?? [])]);
  }
}
