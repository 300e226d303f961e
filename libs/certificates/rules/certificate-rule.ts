import { StandingState, checkAttendanceRule, usualAttendanceRule } from '@kunak/trainings/rules';
import type { AttendanceRule, Standing } from '@kunak/trainings/rules';
import type { Message, MessageValues } from '@kunak/platform/rules';
import { Refusal } from '@kunak/platform/rules';
import { certificatesRefusals } from './certificates.refusals';
import { shortfallTexts } from './certificates.texts';

/** What a training asks for its certificate. A change is a new version; each certificate remembers its own. */
export type CertificateRule = {
  readonly version: number;
  readonly attendance: AttendanceRule;
  /** Points of a hundred in the test after the training; null when there is none. */
  readonly passMark: number | null;
};

/** Attendance of 80 % of the sessions, no test. */
export const usualCertificateRule: CertificateRule = { version: 1, attendance: usualAttendanceRule, passMark: null };

export function checkCertificateRule(rule: CertificateRule): CertificateRule {
  checkAttendanceRule(rule.attendance);
  if (rule.passMark !== null && !(rule.passMark > 0 && rule.passMark <= 100)) throw new Refusal(certificatesRefusals.passMarkOutOfRange);
  return rule;
}

/** Why somebody gets no certificate (yet). */
export const Shortfall = {
  TrainingNotOver: 'training-not-over',
  NotMarked: 'not-marked',
  NotEnough: 'not-enough',
  NoTest: 'no-test',
  TestNotPassed: 'test-not-passed',
} as const;
export type Shortfall = (typeof Shortfall)[keyof typeof Shortfall];

export type Qualification =
  | { readonly qualifies: true; readonly shortfall: null }
  | { readonly qualifies: false; readonly shortfall: Shortfall; readonly reason: Message; readonly values: MessageValues };

type Judged = Pick<Standing, 'state' | 'attended' | 'held' | 'planned' | 'needed'> & { readonly unmarked: { readonly sessions: number } };

/**
 * Whether this person gets the certificate, and if not, why. Nobody does before the last session has ended: the page names
 * the days of the whole training, and nothing on it may be untrue. `score` is in points of a hundred.
 */
export function qualifies(rule: CertificateRule, standing: Judged, score: number | null = null): Qualification {
  const shortfall = shortfallOf(rule, standing, score);
  if (shortfall === null) return { qualifies: true, shortfall };
  const { attended, planned, needed } = standing;
  const values = {
    attended,
    planned,
    needed,
    missing: needed - attended,
    unmarked: standing.unmarked.sessions,
    unit: rule.attendance.of,
    score,
    passMark: rule.passMark,
  };
  return { qualifies: false, shortfall, reason: shortfallTexts[shortfall], values };
}

function shortfallOf(rule: CertificateRule, standing: Judged, score: number | null): Shortfall | null {
  if (standing.state === StandingState.NoLongerReachable) return Shortfall.NotEnough;
  if (standing.held < standing.planned) return Shortfall.TrainingNotOver;
  if (standing.state === StandingState.StillReachable) return Shortfall.NotMarked;
  if (rule.passMark === null) return null;
  if (score === null) return Shortfall.NoTest;
  return score >= rule.passMark ? null : Shortfall.TestNotPassed;
}
