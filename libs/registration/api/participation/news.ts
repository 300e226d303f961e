import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Event } from '@kunak/events/api';
import { isOver } from '@kunak/events/rules';
import { Database, GroupMail, GroupMailKinds, Outbox, PostOffice } from '@kunak/platform/api';
import type { Addressee, WrittenLetter } from '@kunak/platform/api';
import { groupMailLabels, registrationMails } from '@kunak/registration/rules';
import type { ParticipationState } from '@kunak/registration/rules';
import { GuestAccounts } from '../invitation/guest-accounts';
import { participationChanged } from './participation-changed';
import { Participation } from './participation.entity';

const decisions: readonly ParticipationState[] = ['accepted', 'declined', 'waiting-list'];
const kind = 'registration.news';

/** Tells guests that there is an answer for them; what it says is behind the door. One decision tells at once, many together wait for a human. */
@Injectable()
export class ParticipationNews implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly post: PostOffice,
    private readonly groups: GroupMail,
    private readonly kinds: GroupMailKinds,
    private readonly accounts: GuestAccounts,
  ) {}

  onModuleInit(): void {
    this.kinds.add({
      name: kind,
      label: groupMailLabels.news,
      letters: { news: registrationMails.news },
      sample: () => ({ address: this.accounts.door }),
      write: (addressee, { eventId }) => this.write(addressee, eventId),
    });
    this.outbox.on(participationChanged, 'registration-tell-guest', async ({ participationId, eventId, personId, state, by, together = 1 }, factId) => {
      await this.groups.withdraw({ kind, eventId }, personId);
      if (by === 'organiser' && decisions.includes(state)) await this.tell(participationId, state, together, factId);
    });
  }

  /** Nobody who cannot come in is written to, nor anybody whose answer was taken back meanwhile, nor about an event that is over. */
  private async tell(participationId: string, state: ParticipationState, together: number, factId: string): Promise<void> {
    const participation = await this.db.tx.findOneBy(Participation, { id: participationId, state });
    if (!participation || (await this.isOver(participation.eventId))) return;
    const { personId, eventId } = participation;
    const reached = (await this.accounts.reachable([personId])).get(personId);
    if (!reached) return;
    if (together > 1) await this.groups.hold({ kind, eventId }, [{ personId, language: reached.language, letter: 'news' }]);
    else await this.post.post({ ...registrationMails.news, to: reached.email, language: reached.language, values: { address: this.accounts.door } }, factId);
  }

  private async write(addressee: Addressee, eventId: string | null): Promise<WrittenLetter | null> {
    const { personId } = addressee;
    const decided = await this.db.tx.existsBy(
      Participation,
      decisions.map((state) => ({ personId, eventId: eventId ?? '', state })),
    );
    const reached = decided && eventId && !(await this.isOver(eventId)) ? (await this.accounts.reachable([personId])).get(personId) : undefined;
    return reached ? { ...addressee, to: reached.email, language: reached.language, values: { address: this.accounts.door } } : null;
  }

  private async isOver(eventId: string): Promise<boolean> {
    return isOver(await this.db.load(Event, eventId), new Date().toISOString());
  }
}
