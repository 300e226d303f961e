import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { backupLock, connect } from '@kunak/platform/api';
import type { FileStore } from '@kunak/platform/api';
import { Refusal } from '@kunak/platform/rules';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { backupRefusals } from './backup.refusals';
import { aboutName, dataFormat, jobsName, jsonEntry, keysFormat, manifestName, Tally } from './manifest';
import type { About, Manifest } from './manifest';
import { encrypterTo, sealTo } from './seal';
import { laterActs, selectActs, shuttingActs } from './shut-again';
import { columnsOf, migrationsOf, quoted, tablesHidden, tablesOf } from './tables';
import type { Table } from './tables';
import type { Entry } from './tar';

export type Taken = { readonly takenAt: string; readonly manifest: Manifest; readonly bytes: number; readonly keysBytes: number };

/** A part of a table is held in memory while it is written, and again while it is read. */
const partSize = 1_048_576;

export const keysFileOf = (file: string): string => `${file}.keys`;

/**
 * Writes everything that a Kunak knows into two sealed files: data, and the keys without which its sensitive fields cannot be read.
 * All of it is of one moment, and the server may go on working meanwhile.
 */
export async function takeBackup(from: { url: string; files: FileStore }, file: string, recipient: string): Promise<Taken> {
  return ofOneMoment(from.url, recipient, async (client, about) => {
    for (const path of [file, keysFileOf(file)]) if (existsSync(path)) throw new Refusal(backupRefusals.fileExists, { file: path });
    const keysBytes = await sealKeys(client, about, file, recipient);
    try {
      const { data } = await tablesOf(client);
      const tally = new Tally();
      const bytes = await sealTo(file, recipient, dataEntries(client, from.files, { ...about, format: dataFormat, holds: 'data', tables: data }, tally));
      return { takenAt: about.takenAt, manifest: tally.result(), bytes, keysBytes };
    } catch (error) {
      // Keys without their data are half a backup.
      await rm(keysFileOf(file), { force: true });
      throw error;
    }
  });
}

/**
 * Writes the keys alone, in place of those that lie beside `file`: a restore of older data then knows what was erased and shut until now. Takes
 * moments, however much data there is. The former keys stay until the new ones are whole and on the disk.
 * @throws Refusal where there is no host yet: a database that was lost and begun anew must not replace the keys of the one that was lost
 */
export async function takeKeys(url: string, file: string, recipient: string): Promise<Pick<Taken, 'takenAt' | 'keysBytes'>> {
  return ofOneMoment(url, recipient, async (client, about) => {
    if (about.hosts.length === 0) throw new Refusal(backupRefusals.nothingYet);
    return { takenAt: about.takenAt, keysBytes: await sealKeys(client, about, file, recipient) };
  });
}

/** One after another, from before the moment that is copied: whoever comes later brings what is newer. */
async function ofOneMoment<Result>(url: string, recipient: string, work: (client: Client, about: Moment) => Promise<Result>): Promise<Result> {
  encrypterTo(recipient);
  const client = await connect(url);
  try {
    await client.query("set datestyle = 'ISO'; set extra_float_digits = 1");
    await client.query(`select pg_advisory_lock(${backupLock})`);
    await client.query('begin isolation level repeatable read read only');
    const hidden = await tablesHidden(client);
    if (hidden.length > 0) throw new Error(`the backup may not read all of ${hidden.join(', ')}`);
    const result = await work(client, await momentOf(client));
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}

type Moment = Pick<About, 'hosts' | 'takenAt' | 'migrations'>;

async function momentOf(client: Client): Promise<Moment> {
  const { rowCount: begun } = await client.query("select 1 where to_regclass('public.host') is not null");
  if (begun === 0) throw new Refusal(backupRefusals.nothingYet);
  const { rows } = await client.query<{ hosts: string[]; at: Date }>('select coalesce(json_agg(id order by id), $1) as hosts, now() as at from host', ['[]']);
  const [{ hosts, at }] = rows as [{ hosts: string[]; at: Date }];
  return { hosts, takenAt: at.toISOString(), migrations: await migrationsOf(client) };
}

async function sealKeys(client: Client, about: Moment, file: string, recipient: string): Promise<number> {
  const { keys } = await tablesOf(client);
  return sealTo(
    keysFileOf(file),
    recipient,
    keysEntries(client, { ...about, format: keysFormat, holds: 'keys', tables: keys, acts: shuttingActs }, new Tally()),
  );
}

async function* keysEntries(client: Client, about: About, tally: Tally): AsyncGenerator<Entry> {
  yield jsonEntry(aboutName, about);
  for (const table of about.tables) yield* tableEntries(client, table, tally);
  yield* copyEntries(client, laterActs, selectActs, tally);
  yield jsonEntry(manifestName, tally.result());
}

async function* dataEntries(client: Client, files: FileStore, about: About, tally: Tally): AsyncGenerator<Entry> {
  yield jsonEntry(aboutName, about);
  for (const table of about.tables) yield* tableEntries(client, table, tally);
  yield* jobEntries(client, tally);
  yield* fileEntries(client, files, tally);
  yield jsonEntry(manifestName, tally.result());
}

function tableEntries(client: Client, table: Table, tally: Tally): AsyncGenerator<Entry> {
  return copyEntries(client, table.name, `select ${columnsOf(table)} from ${quoted(table.name)}`, tally);
}

/** Work that waits in the queue or was being done; what is done is no fact that anybody needs. */
async function* jobEntries(client: Client, tally: Tally): AsyncGenerator<Entry> {
  const { rows } = await client.query<{ there: boolean }>("select to_regclass('jobs.job') is not null as there");
  tally.table(jobsName, 0);
  if (rows[0]?.there) yield* copyEntries(client, jobsName, "select name, data from jobs.job where state < 'completed'", tally);
}

/** A table as PostgreSQL writes it (COPY, text), in parts. */
async function* copyEntries(client: Client, name: string, select: string, tally: Tally): AsyncGenerator<Entry> {
  const rows = client.query(copyTo(`copy (${select}) to stdout`));
  let part = 0;
  for await (const bytes of inParts(rows)) {
    tally.part(name, bytes);
    yield { name: `tables/${name}/${String(part++).padStart(6, '0')}`, bytes };
  }
  tally.table(name, rows.rowCount);
}

async function* inParts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    size += chunk.byteLength;
    if (size < partSize) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}

const nil = '00000000-0000-0000-0000-000000000000';

/** Bytes come before their row and go after it: a file that is missing was removed while this ran, and is counted. */
async function* fileEntries(client: Client, files: FileStore, tally: Tally): AsyncGenerator<Entry> {
  let after = [nil, nil];
  for (;;) {
    const { rows } = await client.query<{ host: string; id: string }>(
      'select host_id as host, id from stored_file where (host_id, id) > ($1::uuid, $2::uuid) order by host_id, id limit 500',
      after,
    );
    for (const { host, id } of rows) {
      const bytes = await files.get(`${host}/${id}`);
      if (!bytes) tally.missing += 1;
      else yield counted({ name: `files/${host}/${id}`, bytes }, tally);
      after = [host, id];
    }
    if (rows.length === 0) return;
  }
}

function counted(entry: Entry, tally: Tally): Entry {
  tally.file(entry);
  return entry;
}
