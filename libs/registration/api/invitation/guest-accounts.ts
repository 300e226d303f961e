import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audience, displayName } from '@kunak/people/rules';
import type { Exposure } from '@kunak/people/rules';
import { AccessLinks, Database, Settings } from '@kunak/platform/api';
import { closestLanguage, Role } from '@kunak/platform/rules';
import type { Language } from '@kunak/platform/rules';

/** What is needed of a person to let them in. */
export type Guest = { id: string; workingName: string; codeName: string | null; exposure: Exposure; email: string | null; languages: string[] };

/** How a guest comes in: with the account that they have, or by a link that makes one. */
export type GuestAccess = { readonly accessLinkId: string | null; readonly link: string | null };

/** Letters that nobody mixes up in handwriting. */
const loginLetters = 'abcdefghjkmnpqrstvwxyz23456789';

/** Lets guests in to one event. */
@Injectable()
export class GuestAccounts {
  constructor(
    private readonly db: Database,
    private readonly links: AccessLinks,
    private readonly settings: Settings,
  ) {}

  get door(): string {
    return `${this.settings.originOf('portal')}/portal/`;
  }

  /** Accounts that these people have at this host, with the language that they chose. */
  async accountsOf(personIds: readonly string[]): Promise<Map<string, { accountId: string; language: Language }>> {
    const rows = await this.db.sql<{ person_id: string; account_id: string; language: Language }>(
      `select m.person_id, m.account_id, a.language from membership m join account a on a.id = m.account_id
       where m.host_id = (select app_host()) and m.person_id = any($1::uuid[])`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.person_id, { accountId: row.account_id, language: row.language }]));
  }

  /** Those who can come in and have an address: how to write to them that something is behind the door. */
  async reachable(personIds: readonly string[]): Promise<Map<string, { email: string; language: Language }>> {
    const rows = await this.db.sql<{ id: string; email: string; language: Language | null; languages: string[] }>(
      `select p.id, p.email, a.language, p.languages from person p
         join membership m on m.host_id = p.host_id and m.person_id = p.id join account a on a.id = m.account_id
       where p.id = any($1::uuid[]) and p.email is not null and p.removed_at is null`,
      [personIds],
    );
    return new Map(rows.map(({ id, email, language, languages }) => [id, { email, language: language ?? closestLanguage(languages.join(',')) }]));
  }

  /** A guest with an account gets the role; everybody else a link, once. */
  async letIn(guest: Guest, accountId: string | null, terms: { eventId: string; language: Language; expiresAt: string; login: string }): Promise<GuestAccess> {
    if (accountId) {
      await this.links.grant(accountId, Role.Participant, terms.eventId);
      return { accessLinkId: null, link: null };
    }
    const name = displayName(guest, Audience.Event) ?? '';
    const { id, token } = await this.links.offer({ ...terms, displayName: name, role: Role.Participant, personId: guest.id });
    return { accessLinkId: id, link: `${this.door}i#${token}` };
  }

  /**
   * The user name for each guest: their address, or a made-up name where they have none, share it with somebody, or where it belongs to an
   * account that is not this host's: whose it is must not become known, and one link must never open another's account.
   */
  async loginsFor(guests: readonly Guest[]): Promise<Map<string, string>> {
    const addresses = guests.flatMap(({ email }) => (email ? [email.toLowerCase()] : []));
    const taken = await this.db.sql<{ login: string }>(
      `select door_taken($1::text[]) as login
       union select lower(email) from person where lower(email) = any($1::text[]) group by lower(email) having count(*) > 1`,
      [addresses],
    );
    const unfit = new Set(taken.map(({ login }) => login));
    return new Map(guests.map(({ id, email }) => [id, email && !unfit.has(email.toLowerCase()) ? email : madeUpLogin()]));
  }

  /** A link that was not used ends now. */
  async endLink(accessLinkId: string): Promise<void> {
    await this.db.sql('update access_link set expires_at = now() where id = $1 and used_at is null and expires_at > now()', [accessLinkId]);
  }
}

function madeUpLogin(): string {
  return `guest-${Array.from({ length: 8 }, () => loginLetters[randomInt(loginLetters.length)]).join('')}`;
}
