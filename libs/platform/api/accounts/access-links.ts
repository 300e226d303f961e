import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { clockSlack, Refusal } from '@kunak/platform/rules';
import type { Language, Role } from '@kunak/platform/rules';
import { IsNull, Raw } from 'typeorm';
import { Audit } from '../audit/audit';
import { Database } from '../database/database';
import { event, Outbox } from '../outbox/outbox';
import { AccessLink } from './access-link.entity';
import type { Account } from './account.entity';
import { addAccount } from './new-account';
import { newPrintedCode } from './new-printed-code';
import { accountRefusals, assertGoodPassphrase, hashPassphrase } from './passphrases';
import { foldLogin } from './credentials';
import type { KnownAccount } from './credentials';
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

/** A link from the future was made under a clock that was put back since, and would live for as long as that was ahead. Its id (UUID v7) says when it was made. */
const wasMade = (id: string): string => `uuid_extract_timestamp(${id}) < now() + interval '${clockSlack} milliseconds'`;

/** A used link's address stays in its holder's browser history. With the hash gone, the database does not say whose it was. */
export const forgetToken = 'token_hash = id::text';

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
    const { printed, hash } = newPrintedCode();
    await this.accept(token, { printedCodeHash: hash }, exchange);
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

  /** Somebody who has an account already, here or at another host, takes the access with that one: they have signed in to it first. */
  async acceptAs(accountId: string, token: string): Promise<string> {
    const link = await this.use(token);
    const [own] = await this.db.asAccount(accountId, () => this.db.sql<{ login: string }>('select login from account where id = $1', [accountId]));
    // Somebody else's link in the wrong hands opens nothing.
    if (own?.login !== link.login) throw new Refusal(accountRefusals.linkEnded);
    await this.join(link, accountId);
    return link.hostId;
  }

  private async accept(token: string, secret: Partial<Account>, exchange: Exchange): Promise<KnownAccount & { readonly login: string }> {
    const link = await this.use(token);
    const account = await this.newAccount(link, secret);
    await this.join(link, account.id);
    await this.signIn.open(account, exchange);
    return account;
  }

  private async use(token: string): Promise<AccessLink> {
    const tokenHash = hashSecret(token);
    await this.db.rescope({ hostId: null, capability: tokenHash });
    // One question, whatever is wrong with the link: unknown, used and expired take the same time.
    const link = await this.db.tx.findOneBy(AccessLink, { tokenHash, usedAt: IsNull(), expiresAt: Raw((column) => `${column} > now()`), id: Raw(wasMade) });
    if (!link) throw new Refusal(accountRefusals.linkEnded);
    await this.db.rescope({ hostId: link.hostId, capability: tokenHash });
    const used = await this.db.sql(
      `update access_link set used_at = now(), ${forgetToken} where id = $1 and used_at is null and expires_at > now() returning 1`,
      [link.id],
    );
    if (used.length === 0) throw new Refusal(accountRefusals.linkEnded);
    return link;
  }

  private async join(link: AccessLink, accountId: string): Promise<void> {
    await this.db.asAccount(accountId, () =>
      this.db.sql('insert into membership (account_id, person_id, display_name) values ($1, $2, $3) on conflict do nothing', [
        accountId,
        link.personId,
        link.displayName,
      ]),
    );
    await this.grant(accountId, link.role, link.eventId);
    await this.audit.record('accounts.access-taken', accountId, { linkId: link.id });
    await this.outbox.record(accessTaken, { accountId, personId: link.personId, eventId: link.eventId });
  }

  /** Never one that is there already: a mailbox is no factor, so whoever has an account signs in to it first and takes the access with it. */
  private async newAccount({ login, language }: AccessLink, secret: Partial<Account>): Promise<KnownAccount & { readonly login: string }> {
    const [taken] = await this.db.sql('select from door_taken($1)', [[login]]);
    if (taken) throw new Refusal(accountRefusals.linkEnded);
    return { id: await addAccount(this.db, { login, language, ...secret }), login };
  }
}
