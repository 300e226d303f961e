import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { NotFound, platformRefusals, Refusal } from '@kunak/platform/rules';
import { Database } from '../database/database';
import { Settings } from '../settings';
import { openFileStore } from './file-store';
import { StoredFile } from './stored-file.entity';

/** Files of a host. The row is written with the fact it belongs to; the bytes come first, so that a row never points at nothing. */
@Injectable()
export class Files {
  private readonly store;

  constructor(
    @Inject(Settings) settings: Settings,
    private readonly db: Database,
  ) {
    this.store = openFileStore(settings);
  }

  async keep(name: string, bytes: Uint8Array): Promise<StoredFile> {
    if (name.length > 200) throw new Refusal(platformRefusals.tooLong, { max: 200 });
    const [row] = await this.db.sql<{ id: string }>('select uuidv7() as id');
    const id = (row as { id: string }).id;
    await this.store.put(`${this.db.hostId}/${id}`, bytes);
    await this.db.tx.insert(StoredFile, { id, name, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') });
    return this.db.load(StoredFile, id);
  }

  /** The bytes of a file, for whoever brought it: a list of people is nobody else's until it has been taken in. To all others there is none. */
  async read(id: string): Promise<{ file: StoredFile; bytes: Uint8Array }> {
    const file = await this.db.load(StoredFile, id);
    if ((file.broughtBy ?? '') !== (this.db.accountId ?? '')) throw new NotFound();
    const bytes = await this.store.get(`${this.db.hostId}/${id}`);
    if (!bytes) throw new NotFound();
    return { file, bytes };
  }

  async remove(id: string): Promise<void> {
    await this.db.tx.delete(StoredFile, { id });
    const { hostId } = this.db;
    this.db.afterCommit(() => void this.store.remove(`${hostId}/${id}`));
  }

  /** The bytes first: a row that points at nothing for a moment does less harm than bytes that nobody remembers. The rows are the caller's. */
  async destroy(hostId: string, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.store.remove(`${hostId}/${id}`);
  }
}
