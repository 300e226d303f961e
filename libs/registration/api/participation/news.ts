import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Database, Outbox, PostOffice } from '@kunak/platform/api';
import { closestLanguage } from '@kunak/platform/rules';
import { registrationMails } from '@kunak/registration/rules';
import type { ParticipationState } from '@kunak/registration/rules';
import { GuestAccounts } from '../invitation/guest-accounts';
import { participationChanged } from './participation-changed';
import { Participation } from './participation.entity';

const decisions: readonly ParticipationState[] = ['accepted', 'declined', 'waiting-list'];

/** Tells guests that there is an answer for them; what it says is behind the door. */
@Injectable()
export class ParticipationNews implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly post: PostOffice,
    private readonly accounts: GuestAccounts,
  ) {}

  onModuleInit(): void {
    this.outbox.on(participationChanged, 'registration-tell-guest', async ({ participationId, state, by }) => {
      if (by === 'organiser' && decisions.includes(state)) await this.tell(participationId, state);
    });
  }

  /** Nobody who cannot come in is written to, nor anybody whose answer was taken back meanwhile. */
  private async tell(participationId: string, state: ParticipationState): Promise<void> {
    const participation = await this.db.tx.findOneBy(Participation, { id: participationId, state });
    if (!participation) return;
    const account = (await this.accounts.accountsOf([participation.personId])).get(participation.personId);
    const [person] = await this.db.sql<{ email: string | null; languages: string[] }>('select email, languages from person where id = $1', [
      participation.personId,
    ]);
    if (!account || !person?.email) return;
    const language = account.language ?? closestLanguage(person.languages.join(','));
    await this.post.post({ to: person.email, language, ...registrationMails.news, values: { address: this.accounts.door } });
  }
}
