import { certificatesShutAgain } from '@kunak/certificates/api';
import { peopleShutAgain } from '@kunak/people/api';
import { accountsShutAgain, tellingShutAgain } from '@kunak/platform/api';
import type { ShutAgain } from '@kunak/platform/api';
import { registrationShutAgain } from '@kunak/registration/api';
import type { Client } from 'pg';
import { removedAgain } from './removed-again';

/** What every room of this server shuts again, in the order in which it is done. */
export const shutAgain: readonly ShutAgain[] = [
  ...accountsShutAgain,
  ...tellingShutAgain,
  ...peopleShutAgain,
  ...registrationShutAgain,
  ...certificatesShutAgain,
  ...removedAgain,
];
export const shuttingActs: readonly string[] = [...new Set(shutAgain.flatMap(({ acts }) => acts))];

/** Under this name acts travel in the file of keys, and wait in the database between a restore and the shutting. */
export const laterActs = 'later_act';
const columns = 'host_id, id, at, account_id, act, subject_id, facts';

export const selectActs = `select ${columns} from audit_entry where act in (${shuttingActs.map((act) => `'${act}'`).join(', ')})`;
export const copyActsIn = `copy ${laterActs} (${columns}) from stdin`;

/** For the acts that the file of keys brings. While this table stands, no server opens its doors. */
export async function expectLaterActs(client: Client): Promise<void> {
  await client.query(
    `create table ${laterActs} (host_id uuid, id uuid, at timestamptz, account_id uuid, act text, subject_id uuid, facts jsonb, primary key (host_id, id))`,
  );
}

/** Left are the acts that the restored data does not know, at hosts that it knows: no clock is asked, an act stands or falls with its entry. */
export async function keepLaterActs(client: Client): Promise<number> {
  await client.query(`delete from ${laterActs} l where not exists (select from host h where h.id = l.host_id)
    or exists (select from audit_entry e where e.host_id = l.host_id and e.id = l.id)`);
  const { rows } = await client.query<{ left: number }>(`select count(*)::int as left from ${laterActs}`);
  return rows[0]?.left ?? 0;
}

/**
 * Shuts again what was shut after the backup that was just put back, all of it in one transaction; where none was, there is nothing to do. The acts are
 * written into the audit once more, so that organisers see them, and so that another restore finds them.
 */
export async function shutWhatWasShut(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ there: boolean }>('select to_regclass($1) is not null as there', [`public.${laterActs}`]);
  if (!rows[0]?.there) return;
  await owner.query('begin');
  try {
    const walls = await withoutWalls(owner);
    for (const { acts, sql } of shutAgain) {
      if (acts.length > 0) await owner.query(`create view later as select * from ${laterActs} where act in (${acts.map((act) => `'${act}'`).join(', ')})`);
      await owner.query(sql);
      await owner.query('drop view if exists later');
    }
    await owner.query("insert into audit_entry (host_id, act) select id, 'platform.put-back' from host");
    await owner.query(
      `insert into audit_entry (host_id, act, subject_id, facts) select host_id, act, subject_id, facts || '{"again": true}' from ${laterActs} order by host_id, id`,
    );
    await owner.query(`drop table ${laterActs}`);
    await walls();
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** The tables' owner stands before the walls as well; without a host it would find nothing to shut, and not say so. */
async function withoutWalls(owner: Client): Promise<() => Promise<void>> {
  const { rows } = await owner.query<{ tab: string }>(
    "select oid::regclass::text as tab from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity",
  );
  for (const { tab } of rows) await owner.query(`alter table ${tab} no force row level security`);
  return async () => {
    for (const { tab } of rows) await owner.query(`alter table ${tab} force row level security`);
  };
}
