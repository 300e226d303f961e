import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ReleaseAudience, releaseLetter, releaseMailLabel } from '@kunak/conference/rules';
import { Database, GroupMail, GroupMailKinds } from '@kunak/platform/api';
import type { Addressee, WrittenLetter } from '@kunak/platform/api';
import { GuestAccounts } from '@kunak/registration/api';
import { seatedStates } from '@kunak/registration/rules';
import { ProgrammeReaders } from './programme-readers';

const kind = 'conference.release';

/** Letters about a release: they wait in the outbox until an organiser has read and sent them. */
@Injectable()
export class ReleaseMail implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly groups: GroupMail,
    private readonly kinds: GroupMailKinds,
    private readonly accounts: GuestAccounts,
    private readonly readers: ProgrammeReaders,
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

  /** Null for whoever reads the programme no more since the letters were laid out. */
  private async write(addressee: Addressee, eventId: string | null): Promise<WrittenLetter | null> {
    const { personId } = addressee;
    const reached = eventId ? (await this.reached(eventId, [personId])).get(personId) : undefined;
    return reached ? { ...addressee, to: reached.email, language: reached.language, values: { address: this.accounts.door } } : null;
  }

  /** Those of the people who read the programme and have an address. */
  async reachable(eventId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await this.reached(eventId, personIds)).keys());
  }

  async everybody(eventId: string, concerned: readonly string[]): Promise<string[]> {
    const seated = await this.db.sql<{ id: string }>('select person_id as id from participation where event_id = $1 and state = any($2::text[])', [
      eventId,
      [...seatedStates],
    ]);
    return [...new Set([...concerned, ...seated.map(({ id }) => id)])];
  }

  async layOut(eventId: string, audience: ReleaseAudience, concerned: readonly string[]): Promise<void> {
    if (audience === ReleaseAudience.Nobody) return;
    const whom = audience === ReleaseAudience.Concerned ? concerned : await this.everybody(eventId, concerned);
    const reached = await this.reached(eventId, whom);
    const addressees = [...reached].map(([personId, { language }]) => ({ personId, language, letter: 'release' }));
    await this.groups.hold({ kind, eventId }, addressees);
  }

  /** Nobody is called to a door that stays shut to them. */
  private async reached(eventId: string, personIds: readonly string[]): ReturnType<GuestAccounts['reachable']> {
    return this.accounts.reachable(await this.readers.among(eventId, personIds));
  }
}
