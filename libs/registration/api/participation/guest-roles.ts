import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { AccessLinks, Database, Outbox, Sessions } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { endedStates, ParticipationState, takesSeat } from '@kunak/registration/rules';
import { participationChanged } from './participation-changed';

/**
 * Whoever takes part no more, of their own will or by the host's word, is no guest of the event any more: its programme, its place and its days
 * are closed to them, until they take part again. What is their own stays theirs.
 */
@Injectable()
export class GuestRoles implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly links: AccessLinks,
    private readonly sessions: Sessions,
  ) {}

  onModuleInit(): void {
    this.outbox.on(participationChanged, 'registration-guest-role', async ({ participationId, state, before }) => {
      // Most changes end nothing and begin nothing anew.
      const ends = [state, before].some((one) => one !== null && endedStates.includes(one));
      // Accepted though they were never invited: no letter has let them in.
      const begins = before === ParticipationState.Invited && takesSeat(state);
      if (ends || begins) await this.follow(participationId, before);
    });
  }

  /** Goes by what stands now and not by what was told: two changes may be handled in any order. */
  private async follow(participationId: string, before: ParticipationState | null): Promise<void> {
    const [place] = await this.db.sql<{ state: ParticipationState; personId: string; eventId: string }>(
      'select state, person_id as "personId", event_id as "eventId" from participation where id = $1 for update',
      [participationId],
    );
    if (!place) return;
    const { personId, eventId } = place;
    const accounts = await this.db.sql<{ id: string }>('select account_id as id from membership where person_id = $1', [personId]);
    for (const { id } of accounts) {
      if (endedStates.includes(place.state)) await this.takeAway(id, eventId);
      else if (before && (before === ParticipationState.Invited || endedStates.includes(before))) await this.links.grant(id, Role.Participant, eventId);
    }
  }

  private async takeAway(accountId: string, eventId: string): Promise<void> {
    await this.db.sql('delete from role_grant where account_id = $1 and role = $2 and event_id = $3', [accountId, Role.Participant, eventId]);
    this.sessions.forgetAccount(accountId);
  }
}
