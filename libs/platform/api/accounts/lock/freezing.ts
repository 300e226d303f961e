import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { NotFound, readPrintedCode } from '@kunak/platform/rules';
import { Database } from '../../database/database';
import { AccountAudit } from '../account-audit';
import { newPrintedCode } from '../new-printed-code';
import { hashSecret, Sessions } from '../sessions';

/** Shuts an account out at once, whoever sits in front of it, and lets it in again. */
@Injectable()
export class Freezing {
  constructor(
    private readonly db: Database,
    private readonly sessions: Sessions,
    private readonly audit: AccountAudit,
  ) {}

  /** By an organiser of a host that the account serves. Nobody freezes themselves: they would stand before a closed door. */
  async freeze(accountId: string): Promise<void> {
    await this.assertMember(accountId);
    const { hostId } = this.db;
    const done = await this.db.sql('update account set frozen_at = now(), frozen_by_host_id = $2 where id = $1 and frozen_at is null returning 1', [
      accountId,
      hostId,
    ]);
    if (done.length > 0) await this.shutOut(accountId, 'organiser');
  }

  /** By the holder's own contact. Says nothing of whether there is such a code. */
  async freezeByCode(typed: string): Promise<void> {
    const codeHash = hashSecret(readPrintedCode(typed).code ?? '');
    const [account] = await this.db.sql<{ id: string | null }>('select door_by_freeze_code($1) as id', [codeHash]);
    // The same work where there is none: time must not tell.
    const id = account?.id ?? randomUUID();
    const frozen = await this.db.asAccount(id, () => this.db.sql('update account set frozen_at = now() where id = $1 and frozen_at is null returning 1', [id]));
    if (frozen.length > 0) await this.shutOut(id, 'contact');
  }

  /** By another organiser; of the very host, where an organiser froze it. */
  async unfreeze(accountId: string): Promise<void> {
    await this.assertMember(accountId);
    const { hostId } = this.db;
    const done = await this.db.sql(
      `update account set frozen_at = null, frozen_by_host_id = null
       where id = $1 and frozen_at is not null and (frozen_by_host_id is null or frozen_by_host_id = $2) returning 1`,
      [accountId, hostId],
    );
    if (done.length === 0) throw new NotFound();
    await this.audit.record('accounts.unfrozen', accountId, { by: 'organiser' });
  }

  /** By whoever runs the machine. */
  async unfreezeByAdministrator(accountId: string): Promise<boolean> {
    const done = await this.db.sql('update account set frozen_at = null, frozen_by_host_id = null where id = $1 and frozen_at is not null returning 1', [
      accountId,
    ]);
    if (done.length > 0) await this.audit.record('accounts.unfrozen', accountId, { by: 'administrator' });
    return done.length > 0;
  }

  /** A code for somebody whom the holder trusts; the one before no longer works. Shown once, only its hash is kept. */
  async makeCode(accountId: string): Promise<string> {
    const { printed, hash } = newPrintedCode();
    await this.db.sql('update account set freeze_code_hash = $2 where id = $1', [accountId, hash]);
    await this.audit.record('accounts.contact-code-made', accountId);
    return printed;
  }

  async removeCode(accountId: string): Promise<void> {
    await this.db.sql('update account set freeze_code_hash = null where id = $1', [accountId]);
    await this.audit.record('accounts.contact-code-removed', accountId);
  }

  private async shutOut(accountId: string, by: 'organiser' | 'contact'): Promise<void> {
    await this.sessions.endAll(accountId);
    await this.audit.record('accounts.frozen', accountId, { by });
  }

  private async assertMember(accountId: string): Promise<void> {
    const [member] = await this.db.sql('select 1 from membership where host_id = (select app_host()) and account_id = $1', [accountId]);
    if (!member || accountId === this.db.accountId) throw new NotFound();
  }
}
