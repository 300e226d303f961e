import { Injectable } from '@nestjs/common';
import { Event } from '@kunak/events/api';
import { People } from '@kunak/people/api';
import { assertAllowed, Audit, Database, PostOffice } from '@kunak/platform/api';
import { closestLanguage } from '@kunak/platform/rules';
import type { Language, Viewer } from '@kunak/platform/rules';
import { canInvite, chosenExpiry, InvitationChannel, letterDate, registrationMails } from '@kunak/registration/rules';
import type { RegistrationMail } from '@kunak/registration/rules';
import { EventForms } from '../form/event-forms.service';
import { Participations } from '../participation/participations.service';
import { Participation } from '../participation/participation.entity';
import { GuestAccounts } from './guest-accounts';
import type { Guest } from './guest-accounts';
import type { GuestInvited, InvitationReport, InvitationRequest } from './invitation-types';
import { Invitation } from './invitation.entity';

type Terms = { readonly event: Event; readonly expiresAt: string; readonly mail: RegistrationMail };

/** Invites guests: a place on the list, a way in, and a letter that tells a stranger nothing. */
@Injectable()
export class Invitations {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly post: PostOffice,
    private readonly accounts: GuestAccounts,
    private readonly participations: Participations,
    private readonly forms: EventForms,
    private readonly people: People,
  ) {}

  async invite({ eventId, personIds, expiresAt }: InvitationRequest, viewer: Viewer): Promise<InvitationReport> {
    const event = await this.db.load(Event, eventId);
    assertAllowed(canInvite, viewer, { eventId });
    const terms: Terms = { event, expiresAt: chosenExpiry(expiresAt ?? null, new Date().toISOString()), mail: 'invitation' };
    await this.forms.ofEvent(eventId);
    const guests = await this.guests(await this.people.placeable(viewer, personIds));
    const places = await this.participations.invite(
      eventId,
      guests.map(({ id }) => id),
    );
    const invited = await this.sendAll(
      guests.filter(({ id }) => places.has(id)),
      places,
      terms,
    );
    const known = new Set(guests.map(({ id }) => id));
    return {
      invited,
      alreadyInvited: guests.filter(({ id }) => !places.has(id)).map(({ id }) => id),
      unknown: [...new Set(personIds)].filter((id) => !known.has(id)),
    };
  }

  /** A new letter or printed link; the one before no longer works. */
  async resend(participationId: string, expiresAt: string | null, viewer: Viewer): Promise<GuestInvited> {
    const participation = await this.db.load(Participation, participationId);
    assertAllowed(canInvite, viewer, participation);
    const event = await this.db.load(Event, participation.eventId);
    const guests = await this.guests([participation.personId]);
    await this.endEarlier(participationId);
    if (participation.invitedAt === null) await this.db.tx.update(Participation, { id: participationId }, { invitedAt: () => 'now()' });
    const terms: Terms = { event, expiresAt: chosenExpiry(expiresAt, new Date().toISOString()), mail: 'reminder' };
    const [sent] = await this.sendAll(guests, new Map([[participation.personId, participationId]]), terms);
    return sent as GuestInvited;
  }

  private guests(personIds: readonly string[]): Promise<Guest[]> {
    return this.db.sql<Guest>(
      `select id, working_name as "workingName", code_name as "codeName", exposure, email, languages from person where id = any($1::uuid[]) and removed_at is null order by id`,
      [personIds],
    );
  }

  private async endEarlier(participationId: string): Promise<void> {
    const earlier = await this.db.sql<{ access_link_id: string | null }>(
      'update invitation set revoked_at = now() where participation_id = $1 and revoked_at is null and opened_at is null returning access_link_id',
      [participationId],
    );
    for (const { access_link_id: link } of earlier) if (link) await this.accounts.endLink(link);
  }

  private async sendAll(guests: readonly Guest[], places: ReadonlyMap<string, string>, terms: Terms): Promise<GuestInvited[]> {
    const accounts = await this.accounts.accountsOf(guests.map(({ id }) => id));
    const logins = await this.accounts.loginsFor(guests.filter(({ id }) => !accounts.has(id)));
    const sent: GuestInvited[] = [];
    for (const guest of guests) {
      const account = accounts.get(guest.id) ?? null;
      const language = account?.language ?? closestLanguage(guest.languages.join(','));
      sent.push(await this.send(guest, { participationId: places.get(guest.id) ?? '', account, language, login: logins.get(guest.id) ?? '' }, terms));
    }
    return sent;
  }

  private async send(
    guest: Guest,
    how: { participationId: string; account: { accountId: string } | null; language: Language; login: string },
    { event, expiresAt, mail }: Terms,
  ): Promise<GuestInvited> {
    const { participationId, language, login } = how;
    const channel = guest.email ? InvitationChannel.Mail : InvitationChannel.Printed;
    const { accessLinkId, link } = await this.accounts.letIn(guest, how.account?.accountId ?? null, { eventId: event.id, language, expiresAt, login });
    await this.db.tx.insert(Invitation, { participationId, accessLinkId, channel, language, expiresAt });
    if (guest.email) {
      const letter = registrationMails[link ? mail : 'message'];
      const date = letterDate(expiresAt, language, event.timeZone);
      await this.post.post({ to: guest.email, language, ...letter, values: { link, date, address: this.accounts.door } });
    }
    await this.audit.record('registration.invited', participationId, { event: event.id, channel });
    const onPaper = channel === InvitationChannel.Printed && link !== null;
    return { participationId, personId: guest.id, channel, expiresAt, link: onPaper ? link : null, login: onPaper ? login : null };
  }
}
