import { hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database';
import { Settings } from '../settings';
import { keyBytes } from './envelope';
import { KnownMasterKey } from './master-key.entity';
import { MasterKey, readMasterKeys, writeMasterKeys } from './master-key';
import { masterKeySource } from './master-key-source';

const installation = ['installation'];

/** Whoever seals under a master key shares this lock; whoever lets one go waits for them, and they for its end. */
export const masterKeyInUse = "hashtext('kunak master key in use')";

/** The master keys that this process has, checked against those that the database needs. */
@Injectable()
export class MasterKeys implements OnModuleInit {
  readonly source;
  private keys: readonly MasterKey[] = [];
  private installationKey: Uint8Array = new Uint8Array();

  constructor(
    @Inject(Settings) settings: Settings,
    private readonly db: Database,
  ) {
    this.source = masterKeySource(settings);
  }

  /** @throws Error in one line: what is wrong with the key, so that no server runs that could not open what it holds */
  async onModuleInit(): Promise<void> {
    await this.locked(async () => {
      const known = await this.known();
      if (known.length === 0) await this.begin();
      else await this.check(known);
    });
  }

  /** One process at a time changes which keys there are: two servers that start at once on an empty database agree on one. */
  locked<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.db.within({ hostId: null }, async () => {
      await this.db.sql("select pg_advisory_xact_lock(hashtext('kunak master key'))");
      return work();
    });
  }

  /** The key with that name, asked for anew where a rotation has brought it since. */
  async named(id: string): Promise<MasterKey> {
    const held = this.keys.find((key) => key.id === id);
    if (held) return held;
    await this.reload();
    const brought = this.keys.find((key) => key.id === id);
    if (!brought) throw new Error(`${this.source.name}: a master key is missing that the database needs`);
    return brought;
  }

  /** The one to seal new keys under. It is not let go while this transaction lasts. */
  async newest(): Promise<MasterKey> {
    await this.db.sql(`select pg_advisory_xact_lock_shared(${masterKeyInUse})`);
    const [newest] = await this.db.sql<{ id: string }>('select id from master_key order by known_since desc limit 1');
    return this.named(newest?.id ?? '');
  }

  /** What the source gives now, the newest first. */
  async reload(): Promise<readonly MasterKey[]> {
    const text = await this.source.read();
    if (text === null) throw new Error(`${this.source.name}: the master key of this database is missing; put it back where it was`);
    const keys = readMasterKeys(text);
    if (!keys) throw new Error(`${this.source.name}: a master key is 32 bytes, as 64 hexadecimal digits or as base64`);
    return (this.keys = keys);
  }

  /** A key for what belongs to no person: one for each host and one for the installation. */
  ownKeyOf(hostId: string | null): Uint8Array {
    return new Uint8Array(hkdfSync('sha256', this.installationKey, '', `kunak secrets of ${hostId ?? 'the installation'}`, keyBytes));
  }

  /** Makes the database need this key as well. */
  async introduce(key: MasterKey): Promise<void> {
    await this.db.tx.insert(KnownMasterKey, { id: key.id, installationKey: key.wrap(installation, this.installationKey) });
  }

  known(): Promise<KnownMasterKey[]> {
    return this.db.tx.find(KnownMasterKey, { order: { knownSince: 'ASC' } });
  }

  private async begin(): Promise<void> {
    const { file } = this.source;
    if (file && (await file.read()) === null) await file.create(writeMasterKeys([new MasterKey(randomBytes(keyBytes))]));
    const [newest] = await this.reload();
    this.installationKey = randomBytes(keyBytes);
    await this.introduce(newest as MasterKey);
  }

  private async check(known: readonly KnownMasterKey[]): Promise<void> {
    const held = await this.reload();
    for (const { id, installationKey } of known) {
      const key = held.find((one) => one.id === id);
      if (!key) throw new Error(`${this.source.name}: this is not the master key that the data in this database is sealed under`);
      this.installationKey = key.unwrap(installation, installationKey);
    }
  }
}
