import { openingPeriods } from '@kunak/events/rules';
import type { Instant } from '@kunak/platform/rules';
import { addDays, instantOf } from '@kunak/platform/rules';
import type { Plan, PlanPerson, PlanRoom, PlanSession } from './plan';
import { listenersOf } from './listeners';
import type { Listeners } from './listeners';

/** From one millisecond to another, the end not counted. */
export type Span = readonly [from: number, to: number];

export type PlacedSession = PlanSession & { readonly from: number; readonly to: number };

/**
 * A plan made ready to be judged often, while somebody drags: times as milliseconds, who and what is taken when.
 * Make it once for a plan, and anew when the plan changes.
 */
export type Board = {
  readonly plan: Plan;
  readonly event: Span;
  readonly rooms: ReadonlyMap<string, PlanRoom>;
  /** When a room is open; without an entry: always. */
  readonly open: ReadonlyMap<string, readonly Span[]>;
  readonly people: ReadonlyMap<string, PlanPerson>;
  /** When a person can come; without an entry: nobody has asked. */
  readonly free: ReadonlyMap<string, readonly Span[]>;
  /** By start. */
  readonly placed: readonly PlacedSession[];
  readonly inRoom: ReadonlyMap<string, readonly PlacedSession[]>;
  readonly ofPerson: ReadonlyMap<string, readonly PlacedSession[]>;
  readonly listeners: Listeners;
};

const NIGHT_ENDS_AT = '04:00';

export function boardOf(plan: Plan): Board {
  const { firstDay, lastDay, timeZone } = plan.event;
  const people = new Map(plan.people.map((person) => [person.id, person]));
  const placed = plan.sessions
    .map(placedSession)
    .filter((session) => session !== null)
    .sort((one, two) => one.from - two.from);
  return {
    plan,
    // The last evening may go on past midnight.
    event: [Date.parse(instantOf(`${firstDay}T00:00`, timeZone)), Date.parse(instantOf(`${addDays(lastDay, 1)}T${NIGHT_ENDS_AT}`, timeZone))],
    rooms: new Map(plan.rooms.map((room) => [room.id, room])),
    open: openSpans(plan),
    people,
    free: new Map(plan.people.flatMap(({ id, availability }) => (availability ? [[id, spansOf(availability)] as const] : []))),
    placed,
    inRoom: grouped(placed, ({ roomId }) => (roomId === null ? [] : [roomId])),
    ofPerson: grouped(placed, personIdsOf),
    listeners: listenersOf(plan, people),
  };
}

/** The session with its times in milliseconds; null when it is not placed. */
export function placedSession(session: PlanSession): PlacedSession | null {
  if (session.startsAt === null) return null;
  const from = Date.parse(session.startsAt);
  return { ...session, from, to: from + session.minutes * 60_000 };
}

/** Who has a part in the session, each once: a moderator who also speaks is one person. */
export function personIdsOf({ people }: Pick<PlanSession, 'people'>): string[] {
  if (people.length < 2) return people.map(({ personId }) => personId);
  return [...new Set(people.map(({ personId }) => personId))];
}

/** Rooms of one house have the same hours: each set of hours is turned into moments once. */
function openSpans({ event, rooms }: Plan): Map<string, readonly Span[]> {
  const known = new Map<string, readonly Span[]>();
  const open = new Map<string, readonly Span[]>();
  for (const { id, hours } of rooms) {
    if (!hours || hours.length === 0) continue;
    const key = JSON.stringify(hours);
    const spans = known.get(key) ?? spansOf(openingPeriods(event, hours));
    known.set(key, spans);
    open.set(id, spans);
  }
  return open;
}

/** In order, and joined where they touch, so that a session over two of them is inside. */
function spansOf(periods: readonly { readonly from: Instant; readonly to: Instant }[]): readonly Span[] {
  const joined: [number, number][] = [];
  const sorted = periods.map(({ from, to }): Span => [Date.parse(from), Date.parse(to)]).sort((one, two) => one[0] - two[0]);
  for (const [from, to] of sorted) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

function grouped(sessions: readonly PlacedSession[], keysOf: (session: PlacedSession) => readonly string[]): Map<string, PlacedSession[]> {
  const groups = new Map<string, PlacedSession[]>();
  for (const session of sessions) {
    for (const key of keysOf(session)) {
      const group = groups.get(key);
      if (group) group.push(session);
      else groups.set(key, [session]);
    }
  }
  return groups;
}
