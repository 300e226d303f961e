import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ReleaseAudience, releaseLetter, releaseMailLabel } from '@kunak/conference/rules';
import { Database, GroupMail, GroupMailKinds } from '@kunak/platform/api';
import type { Addressee, WrittenLetter } from '@kunak/platform/api';
import { GuestAccounts } from '@kunak/registration/api';
import { endedStates, expectedStates } from '@kunak/registration/rules';

const kind = 'conference.release';

/** Letters about a release: they wait in the outbox until an organiser has read and sent them. */
@Injectable()
export class ReleaseMail implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly groups: GroupMail,
    private readonly kinds: GroupMailKinds,
    private readonly accounts: GuestAccounts,
  ) {}

  onModuleInit(): void {
    this.kinds.add({
      name: kind,
      label: releaseMailLabel,
      letters: { release: releaseLetter },
      sample: () => ({ address: this.accounts.door }),
      write: (addressee, { eventId }) => this.write(addressee, eventId),
    });
  }

  /** Null for whoever has said no, or was told no, since the letters were laid out. */
  private async write(addressee: Addressee, eventId: string | null): Promise<WrittenLetter | null> {
    const { personId } = addressee;
    const [ended] = await this.db.sql('select 1 from participation where person_id = $1 and event_id = $2 and state = any($3::text[])', [
      personId,
      eventId,
      [...endedStates],
    ]);
    const reached = ended ? undefined : (await this.accounts.reachable([personId])).get(personId);
    return reached ? { ...addressee, to: reached.email, language: reached.language, values: { address: this.accounts.door } } : null;
  }

  /** Those of the people who can come in and have an address. */
  async reachable(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await this.accounts.reachable(personIds)).keys());
  }

  async everybody(eventId: string, concerned: readonly string[]): Promise<string[]> {
    const expected = await this.db.sql<{ id: string }>('select person_id as id from participation where event_id = $1 and state = any($2::text[])', [
      eventId,
      [...expectedStates],
    ]);
    return [...new Set([...concerned, ...expected.map(({ id }) => id)])];
  }

  async layOut(eventId: string, audience: ReleaseAudience, concerned: readonly string[]): Promise<void> {
    if (audience === ReleaseAudience.Nobody) return;
    const whom = audience === ReleaseAudience.Concerned ? concerned : await this.everybody(eventId, concerned);
    const reached = await this.accounts.reachable(whom);
    const addressees = [...reached].map(([personId, { language }]) => ({ personId, language, letter: 'release' }));
    await this.groups.hold({ kind, eventId }, addressees);
  }
}
