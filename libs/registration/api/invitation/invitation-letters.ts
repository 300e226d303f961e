import { Injectable } from '@nestjs/common';
import { Event } from '@kunak/events/api';
import { Audit, Database } from '@kunak/platform/api';
import { closestLanguage } from '@kunak/platform/rules';
import type { Language, MessageValues } from '@kunak/platform/rules';
import { InvitationChannel, letterDate } from '@kunak/registration/rules';
import type { RegistrationMail } from '@kunak/registration/rules';
import { Participation } from '../participation/participation.entity';
import { GuestAccounts } from './guest-accounts';
import type { Guest } from './guest-accounts';
import type { GuestInvited } from './invitation-types';
import { Invitation } from './invitation.entity';

export type Terms = { readonly event: Event; readonly expiresAt: string; readonly mail: 'invitation' | 'reminder' };
/** A way in that exists from now on; `letter` carries it, or, where the guest has no address, paper does. */
type Offered = GuestInvited & { readonly language: Language; readonly letter: RegistrationMail | null; readonly values: MessageValues };

/** Makes guests' ways in, each with its letter or its paper. */
@Injectable()
export class InvitationLetters {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly accounts: GuestAccounts,
  ) {}

  guests(personIds: readonly string[]): Promise<Guest[]> {
    return this.db.sql<Guest>(
      `select id, working_name as "workingName", code_name as "codeName", exposure, email, languages from person where id = any($1::uuid[]) and removed_at is null order by id`,
      [personIds],
    );
  }

  /** In which language each of these is written to: the one that they chose, or the first of theirs that Kunak speaks. */
  async languages(guests: readonly Guest[]): Promise<Map<string, { language: Language; accountId: string | null }>> {
    const accounts = await this.accounts.accountsOf(guests.map(({ id }) => id));
    return new Map(
      guests.map(({ id, languages }) => {
        const account = accounts.get(id);
        return [id, { accountId: account?.accountId ?? null, language: account?.language ?? closestLanguage(languages.join(',')) }];
      }),
    );
  }

  async offerAll(guests: readonly Guest[], places: ReadonlyMap<string, string>, terms: Terms): Promise<Offered[]> {
    const known = await this.languages(guests);
    const logins = await this.accounts.loginsFor(guests.filter(({ id }) => !known.get(id)?.accountId));
    const offered: Offered[] = [];
    for (const guest of guests) {
      const { accountId = null, language = closestLanguage('') } = known.get(guest.id) ?? {};
      offered.push(await this.offer(guest, { participationId: places.get(guest.id) ?? '', accountId, language, login: logins.get(guest.id) ?? '' }, terms));
    }
    return offered;
  }

  /** A link that was given before no longer works. */
  async endEarlier(participationId: string): Promise<void> {
    const earlier = await this.db.sql<{ access_link_id: string | null }>(
      'update invitation set revoked_at = now() where participation_id = $1 and revoked_at is null and opened_at is null returning access_link_id',
      [participationId],
    );
    for (const { access_link_id: link } of earlier) if (link) await this.accounts.endLink(link);
  }

  private async offer(
    guest: Guest,
    how: { participationId: string; accountId: string | null; language: Language; login: string },
    { event, expiresAt, mail }: Terms,
  ): Promise<Offered> {
    const { participationId, accountId, language, login } = how;
    const channel = guest.email ? InvitationChannel.Mail : InvitationChannel.Printed;
    const { accessLinkId, link } = await this.accounts.letIn(guest, accountId, { eventId: event.id, language, expiresAt, login });
    await this.db.tx.insert(Invitation, { participationId, accessLinkId, channel, language, expiresAt });
    await this.db.tx.update(Participation, { id: participationId }, { invitedAt: () => 'coalesce(invited_at, now())' });
    await this.audit.record('registration.invited', participationId, { event: event.id, channel });
    const onPaper = channel === InvitationChannel.Printed && link !== null;
    const values = { link, date: letterDate(expiresAt, language, event.timeZone), address: this.accounts.door };
    const letter = guest.email ? (link ? mail : 'message') : null;
    return { participationId, personId: guest.id, channel, expiresAt, link: onPaper ? link : null, login: onPaper ? login : null, language, letter, values };
  }
}
