import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { clockSlack, NotFound, Refusal, resetLinkHours, resetMail, Role } from '@kunak/platform/rules';
import type { Language } from '@kunak/platform/rules';
import { Database } from '../../database/database';
import { PostOffice } from '../../mail/post-office';
import { forgetToken } from '../access-links';
import { AccountAudit } from '../account-audit';
import { Account } from '../account.entity';
import { RoleGrant } from '../membership.entity';
import { newPrintedCode } from '../new-printed-code';
import { accountRefusals, assertGoodPassphrase, hashPassphrase } from '../passphrases';
import { SecondStep } from '../second-step';
import { hashSecret, Sessions } from '../sessions';
import { SignIn, SignInOutcome } from '../sign-in';
import type { Exchange } from '../sign-in';
import { ResetLink } from './reset-link.entity';

type OpenLink = { readonly id: string; readonly hostId: string; readonly accountId: string; readonly secondStepToo: boolean; readonly totpConfirmed: boolean };

/** A way back for somebody who has lost their passphrase: a link from an organiser's hand, used once. */
@Injectable()
export class Resets {
  constructor(
    private readonly db: Database,
    private readonly signIns: SignIn,
    private readonly sessions: Sessions,
    private readonly secondStep: SecondStep,
    private readonly audit: AccountAudit,
    private readonly post: PostOffice,
  ) {}

  /**
   * The secret of a new link; the ones before end. Not for oneself, not for whoever runs the machine, and not for an account that serves another
   * host as well: this host's organisers would hold the key to that one's data.
   */
  async offer(accountId: string, secondStepToo: boolean): Promise<string> {
    const [member] = await this.db.sql('select 1 from membership where host_id = (select app_host()) and account_id = $1', [accountId]);
    if (!member) throw new NotFound();
    const runsMachine = await this.db.tx.countBy(RoleGrant, { accountId, role: Role.Administrator });
    const hosts = await this.audit.hostsOf(accountId);
    if (accountId === this.db.accountId || runsMachine > 0 || hosts.length > 1) throw new Refusal(accountRefusals.notResettable);
    return this.make(accountId, secondStepToo);
  }

  /** Whoever runs the machine may do it for any account; `hostId` of the transaction is one that the account serves. */
  async make(accountId: string, secondStepToo: boolean): Promise<string> {
    await this.db.sql('update reset_link set expires_at = now() where account_id = $1 and used_at is null and expires_at > now()', [accountId]);
    const token = randomBytes(24).toString('base64url');
    const expiresAt = new Date(Date.now() + resetLinkHours * 3_600_000).toISOString();
    await this.db.tx.insert(ResetLink, { accountId, secondStepToo, tokenHash: hashSecret(token), expiresAt });
    await this.audit.record('accounts.reset-offered', accountId, { secondStepToo });
    await this.tellOwner(accountId);
    return token;
  }

  async acceptWithPassphrase(token: string, passphrase: string, code: string | null, exchange: Exchange): Promise<SignInOutcome> {
    assertGoodPassphrase(passphrase);
    const passphraseHash = await hashPassphrase(passphrase);
    return this.accept(token, { passphraseHash, printedCodeHash: null }, code, exchange);
  }

  /** The code is shown once, and only when the link was good; with a second step asked for first. */
  async acceptWithPrintedCode(token: string, code: string | null, exchange: Exchange): Promise<{ outcome: SignInOutcome; printed: string | null }> {
    const { printed, hash } = newPrintedCode();
    const outcome = await this.accept(token, { passphraseHash: null, printedCodeHash: hash }, code, exchange);
    return { outcome, printed: outcome === SignInOutcome.SignedIn ? printed : null };
  }

  private async accept(token: string, secret: Partial<Account>, code: string | null, exchange: Exchange): Promise<SignInOutcome> {
    const link = await this.openLink(token);
    if (link.totpConfirmed && !link.secondStepToo) {
      if (!code) return SignInOutcome.CodeNeeded;
      await this.signIns.tried([`reset:${link.accountId}`], async () => ((await this.secondStep.accept(link.accountId, code)) ? { id: link.accountId } : null));
    }
    const used = await this.db.sql(`update reset_link set used_at = now(), ${forgetToken} where id = $1 and used_at is null returning 1`, [link.id]);
    if (used.length === 0) throw new Refusal(accountRefusals.linkEnded);
    await this.db.tx.update(Account, { id: link.accountId }, secret);
    if (link.secondStepToo) await this.dropSecondStep(link.accountId);
    await this.sessions.endAll(link.accountId);
    await this.audit.record('accounts.reset-taken', link.accountId, { secondStepToo: link.secondStepToo });
    await this.tellOwner(link.accountId);
    return this.signIns.open({ id: link.accountId }, exchange);
  }

  /** Ended, used, unknown, of a closed account: one answer. */
  private async openLink(token: string): Promise<OpenLink> {
    const tokenHash = hashSecret(token);
    const [link] = await this.db.sql<OpenLink>(
      `select id, host_id as "hostId", account_id as "accountId", second_step_too as "secondStepToo", totp_confirmed as "totpConfirmed"
       from door_by_reset_link($1) where uuid_extract_timestamp(id) < now() + interval '${clockSlack} milliseconds'`,
      [tokenHash],
    );
    if (!link) throw new Refusal(accountRefusals.linkEnded);
    await this.db.rescope({ hostId: link.hostId, accountId: link.accountId });
    return link;
  }

  private async dropSecondStep(accountId: string): Promise<void> {
    await this.secondStep.turnOff(accountId);
    await this.db.sql('delete from passkey where account_id = $1', [accountId]);
    await this.db.sql('delete from recovery_code where account_id = $1', [accountId]);
  }

  /** The owner learns of it, in neutral words, where the login is an address. */
  private async tellOwner(accountId: string): Promise<void> {
    const account = await this.db.load(Account, accountId);
    if (account.login.includes('@')) await this.post.post({ to: account.login, language: account.language as Language, ...resetMail });
  }
}
