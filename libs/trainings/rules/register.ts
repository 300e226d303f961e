import type { Instant } from '@kunak/platform/rules';
import { Refusal } from '@kunak/platform/rules';
import { hasAttended, isAttendance } from './attendance-status';
import type { AttendanceStatus } from './attendance-status';
import { trueMoment, whatStands } from './marks';
import type { Mark, StandingMarkOf } from './marks';
import { trainingsRefusals } from './trainings.refusals';
import type { WalkInMerge } from './walk-ins';
import { mergesThatStand } from './walk-ins';

/** Key of one person in one session. */
export function placeOf(sessionId: string, guestId: string): string {
  return `${sessionId} ${guestId}`;
}

export function guestOf(mark: Pick<Mark, 'participationId' | 'walkInId'>): string {
  const guest = mark.participationId ?? mark.walkInId;
  if (!guest || (mark.participationId && mark.walkInId)) throw new Refusal(trainingsRefusals.markWithoutGuest);
  return guest;
}

/** A mark that says something: taking back is none. */
export type StandingAttendance<M> = StandingMarkOf<M & { readonly status: AttendanceStatus }>;

/**
 * What stands for every person in every session, by {@link placeOf}. A walk-in who was joined to a person on the roster counts there.
 * Where both have marks from before the joining, having been seen wins: the absence was noted by somebody who did
 * not know who the walk-in was. A mark made after the joining replaces both. Where the last mark took back what was said, nobody is marked.
 */
export function latestMarks<M extends Mark>(marks: readonly M[], merges: readonly WalkInMerge[] = []): ReadonlyMap<string, StandingAttendance<M>> {
  const merged = mergesThatStand(merges);
  const places = new Map<string, { own: M[]; joined: M[]; joinedAt: Instant | null }>();
  for (const mark of marks) {
    const merge = mark.walkInId ? merged.get(mark.walkInId) : undefined;
    const key = placeOf(mark.sessionId, merge?.participationId ?? guestOf(mark));
    const place = places.get(key) ?? { own: [], joined: [], joinedAt: null };
    (merge ? place.joined : place.own).push(mark);
    if (merge && (place.joinedAt === null || merge.mergedAt > place.joinedAt)) place.joinedAt = merge.mergedAt;
    places.set(key, place);
  }
  return new Map(
    [...places].flatMap(([key, place]) => {
      const stands = whatStandsAfterJoining(place.own, place.joined, place.joinedAt);
      return stands ? [[key, stands] as const] : [];
    }),
  );
}

function whatStandsAfterJoining<M extends Mark>(own: readonly M[], joined: readonly M[], joinedAt: Instant | null): StandingAttendance<M> | null {
  // Taking back one of the two says nothing about the other.
  const seen = attendanceOf(whatStands(joined));
  const noted = attendanceOf(whatStands(own));
  if (!seen || !noted || joinedAt === null) return seen ?? noted;
  const all = attendanceOf(whatStands([...own, ...joined])) ?? noted;
  if (trueMoment(all.mark) > Date.parse(joinedAt) || !hasAttended(seen.mark.status) || hasAttended(all.mark.status)) return all;
  const replaced = [all.mark, ...all.replaced].filter((mark) => mark.id !== seen.mark.id);
  return { mark: seen.mark, replaced, contested: true };
}

function attendanceOf<M extends Mark>(stands: StandingMarkOf<M> | null): StandingAttendance<M> | null {
  return stands && isAttendance(stands.mark.status) ? (stands as StandingAttendance<M>) : null;
}

/** New marks for "all present": one for each person of the session without a mark; nobody's mark is overwritten. */
export function guestsWithoutMark(sessionId: string, guestIds: readonly string[], latest: ReadonlyMap<string, unknown>): string[] {
  return guestIds.filter((guestId) => !latest.has(placeOf(sessionId, guestId)));
}

/**
 * Adds marks that arrived to those that are stored. A mark that is already there is a success, not an error;
 * the same id with other content is refused, because somebody's device would show what is not stored.
 */
export function acceptMarks<M extends Mark>(
  stored: ReadonlyMap<string, M>,
  arrived: readonly M[],
): { readonly added: readonly M[]; readonly already: readonly string[]; readonly differing: readonly string[] } {
  const known = new Map(stored);
  const [added, already, differing]: [M[], string[], string[]] = [[], [], []];
  for (const mark of arrived) {
    const before = known.get(mark.id);
    if (!before) {
      known.set(mark.id, mark);
      added.push(mark);
    } else (sameMark(before, mark) ? already : differing).push(mark.id);
  }
  return { added, already, differing };
}

/** The same tap: all that the device wrote is equal; what the server noted beside it may differ. */
export function sameMark(left: Mark, right: Mark): boolean {
  return (
    left.id === right.id &&
    left.sessionId === right.sessionId &&
    guestOf(left) === guestOf(right) &&
    left.status === right.status &&
    left.device === right.device &&
    Date.parse(left.markedAt) === Date.parse(right.markedAt)
  );
}
