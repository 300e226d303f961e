import { anyOf, hasRoleAtEvent, isSelf, Role } from '@kunak/platform/rules';
import type { Rule } from '@kunak/platform/rules';
import { Reader } from './form/form';
import type { Question } from './form/form';

export type EventPlace = { readonly eventId: string };
/** One person's registration for one event. */
export type RegistrationPlace = EventPlace & { readonly personId: string };

const organisesEvent = hasRoleAtEvent(Role.Organiser);

export const canInvite: Rule<EventPlace> = organisesEvent;
export const canDecideParticipation: Rule<EventPlace> = organisesEvent;
export const canEditForm: Rule<EventPlace> = organisesEvent;
export const canSetCapacity: Rule<EventPlace> = organisesEvent;

/** Who takes part and where each stands; the answers are another matter: {@link canReadAnswer}. */
export const canSeeParticipations: Rule<EventPlace> = hasRoleAtEvent(Role.Organiser, Role.ProtectionOfficer);

/** A roster holds names and nothing more. */
export const canSeeRoster: Rule<EventPlace> = hasRoleAtEvent(Role.Organiser, Role.Trainer);
export const canAddWalkIn: Rule<EventPlace> = hasRoleAtEvent(Role.Organiser, Role.Trainer);

export const canSeeOwnRegistration: Rule<RegistrationPlace> = isSelf;
/** Nobody answers in a guest's name: an organiser who knows better writes a note. */
export const canAnswer: Rule<RegistrationPlace> = isSelf;
export const canConsent: Rule<RegistrationPlace> = isSelf;
export const canWithdraw: Rule<RegistrationPlace> = anyOf(organisesEvent, isSelf);
export const canSeeConsents: Rule<RegistrationPlace> = anyOf(organisesEvent, isSelf);

/** Which roles read for a reader named on a question. The kitchen gets counts on paper and no account. */
const rolesOfReader: Readonly<Record<Reader, readonly Role[]>> = {
  organisers: ['organiser'],
  trainers: ['trainer'],
  'travel-desk': ['organiser'],
  interpreters: [],
  kitchen: [],
  'protection-officer': ['protection-officer'],
};

/** Whether the viewer is among the readers whom the question named to the guest, or is the guest. */
export function canReadAnswer(question: Pick<Question, 'readers'>): Rule<RegistrationPlace> {
  const roles = question.readers.flatMap((reader) => rolesOfReader[reader]);
  return anyOf(isSelf, hasRoleAtEvent(...roles));
}

/** An answer from the vault is opened one by one, with a reason, and that is recorded; the guest's own is simply theirs. */
export function mustGiveReasonForAnswer(question: Pick<Question, 'sensitivity'>): Rule<RegistrationPlace> {
  return (viewer, registration) => question.sensitivity === 'vault' && !isSelf(viewer, registration);
}

/** How a reader meets an answer: as it is, after giving a reason, or not at all. */
export const AnswerAccess = { Shown: 'shown', WithReason: 'with-reason', Hidden: 'hidden' } as const;
export type AnswerAccess = (typeof AnswerAccess)[keyof typeof AnswerAccess];
