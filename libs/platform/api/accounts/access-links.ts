import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { printedCode, printedCodeBytes, readPrintedCode, Refusal } from '@kunak/platform/rules';
import type { Language, Role } from '@kunak/platform/rules';
import { Audit } from '../audit/audit';
import { Database } from '../database/database';
import { event, Outbox } from '../outbox/outbox';
import { AccessLink } from './access-link.entity';
import { Account } from './account.entity';
import { Membership, RoleGrant } from './membership.entity';
import { accountRefusals, assertGoodPassphrase, hashPassphrase } from './passphrases';
import { foldLogin } from './credentials';
import { SignIn } from './sign-in';
import type { Exchange } from './sign-in';
import { hashSecret, Sessions } from './sessions';

export type NewAccess = {
  readonly login: string;
  readonly displayName: string;
  readonly role: Role;
  readonly eventId: string | null;
  readonly personId: string | null;
  readonly language: Language;
  readonly expiresAt: string;
};

/** Somebody took the access that they were offered. */
export const accessTaken = event<{ accountId: string; personId: string | null; eventId: string | null }>('platform.access-taken');

/** Offers access by a link that works once, and lets its holder make an account. */
@Injectable()
export class AccessLinks {
  constructor(
    private readonly db: Database,
    private readonly signIn: SignIn,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly sessions: Sessions,
  ) {}

  /** Gives the link's secret, which is stored nowhere: it goes into one mail, behind a `#`, so that no server log holds it. */
  async offer(access: NewAccess): Promise<{ id: string; token: string }> {
    const token = randomBytes(24).toString('base64url');
    const { identifiers } = await this.db.tx.insert(AccessLink, { ...access, login: foldLogin(access.login), tokenHash: hashSecret(token) });
    return { id: String(identifiers[0]?.['id']), token };
  }

  /** The link's holder chooses a passphrase. */
  async acceptWithPassphrase(token: string, passphrase: string, exchange: Exchange): Promise<string> {
    assertGoodPassphrase(passphrase);
    const account = await this.accept(token, { passphraseHash: await hashPassphrase(passphrase) }, exchange);
    return account.login;
  }

  /** The link's holder takes a printed code instead; it is shown once, and only its hash is kept. */
  async acceptWithPrintedCode(token: string, exchange: Exchange): Promise<string> {
    const printed = printedCode(randomBytes(printedCodeBytes));
    await this.accept(token, { printedCodeHash: hashSecret(readPrintedCode(printed).code ?? '') }, exchange);
    return printed;
  }

  /** Gives a role once: the same grant again changes nothing. */
  async grant(accountId: string, role: Role, eventId: string | null): Promise<void> {
    await this.db.sql(
      `insert into role_grant (account_id, role, event_id) select $1::uuid, $2::text, $3::uuid
       where not exists (select 1 from role_grant where account_id = $1::uuid and role = $2::text and event_id is not distinct from $3::uuid)`,
      [accountId, role, eventId],
    );
    this.sessions.forgetAccount(accountId);
  }

  private async accept(token: string, secret: Partial<Account>, exchange: Exchange): Promise<Account> {
    const tokenHash = hashSecret(token);
    await this.db.rescope({ hostId: null, capability: tokenHash });
    const link = await this.db.tx.findOneBy(AccessLink, { tokenHash });
    if (!link) throw new Refusal(accountRefusals.linkEnded);
    await this.db.rescope({ hostId: link.hostId, capability: tokenHash });
    const used = await this.db.sql('update access_link set used_at = now() where id = $1 and used_at is null and expires_at > now() returning 1', [link.id]);
    if (used.length === 0) throw new Refusal(accountRefusals.linkEnded);
    const account = await this.accountFor(link, secret);
    await this.db.tx.query('insert into membership (account_id, person_id, display_name) values ($1, $2, $3) on conflict do nothing', [
      account.id,
      link.personId,
      link.displayName,
    ]);
    await this.grant(account.id, link.role, link.eventId);
    await this.audit.record('accounts.access-taken', account.id, { linkId: link.id });
    await this.outbox.record(accessTaken, { accountId: account.id, personId: link.personId, eventId: link.eventId });
    await this.signIn.open(account, exchange);
    return account;
  }

  /**
   * A new account, or the one that its owner has proved: with an existing login the link adds a role and a new secret only when that account
   * belongs to the same person at this host. Otherwise anyone who may invite could take over a colleague's account.
   */
  private async accountFor(link: AccessLink, secret: Partial<Account>): Promise<Account> {
    const existing = await this.db.tx.findOneBy(Account, { login: link.login });
    if (!existing) {
      const { identifiers } = await this.db.tx.insert(Account, { login: link.login, language: link.language, ...secret });
      return this.db.load(Account, String(identifiers[0]?.['id']));
    }
    const membership = await this.db.tx.findOneBy(Membership, { accountId: existing.id });
    const grants = await this.db.tx.countBy(RoleGrant, { accountId: existing.id });
    const samePerson = membership?.personId != null && membership.personId === link.personId;
    if (!samePerson || grants > 1) throw new Refusal(accountRefusals.linkEnded);
    await this.db.tx.update(Account, { id: existing.id }, secret);
    return existing;
  }
}
