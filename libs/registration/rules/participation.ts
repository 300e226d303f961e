import { Refusal } from '@kunak/platform/rules';
import type { Instant, Message } from '@kunak/platform/rules';
import { registrationRefusals } from './registration.refusals';

/** Where one person stands with one event. */
export const ParticipationState = {
  /** The invitation is out; no answer yet. */
  Invited: 'invited',
  /** The registration is sent in, by an invited guest or in answer to an open call; the host decides. */
  Applied: 'applied',
  /** The host said yes and keeps a seat; the guest has yet to confirm. */
  Accepted: 'accepted',
  WaitingList: 'waiting-list',
  /** The guest said that they will come. */
  Confirmed: 'confirmed',
  /** The host said no. */
  Declined: 'declined',
  /** The guest said no to the invitation. */
  NotComing: 'not-coming',
  /** The guest had said yes and now cannot. */
  Withdrawn: 'withdrawn',
  /** Came to the door unregistered; joined with a registration or accepted later. */
  WalkIn: 'walk-in',
} as const;
export type ParticipationState = (typeof ParticipationState)[keyof typeof ParticipationState];

export const participationStateLabels: Readonly<Record<ParticipationState, Message>> = {
  invited: { ru: 'Ждём ответа', en: 'Invited, no answer yet' },
  applied: { ru: 'Анкета получена', en: 'Registered, to be decided' },
  accepted: { ru: 'Место есть, ждём подтверждения', en: 'Accepted, to be confirmed' },
  'waiting-list': { ru: 'В листе ожидания', en: 'On the waiting list' },
  confirmed: { ru: 'Участие подтверждено', en: 'Confirmed' },
  declined: { ru: 'Отказано', en: 'Declined' },
  'not-coming': { ru: 'Приглашение отклонено', en: 'Not coming' },
  withdrawn: { ru: 'Участие отозвано', en: 'Withdrawn' },
  'walk-in': { ru: 'Без регистрации', en: 'Walk-in' },
};

/** Who acts: the host's organiser, the guest, the trainer at the door, or the system when an invitation was sent in the host's name. */
export const ParticipationActor = { Organiser: 'organiser', Participant: 'participant', Trainer: 'trainer' } as const;
export type ParticipationActor = (typeof ParticipationActor)[keyof typeof ParticipationActor];

type Step = {
  /** Null: there is no participation yet. */
  readonly from: readonly (ParticipationState | null)[];
  readonly to: ParticipationState;
  readonly by: readonly ParticipationActor[];
  readonly label: Message;
};

/** The verbs of taking part. A state is never set in any other way. */
export const participationSteps = {
  invite: {
    from: [null, 'declined', 'not-coming', 'withdrawn'],
    to: 'invited',
    by: ['organiser'],
    label: { ru: 'Пригласить', en: 'Invite' },
  },
  apply: { from: [null], to: 'applied', by: ['participant'], label: { ru: 'Подать заявку', en: 'Apply' } },
  answer: { from: ['invited'], to: 'applied', by: ['participant'], label: { ru: 'Отправить анкету', en: 'Send registration' } },
  sayNo: { from: ['invited'], to: 'not-coming', by: ['participant', 'organiser'], label: { ru: 'Не смогу приехать', en: 'I cannot come' } },
  accept: {
    from: ['invited', 'applied', 'waiting-list', 'declined', 'walk-in'],
    to: 'accepted',
    by: ['organiser'],
    label: { ru: 'Принять', en: 'Accept' },
  },
  decline: { from: ['applied', 'waiting-list', 'accepted', 'walk-in'], to: 'declined', by: ['organiser'], label: { ru: 'Отказать', en: 'Decline' } },
  putOnWaitingList: {
    from: ['applied', 'accepted', 'declined'],
    to: 'waiting-list',
    by: ['organiser'],
    label: { ru: 'В лист ожидания', en: 'Put on the waiting list' },
  },
  confirm: { from: ['accepted'], to: 'confirmed', by: ['participant', 'organiser'], label: { ru: 'Подтвердить участие', en: 'Confirm' } },
  withdraw: {
    from: ['applied', 'waiting-list', 'accepted', 'confirmed'],
    to: 'withdrawn',
    by: ['participant', 'organiser'],
    label: { ru: 'Отозвать участие', en: 'Withdraw' },
  },
  /** Stood at the door and was recognised: whoever was wanted has said yes by coming. */
  comeAsGuest: { from: ['invited', 'accepted'], to: 'confirmed', by: ['trainer'], label: { ru: 'Гость пришёл', en: 'The guest came' } },
  /** Came though nobody had said yes to it, or though no seat is left: in the room, and the organiser decides. */
  comeUnexpected: {
    from: ['invited', 'applied', 'waiting-list', 'declined', 'not-coming', 'withdrawn'],
    to: 'walk-in',
    by: ['trainer'],
    label: { ru: 'Гость пришёл неожиданно', en: 'Came unexpected' },
  },
  walkIn: { from: [null], to: 'walk-in', by: ['trainer', 'organiser'], label: { ru: 'Добавить без регистрации', en: 'Add a walk-in' } },
} as const satisfies Readonly<Record<string, Step>>;
export type ParticipationVerb = keyof typeof participationSteps;

export const participationVerbs = Object.keys(participationSteps) as readonly ParticipationVerb[];

function stepOf(verb: ParticipationVerb): Step {
  return participationSteps[verb];
}

/** What this actor may do now, in the order of the table; for buttons and for the judge alike. */
export function allowedVerbs(state: ParticipationState | null, actor: ParticipationActor): ParticipationVerb[] {
  return participationVerbs.filter((verb) => stepOf(verb).from.includes(state) && stepOf(verb).by.includes(actor));
}

/**
 * The state after the verb. Refuses what the table does not know. A repeated request that finds its work done (the guest tapped twice) gives
 * the same state again, so that mutations are safe to retry.
 */
export function stateAfter(state: ParticipationState | null, verb: ParticipationVerb, actor: ParticipationActor): ParticipationState {
  const { from, to, by } = stepOf(verb);
  if (!by.includes(actor)) throw new Refusal(registrationRefusals.notYourStep);
  if (state === to) return to;
  if (!from.includes(state)) throw new Refusal(registrationRefusals.stepNotPossible);
  return to;
}

/** The states that a verb may start from, for a statement that changes many rows at once and skips the others. */
export function statesBefore(verb: ParticipationVerb): ParticipationState[] {
  return stepOf(verb).from.filter((state) => state !== null);
}

/** States of people who are expected in the room: what a roster lists. */
export const expectedStates: readonly ParticipationState[] = ['accepted', 'confirmed', 'walk-in'];

/** Somebody said no: the host, or the guest. */
export const endedStates: readonly ParticipationState[] = ['declined', 'not-coming', 'withdrawn'];

/** What it takes to know how a place looks to its guest. */
export type Place = { readonly state: ParticipationState; readonly stateBefore: ParticipationState | null; readonly invitedAt: Instant | null };

/** States that come of an invitation: until it has left, the guest has heard of none. */
export const statesOfInvited: readonly ParticipationState[] = ['invited', 'not-coming'];

/**
 * Where the guest stands as far as the guest has been told. An organiser may put somebody on the list, or ask anew somebody who had said no, long before
 * a letter leaves: until then there is nothing (null), or what was before.
 */
export function stateTold({ state, stateBefore, invitedAt }: Place): ParticipationState | null {
  if (invitedAt !== null || !statesOfInvited.includes(state)) return state;
  return state === 'invited' && stateBefore !== null && endedStates.includes(stateBefore) ? stateBefore : null;
}

/** How a list of participants is sorted: the latest change first, or by name. */
export const ParticipantOrder = { Recent: 'recent', Name: 'name' } as const;
export type ParticipantOrder = (typeof ParticipantOrder)[keyof typeof ParticipantOrder];

/** The verbs that a walk-in's joining with a guest tries, in this order: a seat may be gone meanwhile. Who is expected already stays so. */
export function verbsOfComing(registered: ParticipationState): ParticipationVerb[] {
  return allowedVerbs(registered, ParticipationActor.Trainer).filter((verb) => verb === 'comeAsGuest' || verb === 'comeUnexpected');
}
