import { Injectable } from '@nestjs/common';
import { Person } from '@kunak/people/api';
import { insist, readName } from '@kunak/people/rules';
import { assertAllowed, Audit, Database } from '@kunak/platform/api';
import { NotFound, platformRefusals, Refusal, searchText } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { Arrivals, Participation } from '@kunak/registration/api';
import { likelyGuests, mayAddWalkIn, mayMergeWalkIn, maySeeRoster, mergesThatStand } from '@kunak/trainings/rules';
import { LikelyGuest } from './likely-guest';
import { WalkIn, WalkInMerge } from './walk-in.entity';
import type { WalkInAdded, WalkInMerged } from './walk-in.inputs';

/** More people than this with one name is no help at the door. */
const mostLikely = 10;

/** People at the door who were not on the roster, and whom they turn out to be. */
@Injectable()
export class WalkIns {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly arrivals: Arrivals,
  ) {}

  async add({ eventId, id, name, addedAt, device }: WalkInAdded, viewer: Viewer): Promise<WalkIn> {
    assertAllowed(mayAddWalkIn, viewer, { eventId });
    const written = insist(readName(name));
    const [added] = await this.db.sql(
      `insert into walk_in (id, event_id, name, search_text, added_at, device) select $2, id, $3, $4, $5, $6 from event where id = $1
       on conflict (host_id, id) do nothing returning id`,
      [eventId, id, written, searchText([written]), addedAt, device],
    );
    const stored = await this.db.load(WalkIn, id);
    if (stored.eventId !== eventId) throw new NotFound();
    if (stored.name !== written) throw new Refusal(platformRefusals.alreadyExists);
    if (added) await this.audit.record('trainings.walk-in-added', id, { event: eventId });
    return stored;
  }

  async merge({ id, walkInId, participationId, mergedAt }: WalkInMerged, viewer: Viewer): Promise<WalkInMerge> {
    const { eventId } = await this.walkIn(walkInId, viewer, mayMergeWalkIn);
    if (participationId && (await this.db.load(Participation, participationId)).eventId !== eventId) throw new NotFound();
    const before = await this.joined(walkInId);
    const [added] = await this.db.sql(
      `insert into walk_in_merge (id, walk_in_id, participation_id, merged_at) values ($1, $2, $3, $4) on conflict (host_id, id) do nothing returning id`,
      [id, walkInId, participationId ?? null, mergedAt],
    );
    const stored = await this.db.load(WalkInMerge, id);
    if (stored.walkInId !== walkInId || stored.participationId !== (participationId ?? null)) throw new Refusal(platformRefusals.alreadyExists);
    if (added) {
      await this.audit.record('trainings.walk-in-merged', walkInId, { participation: participationId ?? null });
      await this.tellRegistration(walkInId, before);
    }
    return stored;
  }

  /**
   * Whom of the event's list the walk-in may be, also those who never answered: the roster on the device has only expected guests, so that
   * a lost phone does not tell who else was asked.
   */
  async likelyGuests(walkInId: string, viewer: Viewer): Promise<LikelyGuest[]> {
    const { eventId, name } = await this.walkIn(walkInId, viewer, maySeeRoster);
    const rows = await this.db.tx
      .createQueryBuilder(Participation, 'p')
      .innerJoinAndMapOne('p.person', Person, 'n', 'n.hostId = p.hostId and n.id = p.personId and n.removedAt is null')
      .where('p.eventId = :eventId', { eventId })
      .getMany();
    const guests = (rows as (Participation & { person: Person })[]).map((row) => ({ participationId: row.id, name: row.person.displayName, state: row.state }));
    return likelyGuests(name, guests)
      .slice(0, mostLikely)
      .map(({ participationId, name: displayName, state }) => Object.assign(new LikelyGuest(), { participationId, displayName, state }));
  }

  /** The guest that the walk-in is now, by the last word on it. */
  private async joined(walkInId: string): Promise<string | null> {
    const merges = await this.db.tx.findBy(WalkInMerge, { walkInId });
    return mergesThatStand(merges).get(walkInId)?.participationId ?? null;
  }

  /** Two devices may say different things, in any order: only what the last word changed is told. */
  private async tellRegistration(walkInId: string, before: string | null): Promise<void> {
    const now = await this.joined(walkInId);
    if (now === before) return;
    if (before) await this.arrivals.notCame(before);
    if (now) await this.arrivals.came(now);
  }

  private async walkIn(id: string, viewer: Viewer, rule: typeof mayMergeWalkIn): Promise<WalkIn> {
    const walkIn = await this.db.load(WalkIn, id);
    assertAllowed(rule, viewer, { eventId: walkIn.eventId });
    return walkIn;
  }
}
