import { Inject, Injectable } from '@nestjs/common';
import { NotFound, platformRefusals, Refusal } from '@kunak/platform/rules';
import type { Place } from '@kunak/platform/rules';
import { Database } from '../database/database';
import { logger } from '../logging';
import { Settings } from '../settings';
import { Vault } from '../vault/vault';
import { openFileStore } from './file-store';
import { StoredFile } from './stored-file.entity';

const nameOf = (id: string): Place => ['stored_file.name', id];
const contentOf = (id: string): Place => ['stored_file.content', id];

/** Files of a host, sealed wherever they lie. The row is written with the fact it belongs to; the bytes come first, so that a row never points at nothing. */
@Injectable()
export class Files {
  private readonly store;

  constructor(
    @Inject(Settings) settings: Settings,
    private readonly db: Database,
    private readonly vault: Vault,
  ) {
    this.store = openFileStore(settings);
  }

  async keep(name: string, bytes: Uint8Array): Promise<{ id: string }> {
    if (name.length > 200) throw new Refusal(platformRefusals.tooLong, { max: 200 });
    const [row] = await this.db.sql<{ id: string }>('select uuidv7() as id');
    const id = (row as { id: string }).id;
    const sealer = this.vault.ofHost();
    await this.store.put(`${this.db.hostId}/${id}`, sealer.sealBytes(contentOf(id), bytes));
    try {
      await this.db.tx.insert(StoredFile, { id, name: sealer.seal(nameOf(id), name) });
    } catch (error) {
      await this.store.remove(`${this.db.hostId}/${id}`);
      throw error;
    }
    return { id };
  }

  /** The bytes of a file, for whoever brought it: a list of people is nobody else's until it has been taken in. To all others there is none. */
  async read(id: string): Promise<{ file: { id: string; name: string }; bytes: Uint8Array }> {
    const file = await this.db.load(StoredFile, id);
    if ((file.broughtBy ?? '') !== (this.db.accountId ?? '')) throw new NotFound();
    const sealed = await this.store.get(`${this.db.hostId}/${id}`);
    if (!sealed) throw new NotFound();
    const sealer = this.vault.ofHost();
    return { file: { id: file.id, name: sealer.open(nameOf(file.id), file.name) }, bytes: sealer.openBytes(contentOf(file.id), sealed) };
  }

  async remove(id: string): Promise<void> {
    await this.db.tx.delete(StoredFile, { id });
    const { hostId } = this.db;
    this.db.afterCommit(() => {
      this.store
        .remove(`${hostId}/${id}`)
        .catch((error: NodeJS.ErrnoException) => logger.error({ err: error.code ?? error.name, id }, 'a file stays that nobody needs'));
    });
  }

  /** What has lain in the host's store since before this moment: ids, and names of what a crash cut off. */
  async storedBefore(hostId: string, moment: Date): Promise<string[]> {
    const stored = await this.store.list(hostId);
    return stored.filter(({ putAt }) => putAt < moment).map(({ key }) => key.slice(hostId.length + 1));
  }

  /** The bytes first: a row that points at nothing for a moment does less harm than bytes that nobody remembers. The rows are the caller's. */
  async destroy(hostId: string, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.store.remove(`${hostId}/${id}`);
  }
}
