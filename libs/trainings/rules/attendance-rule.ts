import { Refusal } from '@kunak/platform/rules';
import { trainingsRefusals } from './trainings.refusals';

/** What the share is counted in. */
export const ShareOf = { Sessions: 'sessions', Minutes: 'minutes' } as const;
export type ShareOf = (typeof ShareOf)[keyof typeof ShareOf];

/**
 * What an excuse is worth. `missed`: a good reason, but not in the room; the share that may be missed is there for it.
 * `left-out`: the session does not count for this person at all.
 */
export const ExcusedCounts = { AsMissed: 'missed', LeftOut: 'left-out' } as const;
export type ExcusedCounts = (typeof ExcusedCounts)[keyof typeof ExcusedCounts];

export type AttendanceRule = {
  /** Of everything planned, above 0 and at most 1. */
  readonly share: number;
  readonly of: ShareOf;
  readonly excused: ExcusedCounts;
};

/**
 * 80 % of all planned sessions. An excuse does not count as attended: the certificate says "attended", a donor's
 * declaration of presence asks for presence, and with excuses left out one session of ten would be 100 %.
 * (Moodle gives an excused person half the points; its users ask for a share of all planned sessions instead.)
 */
export const usualAttendanceRule: AttendanceRule = { share: 0.8, of: ShareOf.Sessions, excused: ExcusedCounts.AsMissed };

/** Refuses a share that nobody or everybody would reach. */
export function checkAttendanceRule(rule: AttendanceRule): AttendanceRule {
  if (!(rule.share > 0 && rule.share <= 1)) throw new Refusal(trainingsRefusals.shareOutOfRange);
  return rule;
}

/** How much of `planned` is enough: rounded up, without the dust of binary fractions (70 % of 10 is 7, not 8). */
export function neededOf(planned: number, share: number): number {
  return Math.max(0, Math.ceil(planned * share - 1e-9));
}
