import { mayPrepareByProgramme, mayReadProgramme } from '@kunak/conference/rules';
import { assertAllowed, Database } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { seatedStates } from '@kunak/registration/rules';
import type { ParticipationState } from '@kunak/registration/rules';
import { Injectable } from '@nestjs/common';

/** Who reads the released programme. Asked anew for each guest and each reading: a seat may have been taken back a moment ago. */
@Injectable()
export class ProgrammeReaders {
  constructor(private readonly db: Database) {}

  /** @throws Forbidden, the same as for an event that never was */
  async check(viewer: Viewer, eventId: string): Promise<void> {
    const state = mayPrepareByProgramme(viewer, { eventId }) ? null : await this.stateOf(viewer, eventId);
    assertAllowed(mayReadProgramme, viewer, { eventId, state });
  }

  /** Those of these people who can come in and read it; {@link check} says the same of each. */
  async among(eventId: string, personIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.sql<{ id: string }>(
      `select m.person_id as id from membership m where m.host_id = (select app_host()) and m.person_id = any($2::uuid[]) and (
         exists (select from participation p where p.event_id = $1 and p.person_id = m.person_id and p.state = any($3::text[]))
         or exists (select from role_grant g where g.account_id = m.account_id and g.role = any($4::text[]) and (g.event_id is null or g.event_id = $1)))`,
      [eventId, personIds, [...seatedStates], [Role.Organiser, Role.Trainer]],
    );
    return rows.map(({ id }) => id);
  }

  private stateOf({ hostId, personId }: Viewer, eventId: string): Promise<ParticipationState | null> {
    return this.db.within({ hostId }, async () => {
      const [place] = await this.db.sql<{ state: ParticipationState }>('select state from participation where event_id = $1 and person_id = $2', [
        eventId,
        personId,
      ]);
      return place?.state ?? null;
    });
  }
}
