import type { DirectOperation } from '@kunak/platform/api';
import { hasRole, isSignedIn, platformRefusals, Refusal, Role } from '@kunak/platform/rules';
import type { Rule } from '@kunak/platform/rules';
import { registrationRefusals } from '@kunak/registration/rules';
import type { ParticipationState, ParticipationVerb } from '@kunak/registration/rules';
import { bulkStepStatement, stepStatement, stepTypes, stepValues } from './step-statement';

export type StepArgs = { readonly participationId: string; readonly seen?: ParticipationState | null; readonly reason?: string | null };
export type BulkStepArgs = { readonly participationIds: readonly string[] };

/** Decisions on one page: what a table shows, and more than anybody ticks by hand. */
export const mostAtOnce = 500;
const longestReason = 1000;
const organisers = hasRole(Role.Organiser);
const refusals = [platformRefusals.notFound, registrationRefusals.stepNotPossible, registrationRefusals.full];

function step(field: string, verb: ParticipationVerb, rule: Rule): DirectOperation<StepArgs> {
  return {
    kind: 'mutation',
    field,
    rule,
    types: stepTypes,
    refusals,
    values: ({ participationId, seen, reason }, viewer) => stepValues(verb, { ids: [participationId], seen, reason: tidyReason(reason) }, viewer),
    statement: (selection) => stepStatement(verb, selection),
  };
}

function bulkStep(field: string, verb: ParticipationVerb): DirectOperation<BulkStepArgs> {
  return {
    kind: 'mutation',
    field,
    rule: organisers,
    types: stepTypes,
    values: ({ participationIds }, viewer) => {
      if (!Array.isArray(participationIds) || participationIds.length > mostAtOnce) throw new Refusal(platformRefusals.invalid, { field: 'participationIds' });
      return stepValues(verb, { ids: participationIds }, viewer);
    },
    statement: (selection) => bulkStepStatement(verb, selection),
  };
}

function tidyReason(reason: string | null | undefined): string | null {
  const tidy = typeof reason === 'string' ? reason.trim() : '';
  if (tidy.length > longestReason) throw new Refusal(platformRefusals.tooLong, { max: longestReason });
  return tidy || null;
}

/** The verbs of taking part that one statement answers. Organisers decide; what is signed-in's, the statement's `where` narrows to one's own. */
export const stepOperations = {
  accept: step('acceptParticipation', 'accept', organisers),
  decline: step('declineParticipation', 'decline', organisers),
  putOnWaitingList: step('putOnWaitingList', 'putOnWaitingList', organisers),
  confirm: step('confirmPlace', 'confirm', isSignedIn),
  withdraw: step('withdrawParticipation', 'withdraw', isSignedIn),
  sayNo: step('declineInvitation', 'sayNo', isSignedIn),
} as const;

export const bulkStepOperations = {
  accept: bulkStep('acceptParticipations', 'accept'),
  decline: bulkStep('declineParticipations', 'decline'),
  putOnWaitingList: bulkStep('putAllOnWaitingList', 'putOnWaitingList'),
} as const;
