import type { Instant } from '@kunak/platform/rules';
import { Refusal } from '@kunak/platform/rules';
import { countsForAttendance } from './attendance';
import type { PlannedSession } from './attendance';
import { hasAttended, markStatuses } from './attendance-status';
import type { MarkStatus } from './attendance-status';
import { trainingsRefusals } from './trainings.refusals';

/** How long before its start a session can be marked, in minutes: people come early. */
export const marksOpenBefore = 60;

/**
 * Whether this can be marked in this session at that moment (the true one, by the server's clock); refuses if not.
 * An excuse or an absence can be known in advance, being there cannot
 * (in Moodle people were present in sessions to come: github.com/danmarsden/moodle-mod_attendance issue 807).
 */
export function checkMarking(session: Pick<PlannedSession, 'kind' | 'startsAt' | 'cancelled'>, status: MarkStatus, at: Instant): void {
  if (!markStatuses.includes(status)) throw new Refusal(trainingsRefusals.unknownStatus, { status });
  if (!countsForAttendance(session)) throw new Refusal(trainingsRefusals.sessionDoesNotCount);
  const opens = Date.parse(session.startsAt) - marksOpenBefore * 60_000;
  if (hasAttended(status) && Date.parse(at) < opens) throw new Refusal(trainingsRefusals.sessionNotStarted, { minutes: marksOpenBefore });
}
