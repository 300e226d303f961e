import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';

export type AuditFacts = Record<string, string | number | boolean | null>;

/** Writes to the audit in the transaction of the fact itself: no fact without its entry. */
@Injectable()
export class Audit {
  constructor(private readonly db: Database) {}

  /** `act` is `room.what-happened`; `facts` hold ids, counts and code words, never a name or a text that somebody wrote. */
  async record(act: string, subjectId: string | null, facts: AuditFacts = {}): Promise<void> {
    await this.db.sql('insert into audit_entry (act, subject_id, facts) values ($1, $2, $3)', [act, subjectId, facts]);
  }
}
