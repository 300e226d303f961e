import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Place } from '@kunak/platform/rules';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database';
import { keyBytes } from './envelope';
import { MasterKeys } from './master-keys';
import { refusing, Sealer } from './sealer';

type KeyRow = { personId: string; wrapped: Buffer; masterKeyId: string };

/** Seals what must not be read from the database alone: what belongs to a person under a key of that person's own. */
@Injectable()
export class Vault {
  /** Opened keys live as long as the transaction that asked for them. */
  private readonly opened = new WeakMap<EntityManager, Map<string, Sealer>>();

  constructor(
    private readonly db: Database,
    private readonly masters: MasterKeys,
  ) {}

  async seal(personId: string, place: Place, text: string): Promise<Buffer> {
    return (await this.forSealing([personId])).of(personId).seal(place, text);
  }

  /** Null where there is nothing, or the person's key has been destroyed. */
  async open(personId: string, place: Place, sealed: Uint8Array | null): Promise<string | null> {
    return sealed ? ((await this.forOpening([personId])).get(personId)?.open(place, sealed) ?? null) : null;
  }

  /** Those of the people who have a key; by one statement, whatever their number. */
  async forOpening(personIds: readonly string[]): Promise<ReadonlyMap<string, Sealer>> {
    const opened = this.openedNow();
    const missing = personIds.filter((id) => !opened.has(id));
    if (missing.length > 0) {
      const rows = await this.db.sql<KeyRow>(
        'select person_id as "personId", wrapped, master_key_id as "masterKeyId" from person_key where person_id = any($1::uuid[])',
        [[...new Set(missing)]],
      );
      for (const row of rows) opened.set(row.personId, await this.sealerOf(row));
    }
    return opened;
  }

  /** A key for each of the people; whoever has none gets one. */
  async forSealing(personIds: readonly string[]): Promise<{ of(personId: string): Sealer }> {
    const opened = await this.forOpening(personIds);
    const without = [...new Set(personIds)].filter((id) => !opened.has(id));
    if (without.length > 0) await this.makeKeys(without);
    return {
      of: (personId) => {
        const sealer = opened.get(personId);
        if (!sealer) throw new Error('no key was asked for this person');
        return sealer;
      },
    };
  }

  /** For secrets of the host that belong to no person. */
  ofHost(): Sealer {
    const { hostId } = this.db;
    return new Sealer(this.masters.ownKeyOf(hostId), { hostId, personId: null });
  }

  /** For secrets that belong to no host: an account may serve several. */
  ofInstallation(): Sealer {
    return new Sealer(this.masters.ownKeyOf(null), { hostId: null, personId: null });
  }

  /** Destroys the person's key: nothing that was sealed under it can be opened again, wherever a copy of it lies. */
  async forget(personId: string): Promise<void> {
    await this.db.sql('delete from person_key where person_id = $1', [personId]);
    this.openedNow().delete(personId);
  }

  private openedNow(): Map<string, Sealer> {
    const { tx } = this.db;
    let opened = this.opened.get(tx);
    if (!opened) this.opened.set(tx, (opened = new Map()));
    return opened;
  }

  private async sealerOf({ personId, wrapped, masterKeyId }: KeyRow): Promise<Sealer> {
    const { hostId } = this.db;
    const master = await this.masters.named(masterKeyId);
    const key = refusing('person_key.wrapped', () => master.unwrap([hostId, personId], wrapped));
    return new Sealer(key, { hostId, personId });
  }

  private async makeKeys(personIds: readonly string[]): Promise<void> {
    const { hostId } = this.db;
    const master = await this.masters.newest();
    const wrapped = personIds.map((personId) => master.wrap([hostId, personId], randomBytes(keyBytes)));
    // Another request may make one of them at the same moment: then its key counts, which the reading below finds.
    await this.db.sql(
      `insert into person_key (person_id, wrapped, master_key_id)
       select person_id, wrapped, $3 from unnest($1::uuid[], $2::bytea[]) made(person_id, wrapped) on conflict do nothing`,
      [personIds, wrapped, master.id],
    );
    await this.forOpening(personIds);
  }
}
