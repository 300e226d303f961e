import { execFile } from 'node:child_process';
import { link, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Settings } from '../settings';

/** Where the master key comes from. */
export type MasterKeySource = {
  /** What a message calls it. */
  readonly name: string;
  /** Null where there is nothing yet. */
  read(): Promise<string | null>;
  /** Only a file of our own can be written; other sources are changed by whoever keeps them. */
  readonly file: MasterKeyFile | null;
};

export function masterKeySource({ given }: Settings): MasterKeySource {
  const { KUNAK_MASTER_KEY: text, KUNAK_MASTER_KEY_COMMAND: command } = given;
  if (text !== undefined) return { name: 'KUNAK_MASTER_KEY', read: () => Promise.resolve(text), file: null };
  if (command !== undefined) return { name: 'KUNAK_MASTER_KEY_COMMAND', read: () => printedBy(command), file: null };
  const file = new MasterKeyFile(join(given.KUNAK_DATA, 'master.key'));
  return { name: file.path, read: () => file.read(), file };
}

async function printedBy(command: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('/bin/sh', ['-c', command], { timeout: 30_000, encoding: 'utf8' });
    return stdout;
  } catch {
    // The error quotes what the command printed, and that may be the key.
    throw new Error('KUNAK_MASTER_KEY_COMMAND: the command failed, or took longer than 30 seconds');
  }
}

/** The embedded default: a file that nobody else on the machine may read. */
export class MasterKeyFile {
  constructor(readonly path: string) {}

  async read(): Promise<string | null> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      // ENOENT: it is made at the first start.
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (text !== null && process.platform !== 'win32' && ((await stat(this.path)).mode & 0o077) !== 0)
      throw new Error(`${this.path}: others may read this file; chmod 600 it`);
    return text;
  }

  /** Writes the first key; where another process was faster, its key stands. */
  async create(text: string): Promise<void> {
    const written = await this.writeBeside(text);
    await link(written, this.path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await rm(written);
  }

  /** The file holds the old text or the new one, whatever happens; then the old text is overwritten where it lay. */
  async replace(text: string): Promise<void> {
    const before = await open(this.path, 'r+');
    try {
      await rename(await this.writeBeside(text), this.path);
      const folder = await open(dirname(this.path), 'r');
      await folder.sync().finally(() => folder.close());
      await before.write(Buffer.alloc((await before.stat()).size), 0, undefined, 0);
      await before.sync();
    } finally {
      await before.close();
    }
  }

  private async writeBeside(text: string): Promise<string> {
    const path = `${this.path}.${process.pid}`;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, text, { mode: 0o600, flush: true });
    return path;
  }
}
