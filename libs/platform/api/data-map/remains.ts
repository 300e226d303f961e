import { Inject, Injectable } from '@nestjs/common';
import type { Client } from 'pg';
import { connect } from '../database/connect';
import { Settings } from '../settings';
import { DataMap } from './data-map';

/** Whoever waits for a table keeps all others waiting for it: rather later than long. */
const patience = '500ms';
const notNow = '55P03';
/** Whoever takes a backup holds it, and sees all that stood there at the beginning: while one is taken, nothing of that can go. */
export const backupLock = "hashtext('kunak backup')";
const notAllowed = '42501';

/**
 * PostgreSQL does not erase what it deletes: the bytes stay in the table's file until something else is written there, in its statistics until they
 * are made again, and in the write-ahead log until the segment goes. The destroyed key of a person would lie there beside what it opens.
 */
@Injectable()
export class Remains {
  constructor(
    @Inject(Settings) private readonly settings: Settings,
    private readonly map: DataMap,
  ) {}

  /**
   * Writes every table that tells of people anew with what is in force, and their statistics, and lets the log go as far as the database allows it
   * to this user: its owner alone may rewrite tables, and only a superuser ends a segment (docs/decisions/0038).
   * @throws Error that names the tables which somebody was using, or tells of a backup; done again it finds them free
   */
  async clear(): Promise<void> {
    const owner = await connect(this.settings.ownerUrl);
    try {
      await owner.query(`set lock_timeout = '${patience}'`);
      if (!(await isDone(owner, `select pg_advisory_lock(${backupLock})`, notNow))) throw new Error('a backup is being taken, nothing was written anew');
      const busy: string[] = [];
      for (const { name } of this.map.tables.filter(({ kept }) => kept.personal.length > 0))
        if (!(await isDone(owner, `vacuum (full, analyze) ${name}`, notNow))) busy.push(name);
      if (!(await isDone(owner, 'vacuum full pg_statistic', notNow))) busy.push('pg_statistic');
      for (const statement of ['select pg_switch_wal()', 'checkpoint']) await isDone(owner, statement, notAllowed);
      if (busy.length > 0) throw new Error(`in use, and not written anew: ${busy.join(', ')}`);
    } finally {
      await owner.end();
    }
  }
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
