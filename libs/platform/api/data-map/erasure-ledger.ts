import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Settings } from '../settings';

/** Whom to erase again: ids, and nothing that tells of anybody. */
export type LedgerLine = { readonly hostId: string; readonly personId: string };

const uuid = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const isLine = new RegExp(`^${uuid} ${uuid}$`);

/**
 * A copy of the ledger beside the database, which a backup that is put back does not turn back: whoever restores erases again whom it names.
 */
@Injectable()
export class ErasureLedger {
  readonly path: string;

  constructor(@Inject(Settings) settings: Settings) {
    this.path = join(settings.given.KUNAK_DATA, 'erasures.log');
  }

  /** After the commit: a line too many does no harm, since erasing twice does none. */
  async copy({ hostId, personId }: LedgerLine): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    await appendFile(this.path, `${hostId} ${personId}\n`, { mode: 0o600, flush: true });
  }

  async lines(): Promise<LedgerLine[]> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      // ENOENT: nobody was erased yet.
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return [...new Set(text.split('\n'))].filter((line) => isLine.test(line)).map((line) => ({ hostId: line.slice(0, 36), personId: line.slice(37) }));
  }
}
