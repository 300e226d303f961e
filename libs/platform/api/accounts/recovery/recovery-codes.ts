import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { AccountAudit } from '../account-audit';
import { newPrintedCode } from '../new-printed-code';
import { RecoveryCode } from './recovery-code.entity';

export const recoveryCodeCount = 10;

/** Ten printed codes, each of which opens the account once. New ones end those before. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly db: Database,
    private readonly audit: AccountAudit,
  ) {}

  /** As they are printed: shown this once, only their hashes are kept. */
  async make(accountId: string): Promise<string[]> {
    await this.db.tx.delete(RecoveryCode, { accountId });
    const codes = Array.from({ length: recoveryCodeCount }, () => newPrintedCode());
    await this.db.tx.insert(
      RecoveryCode,
      codes.map(({ hash }) => ({ accountId, codeHash: hash })),
    );
    await this.audit.record('accounts.recovery-codes-made', accountId, { codes: codes.length });
    return codes.map(({ printed }) => printed);
  }

  async left(accountId: string): Promise<number> {
    const [count] = await this.db.sql<{ left: number }>('select count(*)::int as left from recovery_code where account_id = $1 and used_at is null', [
      accountId,
    ]);
    return count?.left ?? 0;
  }
}
