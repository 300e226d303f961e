import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';

/** Milliseconds: longer than requests last. */
const patience = 3_000;

/**
 * Whoever may still see what was erased before transaction $1. One that only reads keeps it in its own database alone, one that writes in all; a vacuum
 * keeps nothing. That no older one writes is asked of the snapshot first: whoever took theirs while one did is then in the list.
 */
const older = `
  select pg_snapshot_xmin(pg_current_snapshot()) < $1::xid8 as writing, array(
    select format('process %s of %s', pid, coalesce(usename, backend_type)) from pg_stat_activity
      where pid <> pg_backend_pid() and pid not in (select pid from pg_stat_progress_vacuum)
        and (age(backend_xid) > age($1::xid8::xid) or age(backend_xmin) > age($1::xid8::xid) and coalesce(datname = current_database(), true))
    union all select format('prepared transaction %s', gid) from pg_prepared_xacts where age(transaction) > age($1::xid8::xid)
    union all select format('replication slot %s', slot_name) from pg_replication_slots where greatest(age(xmin), age(catalog_xmin)) > age($1::xid8::xid)
  ) as who`;

/**
 * Waits for all transactions that began before: PostgreSQL keeps for them what was deleted, and carries it over when it writes a table anew.
 * Gives the number of the transaction before which all are over.
 * @throws Error that names those who stay
 */
export async function outlastOlder(owner: Client): Promise<bigint> {
  const [{ next }] = (await owner.query<{ next: string }>('select pg_current_xact_id()::text as next')).rows as [{ next: string }];
  for (const end = performance.now() + patience; ; await wait(100)) {
    const [{ writing, who }] = (await owner.query<{ writing: boolean; who: string[] }>(older, [next])).rows as [{ writing: boolean; who: string[] }];
    if (!writing && who.length === 0) return BigInt(next);
    if (performance.now() > end) throw new Error(`an older transaction still sees what was erased: ${who.join(', ') || 'one that writes'}`);
  }
}
