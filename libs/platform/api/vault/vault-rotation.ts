import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal, refusalReasons } from '@kunak/platform/rules';
import { In } from 'typeorm';
import { Database } from '../database/database';
import { Hosts } from '../hosts/hosts';
import { keyBytes } from './envelope';
import { KnownMasterKey } from './master-key.entity';
import { MasterKey, writeMasterKeys } from './master-key';
import { masterKeyInUse, MasterKeys } from './master-keys';
import { PersonKey } from './person-key.entity';
import { refusing } from './sealer';

export const rotationRefusals = refusalReasons('vault', {
  noNewKey: {
    ru: '{source}: поставьте новый ключ перед старым, перезапустите серверы и повторите.',
    en: '{source}: put the new key before the old one, restart the servers and run this again.',
  },
});

const batchSize = 500;

/**
 * Replaces the master key. Each step is committed before the next and finds by itself what is left to do, so that it can end anywhere and be
 * begun again, while servers run: they learn of the new key when they first need it, and until the last step both keys open.
 */
@Injectable()
export class VaultRotation {
  constructor(
    private readonly db: Database,
    private readonly masters: MasterKeys,
    private readonly hosts: Hosts,
  ) {}

  /** How many keys were sealed anew. */
  async rotate(): Promise<number> {
    let rewrapped = 0;
    for await (const count of this.steps()) rewrapped += count;
    return rewrapped;
  }

  /** The steps one by one, with the number of keys that each has sealed anew. */
  async *steps(): AsyncGenerator<number> {
    const { next, old } = await this.begin();
    yield 0;
    do {
      for (const { id: hostId } of await this.hosts.all()) {
        let count: number;
        do yield (count = await this.rewrapBatch(hostId, next, old));
        while (count > 0);
      }
    } while (!(await this.drop(old)));
    yield 0;
    await this.tidyFile();
  }

  /** The new key first. From the commit on every new key is sealed under it, on every server. */
  private begin(): Promise<{ next: MasterKey; old: string[] }> {
    return this.masters.locked(async () => {
      const next = await this.newKey();
      const known = await this.masters.known();
      if (!known.some(({ id }) => id === next.id)) await this.masters.introduce(next);
      return { next, old: known.map(({ id }) => id).filter((id) => id !== next.id) };
    });
  }

  /** A file gets one, unless an interrupted rotation has left it there. */
  private async newKey(): Promise<MasterKey> {
    const { source } = this.masters;
    const held = await this.masters.reload();
    if (held.length > 1) return held[0] as MasterKey;
    if (!source.file) throw new Refusal(rotationRefusals.noNewKey, { source: source.name });
    const made = new MasterKey(randomBytes(keyBytes));
    await source.file.replace(writeMasterKeys([made, ...held]));
    await this.masters.reload();
    return made;
  }

  private rewrapBatch(hostId: string, next: MasterKey, old: readonly string[]): Promise<number> {
    return this.db.within({ hostId }, async () => {
      const rows = await this.db.tx.find(PersonKey, { where: { masterKeyId: In([...old]) }, take: batchSize, lock: { mode: 'pessimistic_write' } });
      const masters = new Map<string, MasterKey>();
      for (const { masterKeyId: id } of rows) masters.set(id, masters.get(id) ?? (await this.masters.named(id)));
      const wrapped = rows.map((row) => {
        const about = [hostId, row.personId];
        const old = masters.get(row.masterKeyId) as MasterKey;
        return next.wrap(
          about,
          refusing('person_key.wrapped', () => old.unwrap(about, row.wrapped)),
        );
      });
      await this.db.sql(
        `update person_key set wrapped = made.wrapped, master_key_id = $3
         from unnest($1::uuid[], $2::bytea[]) made(person_id, wrapped) where person_key.person_id = made.person_id`,
        [rows.map(({ personId }) => personId), wrapped, next.id],
      );
      return rows.length;
    });
  }

  /** False where a key was sealed under an old one meanwhile: the table itself then refuses to let the old one go. */
  private async drop(old: readonly string[]): Promise<boolean> {
    const foreignKeyViolation = '23503';
    try {
      await this.db.within({ hostId: null }, async () => {
        await this.db.sql(`select pg_advisory_xact_lock(${masterKeyInUse})`);
        await this.db.tx.delete(KnownMasterKey, { id: In([...old]) });
      });
      return true;
    } catch (error) {
      if ((error as { code?: unknown }).code !== foreignKeyViolation) throw error;
      return false;
    }
  }

  /** Only now, when nothing needs it any more, does the old key leave the file. */
  private async tidyFile(): Promise<void> {
    await this.masters.locked(async () => {
      const known = (await this.masters.known()).map(({ id }) => id);
      const needed = (await this.masters.reload()).filter(({ id }) => known.includes(id));
      await this.masters.source.file?.replace(writeMasterKeys(needed));
      await this.masters.reload();
    });
  }
}
