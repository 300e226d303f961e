import { Refusal } from '@kunak/platform/rules';
import type { Instant } from '@kunak/platform/rules';
import type { ParticipationState, ParticipationVerb } from './participation';
import { registrationRefusals } from './registration.refusals';

/** How long whoever took a step may take it back: a slip of the hand, or a change of heart while the seat is still warm. */
export const undoMinutes = 10;

export type LastStep = {
  readonly lastVerb: ParticipationVerb | null;
  readonly lastBy: string | null;
  readonly stateBefore: ParticipationState | null;
  readonly since: Instant;
};

const undoable: readonly ParticipationVerb[] = ['accept', 'decline', 'putOnWaitingList', 'confirm', 'withdraw', 'sayNo'];

/**
 * The state before the last step. Refuses when somebody else took the step, when it is more than {@link undoMinutes} old, or when it
 * is no decision: an invitation that has been sent stays sent.
 */
export function stateBeforeLastStep(step: LastStep, accountId: string, now: Instant): ParticipationState {
  const { lastVerb, lastBy, stateBefore, since } = step;
  const fresh = Date.parse(now) - Date.parse(since) <= undoMinutes * 60_000;
  const known = lastVerb !== null && undoable.includes(lastVerb);
  if (!known || stateBefore === null || lastBy !== accountId || !fresh) throw new Refusal(registrationRefusals.undoNotPossible);
  return stateBefore;
}

/** Whether the step that led to the present state may still be taken back, as far as the clock goes; for showing the button. */
export function mayStillUndo(since: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(since) <= undoMinutes * 60_000;
}
