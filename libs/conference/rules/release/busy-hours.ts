import type { Instant } from '@kunak/platform/rules';
import type { ReleasedSession } from './release-changes';

/** From when, and for how long; `uid` is a session's id, so that the next file puts the same hours in the same place. */
export type BusyHours = { readonly uid: string; readonly startsAt: Instant; readonly minutes: number };
type Timed = Pick<ReleasedSession, 'id' | 'startsAt' | 'minutes' | 'people'>;

/**
 * The hours that a calendar keeps free for a person of the programme: their own sessions.
 * Who has none attends: then all hours of the programme, those that follow one another or overlap as one.
 */
export function busyHours(sessions: readonly Timed[], personId: string | null | undefined): BusyHours[] {
  const own = personId ? sessions.filter(({ people }) => people.some((person) => person.personId === personId)) : [];
  return own.length > 0 ? own.map(hoursOf) : joined(sessions.map(hoursOf));
}

function hoursOf({ id, startsAt, minutes }: Timed): BusyHours {
  return { uid: id, startsAt, minutes };
}

function joined(hours: readonly BusyHours[]): BusyHours[] {
  const inOrder = [...hours].sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  return inOrder.reduce<BusyHours[]>((found, next) => {
    const last = found.at(-1);
    if (!last || end(last) < Date.parse(next.startsAt)) return [...found, next];
    const minutes = (Math.max(end(last), end(next)) - Date.parse(last.startsAt)) / 60_000;
    return [...found.slice(0, -1), { ...last, minutes }];
  }, []);
}

function end({ startsAt, minutes }: BusyHours): number {
  return Date.parse(startsAt) + minutes * 60_000;
}
