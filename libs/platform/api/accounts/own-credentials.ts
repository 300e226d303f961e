import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { AccountAudit } from './account-audit';
import { Account } from './account.entity';
import { newPrintedCode } from './new-printed-code';
import { assertGoodPassphrase, hashPassphrase } from './passphrases';
import { SecondStep } from './second-step';
import { Sessions } from './sessions';
import type { SignedIn } from './sessions';

/** Somebody changes what they sign in with. Whoever else was signed in with the old one is out. */
@Injectable()
export class OwnCredentials {
  constructor(
    private readonly db: Database,
    private readonly sessions: Sessions,
    private readonly secondStep: SecondStep,
    private readonly audit: AccountAudit,
  ) {}

  async changePassphrase(signedIn: SignedIn, passphrase: string): Promise<void> {
    assertGoodPassphrase(passphrase);
    await this.change(signedIn, { passphraseHash: await hashPassphrase(passphrase) }, 'accounts.passphrase-changed');
  }

  /** A printed code to live with, instead of a passphrase or beside one; the one before no longer works. */
  async changePrintedCode(signedIn: SignedIn): Promise<string> {
    const { printed, hash } = newPrintedCode();
    await this.change(signedIn, { printedCodeHash: hash }, 'accounts.printed-code-changed');
    return printed;
  }

  async turnOffSecondStep({ accountId }: SignedIn): Promise<void> {
    await this.secondStep.turnOff(accountId);
    await this.audit.record('accounts.second-step-off', accountId);
  }

  private async change({ accountId, sessionId }: SignedIn, secret: Partial<Account>, act: string): Promise<void> {
    await this.db.tx.update(Account, { id: accountId }, secret);
    await this.sessions.endOthers(accountId, sessionId);
    await this.audit.record(act, accountId);
  }
}
