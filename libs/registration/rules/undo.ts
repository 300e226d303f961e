import { Refusal } from '@kunak/platform/rules';
import type { Instant } from '@kunak/platform/rules';
import { participationSteps } from './participation';
import type { ParticipationState, ParticipationVerb } from './participation';
import { registrationRefusals } from './registration.refusals';

/** How long an organiser may take a slip of the hand back. */
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
  const known = lastVerb !== null && undoable.includes(lastVerb) && participationSteps[lastVerb].by.some((actor) => actor === 'organiser');
  if (!known || stateBefore === null || lastBy !== accountId || !fresh) throw new Refusal(registrationRefusals.undoNotPossible);
  return stateBefore;
}
