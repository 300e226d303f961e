import type { CalendarDate, Instant } from '@kunak/platform/rules';
import { daysBetween, daysFrom, instantOf, localOf } from '@kunak/platform/rules';
import type { Board } from './board';
import type { Conflict } from './conflict';
import { ConflictKind } from './conflict';
import { conflictsAt } from './judge-conflicts';
import type { PlanSession } from './plan';

export type FreePlace = {
  readonly day: CalendarDate;
  readonly roomId: string;
  readonly startsAt: Instant;
  /** By the clock of the venue. */ readonly local: string;
};

export type FreePlaces = {
  /** What stands against the place where the session is, or is being dragged to. */
  readonly whyNotHere: readonly Conflict[];
  /** The nearest places without any such conflict, best first; none of them lies over another. */
  readonly places: readonly FreePlace[];
};

export type Search = {
  /** Minutes between two starts that are tried. */
  readonly step?: number;
  readonly count?: number;
  /** By the clock: when the days of this event begin and end. Rooms' own hours narrow it. */
  readonly dayFrom?: string;
  readonly dayTo?: string;
};

/**
 * Why the session can't well be where it is, and the three best places where it could. Best is near: another hour is better than
 * another room, another room better than another day, and a room is rather full than empty.
 */
export function freePlaces(board: Board, session: PlanSession, search: Search = {}): FreePlaces {
  const places = candidatesOf(board, session, search).sort(
    (one, two) => one.cost - two.cost || compare(one.startsAt, two.startsAt) || compare(one.roomId, two.roomId),
  );
  const chosen: FreePlace[] = [];
  for (const place of places) {
    if (chosen.length >= (search.count ?? 3)) break;
    if (chosen.some((one) => isOver(one, place, session.minutes))) continue;
    // Judged only now: near places are few, and most of the others need no answer.
    if (placeable(conflictsAt(board, { ...session, startsAt: place.startsAt, roomId: place.roomId }))) {
      chosen.push({ day: place.day, roomId: place.roomId, startsAt: place.startsAt, local: place.local });
    }
  }
  return { whyNotHere: conflictsAt(board, session), places: chosen };
}

/** A missing interpreter is missing everywhere. */
function placeable(conflicts: readonly Conflict[]): boolean {
  return conflicts.every(({ kind }) => kind === ConflictKind.NoInterpreter);
}

type Candidate = FreePlace & { readonly cost: number };

function candidatesOf(board: Board, session: PlanSession, search: Search): Candidate[] {
  const { event, rooms } = board.plan;
  const { step = 15, dayFrom = '09:00', dayTo = '20:00' } = search;
  const [first, last] = [minuteOf(dayFrom), minuteOf(dayTo) - session.minutes];
  const wanted = session.startsAt === null ? `${event.firstDay}T${dayFrom}` : localOf(session.startsAt, event.timeZone);
  const candidates: Candidate[] = [];
  for (const day of daysFrom(event.firstDay, event.lastDay)) {
    const midday = Date.parse(instantOf(`${day}T12:00`, event.timeZone));
    for (let minute = first; minute <= last; minute += step) {
      const local = `${day}T${clockOf(minute)}`;
      // Noon tells the offset of the whole working day: clocks change at night.
      const startsAt = new Date(midday + (minute - 720) * 60_000).toISOString();
      const away = Math.abs(minute - minuteOf(wanted.slice(11))) + Math.abs(daysBetween(wanted.slice(0, 10), day)) * 720;
      for (const room of rooms) {
        const seats = room.capacity ?? 0;
        const empty = Math.min(60, Math.max(0, seats - (session.expectedSize ?? seats)));
        candidates.push({ day, roomId: room.id, startsAt, local, cost: away + (room.id === session.roomId ? 0 : 90 + empty) });
      }
    }
  }
  return candidates;
}

function isOver(one: FreePlace, two: FreePlace, minutes: number): boolean {
  return one.roomId === two.roomId && Math.abs(Date.parse(one.startsAt) - Date.parse(two.startsAt)) < minutes * 60_000;
}

function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function compare(one: string, two: string): number {
  return one === two ? 0 : one < two ? -1 : 1;
}
