import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit';
import type { AuditFacts } from '../audit/audit';
import { Database } from '../database/database';

/** An account belongs to no host; what happens to it is in the audit of each host that it serves. */
@Injectable()
export class AccountAudit {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async record(act: string, accountId: string, facts: AuditFacts = {}): Promise<void> {
    const before = this.db.scope;
    for (const hostId of await this.hostsOf(accountId)) {
      // At another host nobody learns who of this one did it.
      await this.db.rescope({ hostId, accountId: hostId === before.hostId || before.accountId === accountId ? before.accountId : null });
      await this.audit.record(act, accountId, facts);
    }
    await this.db.rescope(before);
  }

  /** Every host that the account serves, always in the same order. */
  async hostsOf(accountId: string): Promise<string[]> {
    const before = this.db.scope;
    await this.db.rescope({ hostId: null, accountId });
    const rows = await this.db.sql<{ host_id: string }>('select host_id from membership where account_id = $1 order by host_id', [accountId]);
    await this.db.rescope(before);
    return rows.map((row) => row.host_id);
  }
}
