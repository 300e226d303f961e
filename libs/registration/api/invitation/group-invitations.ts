import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Event } from '@kunak/events/api';
import { isOver } from '@kunak/events/rules';
import { Database, GroupMail, GroupMailKinds } from '@kunak/platform/api';
import type { Addressee, MailBatch, WrittenLetter } from '@kunak/platform/api';
import { groupMailLabels, letterDate, ownLinkWords, registrationMails } from '@kunak/registration/rules';
import { Participation } from '../participation/participation.entity';
import { GuestAccounts } from './guest-accounts';
import type { Guest } from './guest-accounts';
import { InvitationLetters } from './invitation-letters';
import type { Terms } from './invitation-letters';

const kind = 'registration.invitations';

/** Invitations of many at once: they wait in the outbox, and each link is made only when its letter leaves. */
@Injectable()
export class GroupInvitations implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly groups: GroupMail,
    private readonly kinds: GroupMailKinds,
    private readonly letters: InvitationLetters,
    private readonly accounts: GuestAccounts,
  ) {}

  onModuleInit(): void {
    this.kinds.addToOne(registrationMails.reminder);
    this.kinds.add({
      name: kind,
      label: groupMailLabels.invitations,
      letters: { invitation: registrationMails.invitation, message: registrationMails.message },
      sample: ({ facts }, language) => ({
        link: ownLinkWords[language],
        date: letterDate(String(facts['expiresAt']), language, String(facts['timeZone'])),
        address: this.accounts.door,
      }),
      write: (addressee, batch) => this.write(addressee, batch),
    });
  }

  /** Gives the batch that is to be read, or null where the same letters wait already. */
  async hold(guests: readonly Guest[], places: ReadonlyMap<string, string>, { event, expiresAt }: Terms): Promise<string | null> {
    const known = await this.letters.languages(guests);
    const addressees = guests.map(({ id }) => {
      const { language = 'ru', accountId = null } = known.get(id) ?? {};
      return { personId: id, language, letter: accountId ? 'message' : 'invitation' } as const;
    });
    const told = guests.flatMap(({ id }) => places.get(id) ?? []);
    await this.db.sql('update participation set invited_at = null where id = any($1::uuid[])', [told]);
    return this.groups.hold({ kind, eventId: event.id, facts: { expiresAt, timeZone: event.timeZone } }, addressees);
  }

  /** Somebody was invited by themselves: the letter that waited is not needed. */
  withdraw(eventId: string, personId: string): Promise<void> {
    return this.groups.withdraw({ kind, eventId }, personId);
  }

  private async write({ personId }: Addressee, { eventId, facts }: MailBatch): Promise<WrittenLetter | null> {
    const participation = await this.db.tx.findOneBy(Participation, { personId, eventId: eventId ?? '', state: 'invited' });
    const [guest] = await this.letters.guests([personId]);
    const expiresAt = String(facts['expiresAt']);
    if (!participation || !guest?.email || Date.parse(expiresAt) <= Date.now()) return null;
    const event = await this.db.load(Event, participation.eventId);
    if (isOver(event, new Date().toISOString())) return null;
    await this.letters.endEarlier(participation.id);
    const terms: Terms = { event, expiresAt, mail: 'invitation' };
    const [offered] = await this.letters.offerAll([guest], new Map([[personId, participation.id]]), terms);
    return offered?.letter ? { personId, to: guest.email, language: offered.language, letter: offered.letter, values: offered.values } : null;
  }
}
