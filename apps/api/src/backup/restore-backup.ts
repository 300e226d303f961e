import { connect } from '@kunak/platform/api';
import type { FileStore } from '@kunak/platform/api';
import { Refusal } from '@kunak/platform/rules';
import type { Client } from 'pg';
import type { PgBoss } from 'pg-boss';
import { migrationsLock, prepareDatabase } from '../database/prepare-database';
import { migrations } from '../migrations';
import { backupRefusals } from './backup.refusals';
import { fill } from './fill-tables';
import { aboutName, dataFormat, keysFormat, readJson } from './manifest';
import type { About } from './manifest';
import { openTables } from './open-tables';
import { unseal } from './seal';
import { expectLaterActs, keepLaterActs, shuttingActs } from './shut-again';
import { migrationsOf, quoted, tablesOf } from './tables';
import type { Table } from './tables';
import { queueAgain, withQueue } from './waiting-jobs';

export type Place = { readonly ownerUrl: string; readonly relayUrl: string; readonly secret: string; readonly files: FileStore };
export type Sealed = { readonly file: string; readonly keysFile: string; readonly identities: readonly string[] };
export type Restored = {
  readonly takenAt: string;
  readonly rows: number;
  readonly files: number;
  readonly filesMissing: number;
  readonly jobs: number;
  /** How many acts were found that shut something after the backup. */
  readonly shutAgain: number;
  /** What was shut later than this nobody remembers, and it is open. */
  readonly shutKnownUntil: string;
  /** Acts that the keys, of an older Kunak, may lack altogether: what they shut after the backup is open. */
  readonly shutNotKnown: readonly string[];
};

type Brought = Omit<Restored, 'shutKnownUntil' | 'shutNotKnown'>;

/** What `verify` throws undoes everything: it looks at the restored rows before anybody else can. */
export type Verify = (client: Client) => Promise<void>;

/** Brings a backup into an empty database: all of it, proved, or nothing. */
export async function restoreBackup(place: Place, sealed: Sealed, verify: Verify): Promise<Restored> {
  const data = await aboutOf(sealed.file, sealed.identities);
  const keys = await aboutOf(sealed.keysFile, sealed.identities);
  assertPair(data, keys);
  const steps = stepsOf(data);
  assertKnown(keys);
  await prepareDatabase(place.ownerUrl, place.secret, steps);
  const client = await connect(place.ownerUrl);
  try {
    await client.query(`select pg_advisory_lock(${migrationsLock})`);
    const restored = await withQueue(place.relayUrl, (boss) => inOneTransaction(client, place, sealed, boss, data, verify));
    await client.query(`select pg_advisory_unlock(${migrationsLock})`);
    await prepareDatabase(place.ownerUrl, place.secret);
    return { ...restored, shutKnownUntil: keys.takenAt, shutNotKnown: shuttingActs.filter((act) => !keys.acts?.includes(act)) };
  } finally {
    await client.end();
  }
}

async function inOneTransaction(client: Client, place: Place, sealed: Sealed, boss: PgBoss, about: About, verify: Verify): Promise<Brought> {
  const written: string[] = [];
  const files: FileStore = { ...place.files, put: (key, bytes) => (written.push(key), place.files.put(key, bytes)) };
  try {
    await client.query('begin');
    const { data, keys } = await tablesOf(client);
    const close = await openTables(client, [...data, ...keys]);
    // The tables' owner stands before their walls as well: only now does it see what is there.
    await assertEmpty(client, about);
    // What a migration put there is in the backup as well.
    for (const { name } of [...data, ...keys]) await client.query(`delete from ${quoted(name)}`);
    await client.query('create table waiting_job (name text, data jsonb)');
    await expectLaterActs(client);
    await fill(client, unseal(sealed.keysFile, sealed.identities), keys, files);
    const manifest = await fill(client, unseal(sealed.file, sealed.identities), data, files);
    await forgetKeysOfLater(client, keys);
    const shutAgain = await keepLaterActs(client);
    await close();
    const jobs = await queueAgain(client, boss);
    await client.query('drop table waiting_job');
    await verify(client);
    await client.query('commit');
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
    return { takenAt: about.takenAt, rows, files: manifest.files.count, filesMissing: manifest.files.missing, jobs, shutAgain };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    for (const key of written) await place.files.remove(key);
    throw error;
  }
}

async function aboutOf(file: string, identities: readonly string[]): Promise<About> {
  for await (const entry of unseal(file, identities)) if (entry.name === aboutName) return readJson<About>(entry);
  throw new Refusal(backupRefusals.damaged);
}

function assertPair(data: About, keys: About): void {
  const together = data.holds === 'data' && keys.holds === 'keys' && (data.hosts.length === 0 || data.hosts.some((host) => keys.hosts.includes(host)));
  if (!together) throw new Refusal(backupRefusals.keysOfOther);
  if (keys.takenAt < data.takenAt) throw new Refusal(backupRefusals.keysOlder);
}

/** The migrations that the backup was made after; the later ones run on its data once it is in. */
function stepsOf(about: About): typeof migrations {
  const steps = migrations.filter(({ name }) => about.migrations.includes(name));
  if (about.format > dataFormat || steps.length !== about.migrations.length) throw new Refusal(backupRefusals.newerKunak);
  return steps;
}

/** What is whole and of a newer Kunak is not damaged, but this one would misread it, or leave undone what it does not know. */
function assertKnown(keys: About): void {
  const acts = (keys.acts ?? []).every((act) => shuttingActs.includes(act));
  const steps = keys.migrations.every((step) => migrations.some(({ name }) => name === step));
  if (keys.format > keysFormat || !acts || !steps) throw new Refusal(backupRefusals.newerKeys);
}

/** The keys may be of a later day than the data: whoever came in between is not there. */
async function forgetKeysOfLater(client: Client, keys: readonly Table[]): Promise<void> {
  if (!keys.some(({ name }) => name === 'person_key')) return;
  await client.query('delete from person_key k where not exists (select 1 from person p where p.host_id = k.host_id and p.id = k.person_id)');
}

async function assertEmpty(client: Client, about: About): Promise<void> {
  const { rows } = await client.query<{ empty: boolean }>('select not exists (select 1 from host) and not exists (select 1 from account) as empty');
  const sameTables = (await migrationsOf(client)).join() === about.migrations.join();
  if (!rows[0]?.empty || !sameTables) throw new Refusal(backupRefusals.notEmpty);
}
