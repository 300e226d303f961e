import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import type { Entry } from './tar';
import type { Table } from './tables';

export const aboutName = 'about.json';
export const manifestName = 'manifest.json';

/** The highest that this Kunak reads. Whoever changes what lies in a file, so that an older Kunak would misread it, counts up. */
export const dataFormat = 1;
/** 2: says which acts it brings. */
export const keysFormat = 2;

/** First in the archive: what is needed before anything can be restored. Both files of one backup say the same `takenAt`. */
export type About = {
  readonly format: number;
  readonly holds: 'data' | 'keys';
  /** Ids of the hosts: data of one Kunak and keys of another do not belong together. */
  readonly hosts: readonly string[];
  readonly takenAt: string;
  readonly migrations: readonly string[];
  readonly tables: readonly Table[];
  /** Keys: the acts that shut something, as far as the Kunak that took them knew. What another act shut lies in none of its entries. */
  readonly acts?: readonly string[];
};

type Content = { readonly rows: number; readonly sha256: string };

/** Last in the archive: what must have been seen before it. */
export type Manifest = {
  readonly tables: Readonly<Record<string, Content>>;
  readonly jobs: Content;
  readonly files: { readonly count: number; readonly missing: number; readonly sha256: string };
};

export function jsonEntry(name: string, value: unknown): Entry {
  return { name, bytes: new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`) };
}

export function readJson<Value>({ bytes }: Entry): Value {
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Value;
}

/** Counts and digests of what goes by, kept alike by the one who writes and the one who reads. */
export class Tally {
  private readonly hashes = new Map<string, Hash>();
  private readonly rows = new Map<string, number>();
  private readonly fileHash = createHash('sha256');
  private files = 0;
  missing = 0;

  part(table: string, bytes: Uint8Array): void {
    const hash = this.hashes.get(table) ?? createHash('sha256');
    this.hashes.set(table, hash.update(bytes));
  }

  table(name: string, rows: number): void {
    this.rows.set(name, rows);
  }

  file({ name, bytes }: Entry): void {
    this.files += 1;
    this.fileHash.update(`${name} ${bytes.byteLength}\n`).update(bytes);
  }

  result(): Manifest {
    const tables = [...this.rows.keys()].filter((name) => name !== jobsName).sort();
    return {
      tables: Object.fromEntries(tables.map((name) => [name, this.contentOf(name)])),
      jobs: this.contentOf(jobsName),
      files: { count: this.files, missing: this.missing, sha256: this.fileHash.copy().digest('hex') },
    };
  }

  private contentOf(name: string): Content {
    const hash = this.hashes.get(name) ?? createHash('sha256');
    return { rows: this.rows.get(name) ?? 0, sha256: hash.copy().digest('hex') };
  }
}

/** Work that was queued and not yet done travels under this name. */
export const jobsName = 'jobs';
