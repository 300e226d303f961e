import { isWorkSession } from '@kunak/events/rules';
import type { SessionKind } from '@kunak/events/rules';
import type { Instant } from '@kunak/platform/rules';
import { AttendanceStatus, hasAttended } from './attendance-status';
import { ExcusedCounts, ShareOf, neededOf } from './attendance-rule';
import type { AttendanceRule } from './attendance-rule';

export type PlannedSession = {
  readonly id: string;
  readonly kind: SessionKind;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly cancelled?: boolean;
};
/** What stands for one person in one session. */
export type StandingMark = { readonly sessionId: string; readonly status: AttendanceStatus };

export const StandingState = { Reached: 'reached', StillReachable: 'still-reachable', NoLongerReachable: 'no-longer-reachable' } as const;
export type StandingState = (typeof StandingState)[keyof typeof StandingState];

/** How much of a training, in sessions and in minutes. */
export type Amount = { readonly sessions: number; readonly minutes: number };

export type Standing = {
  readonly state: StandingState;
  /** In the unit of the rule, as are `held`, `planned`, `needed`. */
  readonly attended: number;
  /** Of what is planned, what has already ended. */
  readonly held: number;
  readonly planned: number;
  readonly needed: number;
  /** Ended, and nobody has marked this person: a gap in the register, not an absence. */
  readonly unmarked: Amount;
  readonly excused: Amount;
  /** The same facts in both units, for the certificate. */
  readonly attendedAmount: Amount;
  readonly plannedAmount: Amount;
};

/** Breaks, social hours and cancelled sessions do not count for attendance. */
export function countsForAttendance(session: Pick<PlannedSession, 'kind' | 'cancelled'>): boolean {
  return isWorkSession(session.kind) && !session.cancelled;
}

function amountOf(sessions: readonly PlannedSession[]): Amount {
  const minutes = sessions.reduce((sum, session) => sum + Math.max(0, Date.parse(session.endsAt) - Date.parse(session.startsAt)) / 60_000, 0);
  return { sessions: sessions.length, minutes };
}

/**
 * Where one person stands against the rule, of **all planned** sessions and not of those held so far (5 of 10 is not 100 %).
 * A session without a mark is open, whether it is still to come or was forgotten: it can still be marked, so it does not
 * make the rule unreachable. Marks of sessions that do not count are ignored.
 * Source: what users of registers ask for (github.com/danmarsden/moodle-mod_attendance issues 718 and 330, eduhub-org/eduhub issue 61).
 */
export function standing(rule: AttendanceRule, sessions: readonly PlannedSession[], marks: readonly StandingMark[], now: Instant): Standing {
  const statuses = new Map(marks.map((mark) => [mark.sessionId, mark.status]));
  const counting = sessions.filter(countsForAttendance);
  const excused = counting.filter((session) => statuses.get(session.id) === AttendanceStatus.Excused);
  const planned = rule.excused === ExcusedCounts.LeftOut ? counting.filter((session) => !excused.includes(session)) : counting;
  const attended = planned.filter((session) => attendedIn(statuses.get(session.id)));
  const open = planned.filter((session) => !statuses.has(session.id));
  const held = planned.filter((session) => hasEnded(session, now));
  const inUnit = (amount: Amount) => (rule.of === ShareOf.Minutes ? amount.minutes : amount.sessions);
  const numbers = { attended: inUnit(amountOf(attended)), held: inUnit(amountOf(held)), planned: inUnit(amountOf(planned)) };
  const needed = neededOf(numbers.planned, rule.share);
  return {
    state: stateOf(numbers.attended, inUnit(amountOf(open)), needed),
    ...numbers,
    needed,
    unmarked: amountOf(open.filter((session) => hasEnded(session, now))),
    excused: amountOf(excused),
    attendedAmount: amountOf(attended),
    plannedAmount: amountOf(planned),
  };
}

function attendedIn(status: AttendanceStatus | undefined): boolean {
  return status !== undefined && hasAttended(status);
}

function hasEnded(session: PlannedSession, now: Instant): boolean {
  return Date.parse(session.endsAt) <= Date.parse(now);
}

/** With nothing planned nothing can be reached: an empty training gives no certificate. */
function stateOf(attended: number, open: number, needed: number): StandingState {
  if (needed > 0 && attended >= needed) return StandingState.Reached;
  return needed > 0 && attended + open >= needed ? StandingState.StillReachable : StandingState.NoLongerReachable;
}
