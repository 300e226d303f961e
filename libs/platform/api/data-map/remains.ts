import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Client } from 'pg';
import { connect } from '../database/connect';
import { logger } from '../logging';
import { Outbox } from '../outbox/outbox';
import { Settings } from '../settings';
import { DataMap } from './data-map';
import { bytesRemain, personErased } from './erasure-events';
import { outlastOlder } from './older-transactions';
import { RetentionDatabase } from './retention-database';

/** Whoever waits for a table keeps all others waiting for it: rather later than long. */
const patience = '500ms';
const notNow = '55P03';
/** Whoever takes a backup holds it, and sees all that stood there at the beginning: while one is taken, nothing of that can go. */
export const backupLock = "hashtext('kunak backup')";
const notAllowed = '42501';
/** Seconds. */
const wayIsFree = 300;

/** All but these tables were written anew. */
class InUse extends Error {
  constructor(readonly tables: readonly string[]) {
    super(`in use, and not written anew: ${tables.join(', ')}`);
  }
}

/**
 * PostgreSQL does not erase what it deletes: the bytes stay in the table's file until something else is written there, in its statistics until they
 * are made again, and in the write-ahead log until the segment goes. The destroyed key of a person would lie there beside what it opens.
 */
@Injectable()
export class Remains implements OnModuleInit {
  private readonly told: Outbox;
  /** What transactions before this one erased is gone from the files. */
  private clearedBefore = 0n;

  constructor(
    @Inject(Settings) private readonly settings: Settings,
    private readonly map: DataMap,
    private readonly db: RetentionDatabase,
    private readonly outbox: Outbox,
  ) {
    this.told = new Outbox(db);
  }

  onModuleInit(): void {
    this.outbox.on(bytesRemain, 'platform-clear-remains', async ({ hostId, since, tables }) => {
      // Where several erased one after another, at whichever host, one does it for all.
      if (BigInt(since) < this.clearedBefore || (await this.isLeftToOthers(hostId))) return;
      await this.clear(tables).catch(async (error: unknown) => {
        logged(error);
        const left = error instanceof InUse ? error.tables : tables;
        await this.db.within({ hostId }, () => this.told.record(bytesRemain, { hostId, since, ...(left && { tables: left }) }, { inSeconds: wayIsFree }));
      });
    });
  }

  /** In the transaction that erases: what it leaves in the files is cleared after its commit. A fact that waits outlives this server. */
  async clearLater({ inSeconds = 0 } = {}): Promise<void> {
    const [transaction] = await this.db.sql<{ since: string }>('select pg_current_xact_id()::text as since');
    await this.told.record(bytesRemain, { hostId: this.db.hostId, since: String(transaction?.since) }, { inSeconds });
  }

  /**
   * Writes every table that tells of people anew with what is in force, or of these those in `only`, and their statistics, and lets the log go as far
   * as the database allows it to this user: its owner alone may rewrite tables, and only a superuser ends a segment (docs/decisions/0038).
   * @throws Error that names the tables which somebody was using, or tells of a backup or of a transaction that still sees the erased; done again it finds them free
   */
  async clear(only?: readonly string[]): Promise<void> {
    const owner = await connect(this.settings.ownerUrl);
    try {
      await owner.query(`set lock_timeout = '${patience}'`);
      if (!(await isDone(owner, `select pg_advisory_lock(${backupLock})`, notNow)))
        throw new Error('a backup is being taken, or another server is at it: nothing was written anew');
      const before = await outlastOlder(owner);
      const busy: string[] = [];
      for (const { name } of this.map.tables.filter((table) => table.kept.personal.length > 0 && (only?.includes(table.name) ?? true)))
        if (!(await isDone(owner, `vacuum (full, analyze) ${name}`, notNow))) busy.push(name);
      // The statistics that were replaced just now are rows that were deleted just now: whoever began before that still sees them.
      const isSeen = await outlastOlder(owner).then(() => false, logged);
      if (isSeen || !(await isDone(owner, 'vacuum full pg_statistic', notNow))) busy.push('pg_statistic');
      for (const statement of ['select pg_switch_wal()', 'checkpoint']) await isDone(owner, statement, notAllowed);
      if (busy.length > 0) throw new InUse(busy);
      if (!only) this.clearedBefore = before;
    } finally {
      await owner.end();
    }
  }

  /** Those that wait to write all tables anew; not those that want a few of them only. */
  private async isLeftToOthers(hostId: string): Promise<boolean> {
    const others = await this.db.within({ hostId }, () =>
      this.db.sql("select from outbox_event where name = any($1) and payload->'tables' is null limit 1", [[personErased.name, bytesRemain.name]]),
    );
    return others.length > 0;
  }
}

function logged(error: unknown): true {
  logger.warn({ err: String(error) }, 'what is left of the erased');
  return true;
}

async function isDone(owner: Client, statement: string, forgiven: string): Promise<boolean> {
  try {
    await owner.query(statement);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === forgiven) return false;
    throw error;
  }
}
