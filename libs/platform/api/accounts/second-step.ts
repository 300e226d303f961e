import { Injectable } from '@nestjs/common';
import { Refusal } from '@kunak/platform/rules';
import type { Place } from '@kunak/platform/rules';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { Database } from '../database/database';
import { Vault } from '../vault/vault';
import { Account } from './account.entity';
import { neutralName } from './neutral-name';
import { accountRefusals } from './passphrases';

const secretOf = (accountId: string): Place => ['account.totp_secret', accountId];

/** One-time codes of an authenticator app (TOTP, RFC 6238): 30-second steps, one step of drift, each code once. */
@Injectable()
export class SecondStep {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  /** A new secret, which counts only once {@link confirm} has seen a code of it. The label in the app stays neutral. */
  async start(accountId: string): Promise<{ secret: string; uri: string }> {
    const secret = generateSecret();
    const totpSecret = this.vault.ofInstallation().seal(secretOf(accountId), secret);
    const begun = await this.db.tx.update(Account, { id: accountId, totpConfirmed: false }, { totpSecret, totpLastStep: 0 });
    if (begun.affected !== 1) throw new Refusal(accountRefusals.totpNotStarted);
    return { secret, uri: generateURI({ issuer: neutralName, label: neutralName, secret }) };
  }

  async confirm(accountId: string, code: string): Promise<void> {
    const account = await this.db.load(Account, accountId);
    if (!account.totpSecret) throw new Refusal(accountRefusals.totpNotStarted);
    if (!(await this.accept(accountId, code))) throw new Refusal(accountRefusals.refused);
    await this.db.tx.update(Account, { id: accountId }, { totpConfirmed: true });
  }

  async turnOff(accountId: string): Promise<void> {
    await this.db.tx.update(Account, { id: accountId }, { totpSecret: null, totpConfirmed: false, totpLastStep: 0 });
  }

  /** Whether the code fits now and was not used before; uses it up. */
  async accept(accountId: string, code: string): Promise<boolean> {
    const token = code.replace(/\D/g, '');
    const account = await this.db.asAccount(accountId, () => this.db.load(Account, accountId));
    if (!account.totpSecret || token.length !== 6) return false;
    const secret = this.vault.ofInstallation().open(secretOf(accountId), account.totpSecret);
    const result = verifySync({ secret, token, epochTolerance: 30 });
    if (!result.valid || !('timeStep' in result)) return false;
    const used = await this.db.asAccount(accountId, () =>
      this.db.sql('update account set totp_last_step = $2 where id = $1 and totp_last_step < $2 returning 1', [accountId, result.timeStep]),
    );
    return used.length === 1;
  }
}
