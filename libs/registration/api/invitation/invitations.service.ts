import { Injectable } from '@nestjs/common';
import { Event } from '@kunak/events/api';
import { isOver } from '@kunak/events/rules';
import { People } from '@kunak/people/api';
import { assertAllowed, Database, PostOffice } from '@kunak/platform/api';
import { NotFound, Refusal } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { canInvite, chosenExpiry, endedStates, registrationMails, registrationRefusals } from '@kunak/registration/rules';
import { EventForms } from '../form/event-forms.service';
import { Participations } from '../participation/participations.service';
import { Participation } from '../participation/participation.entity';
import { GroupInvitations } from './group-invitations';
import type { Guest } from './guest-accounts';
import { InvitationLetters } from './invitation-letters';
import type { Terms } from './invitation-letters';
import type { GuestInvited, InvitationReport, InvitationRequest } from './invitation-types';

/** Invites guests: a place on the list, a way in, and a letter that tells a stranger nothing. One letter goes at once; many wait until they were read. */
@Injectable()
export class Invitations {
  constructor(
    private readonly db: Database,
    private readonly post: PostOffice,
    private readonly letters: InvitationLetters,
    private readonly groups: GroupInvitations,
    private readonly participations: Participations,
    private readonly forms: EventForms,
    private readonly people: People,
  ) {}

  async invite({ eventId, personIds, expiresAt }: InvitationRequest, viewer: Viewer): Promise<InvitationReport> {
    const event = await this.db.load(Event, eventId);
    assertAllowed(canInvite, viewer, { eventId });
    requireToCome(event);
    const terms: Terms = { event, expiresAt: chosenExpiry(expiresAt ?? null, new Date().toISOString()), mail: 'invitation' };
    await this.forms.ofEvent(eventId);
    const guests = await this.letters.guests(await this.people.placeable(viewer, personIds));
    const places = await this.participations.invite(
      eventId,
      guests.map(({ id }) => id),
    );
    const placed = guests.filter(({ id }) => places.has(id));
    const byMail = placed.filter(({ email }) => email !== null);
    const waiting = byMail.length > 1 ? byMail : [];
    const outboxId = waiting.length > 0 ? await this.groups.hold(waiting, places, terms) : null;
    const invited = await this.sendNow(waiting.length > 0 ? placed.filter(({ email }) => email === null) : placed, places, terms);
    const known = new Set(guests.map(({ id }) => id));
    return {
      invited,
      waiting: waiting.map(({ id }) => id),
      outboxId,
      alreadyInvited: guests.filter(({ id }) => !places.has(id)).map(({ id }) => id),
      unknown: [...new Set(personIds)].filter((id) => !known.has(id)),
    };
  }

  /** A new letter or printed link; the one before no longer works. Who said no, or was told no, is invited anew and not reminded. */
  async resend(participationId: string, expiresAt: string | null, viewer: Viewer): Promise<GuestInvited> {
    const participation = await this.db.load(Participation, participationId);
    assertAllowed(canInvite, viewer, participation);
    if (endedStates.includes(participation.state)) throw new Refusal(registrationRefusals.stepNotPossible);
    const event = await this.db.load(Event, participation.eventId);
    requireToCome(event);
    const guests = await this.letters.guests([participation.personId]);
    if (guests.length === 0) throw new NotFound();
    await this.letters.endEarlier(participationId);
    const terms: Terms = { event, expiresAt: chosenExpiry(expiresAt, new Date().toISOString()), mail: 'reminder' };
    const [sent] = await this.sendNow(guests, new Map([[participation.personId, participationId]]), terms);
    return sent as GuestInvited;
  }

  private async sendNow(guests: readonly Guest[], places: ReadonlyMap<string, string>, terms: Terms): Promise<GuestInvited[]> {
    const offered = await this.letters.offerAll(guests, places, terms);
    for (const { personId, letter, language, values } of offered) {
      await this.groups.withdraw(terms.event.id, personId);
      const to = guests.find(({ id }) => id === personId)?.email;
      if (letter && to) await this.post.postOrRefuse({ ...registrationMails[letter], to, language, values });
    }
    return offered;
  }
}

/** A letter is a danger to whoever gets it: none leaves that leads nowhere. */
function requireToCome(event: Event): void {
  if (isOver(event, new Date().toISOString())) throw new Refusal(registrationRefusals.eventOver);
}
