import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { FileStore } from '@kunak/platform/api';
import { Refusal } from '@kunak/platform/rules';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { CopyStreamQuery } from 'pg-copy-streams';
import { backupRefusals } from './backup.refusals';
import { aboutName, jobsName, manifestName, readJson, Tally } from './manifest';
import type { About, Manifest } from './manifest';
import { copyInto } from './open-tables';
import { copyActsIn, laterActs } from './shut-again';
import type { Table } from './tables';
import type { Entry } from './tar';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const fileName = new RegExp(`^files/(${uuid}/${uuid})$`);
const tableName = /^tables\/(\w+)\/\d{6}$/;

/**
 * Fills tables and the file store with what an archive holds, and compares it with the archive's own list.
 * @throws Refusal when anything is missing, too much or different
 */
export async function fill(client: Client, entries: AsyncIterable<Entry>, tables: readonly Table[], files: FileStore): Promise<Manifest> {
  const filling = new Filling(client, tables, files);
  let promised: Manifest | undefined;
  try {
    for await (const entry of entries) {
      if (entry.name === manifestName) promised = readJson<Manifest>(entry);
      else if (entry.name === aboutName) assertSameTables(readJson<About>(entry).tables, tables);
      else await filling.take(entry);
    }
    await filling.end();
  } catch (error) {
    await filling.abort();
    throw error;
  }
  if (!promised || JSON.stringify(filling.complete(promised)) !== JSON.stringify(promised)) throw new Refusal(backupRefusals.damaged);
  return promised;
}

function assertSameTables(brought: readonly Table[], here: readonly Table[]): void {
  if (JSON.stringify(brought) !== JSON.stringify(here)) throw new Refusal(backupRefusals.newerKunak);
}

/** One COPY at a time: parts of a table follow one another. */
class Filling {
  private readonly tally = new Tally();
  private current: { name: string; stream: CopyStreamQuery } | null = null;

  constructor(
    private readonly client: Client,
    private readonly tables: readonly Table[],
    private readonly files: FileStore,
  ) {}

  async take(entry: Entry): Promise<void> {
    const [, table] = tableName.exec(entry.name) ?? [];
    const [, key] = fileName.exec(entry.name) ?? [];
    if (table !== undefined) return this.part(table, entry.bytes);
    if (key === undefined) throw new Refusal(backupRefusals.damaged);
    await this.files.put(key, entry.bytes);
    this.tally.file(entry);
  }

  private async part(name: string, bytes: Uint8Array): Promise<void> {
    if (this.current?.name !== name) {
      await this.end();
      this.current = { name, stream: this.client.query(copyFrom(this.statementFor(name))) };
    }
    this.tally.part(name, bytes);
    if (!this.current.stream.write(bytes)) await once(this.current.stream, 'drain');
  }

  async end(): Promise<void> {
    if (!this.current) return;
    const { name, stream } = this.current;
    this.current = null;
    stream.end();
    await finished(stream, { readable: false });
    this.tally.table(name, stream.rowCount);
  }

  /** Ends a COPY that will not be finished, so that the connection can roll back. */
  async abort(): Promise<void> {
    const stream = this.current?.stream;
    if (!stream) return;
    const ended = finished(stream).catch(() => undefined);
    stream.destroy();
    await ended;
  }

  /** An empty table has no parts: it is known from the list alone. */
  complete(promised: Manifest): Manifest {
    for (const [name, { rows }] of [...Object.entries(promised.tables), [jobsName, promised.jobs] as const]) if (rows === 0) this.tally.table(name, 0);
    this.tally.missing = promised.files.missing;
    return this.tally.result();
  }

  private statementFor(name: string): string {
    if (name === jobsName) return 'copy waiting_job (name, data) from stdin';
    if (name === laterActs) return copyActsIn;
    const table = this.tables.find((one) => one.name === name);
    if (!table) throw new Refusal(backupRefusals.damaged);
    return copyInto(table);
  }
}
