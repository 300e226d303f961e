import type { Message } from '@kunak/platform/rules';

/** What may wait for an organiser in an event's registration. */
export const RegistrationNeedKind = {
  /** Registrations that nobody has answered. */
  Decide: 'decide',
  /** Seats are free while people wait for one. */
  OfferSeats: 'offer-seats',
  /** Invitations without an answer whose link ends soon, or has ended. */
  InvitationsExpiring: 'invitations-expiring',
  /** Added to the list, and nobody has told them. */
  NotYetInvited: 'not-yet-invited',
  /** Accepted guests who have yet to say that they will come. */
  Unconfirmed: 'unconfirmed',
} as const;
export type RegistrationNeedKind = (typeof RegistrationNeedKind)[keyof typeof RegistrationNeedKind];

export const registrationNeedLabels: Readonly<Record<RegistrationNeedKind, Message>> = {
  decide: {
    ru: '{count, plural, one {# анкета ждёт решения} few {# анкеты ждут решения} many {# анкет ждут решения} other {# анкеты ждут решения}}',
    en: '{count, plural, one {# registration waits for a decision} other {# registrations wait for a decision}}',
  },
  'offer-seats': {
    ru: '{count, plural, one {# место свободно для листа ожидания} few {# места свободны для листа ожидания} many {# мест свободно для листа ожидания} other {# места свободны для листа ожидания}}',
    en: '{count, plural, one {# seat is free for the waiting list} other {# seats are free for the waiting list}}',
  },
  'invitations-expiring': {
    ru: '{count, plural, one {# приглашение без ответа скоро истекает} few {# приглашения без ответа скоро истекают} many {# приглашений без ответа скоро истекают} other {# приглашения без ответа скоро истекают}}',
    en: '{count, plural, one {# unanswered invitation ends soon} other {# unanswered invitations end soon}}',
  },
  'not-yet-invited': {
    ru: '{count, plural, one {# человек в списке ещё без приглашения} few {# человека в списке ещё без приглашения} many {# человек в списке ещё без приглашения} other {# человека в списке ещё без приглашения}}',
    en: '{count, plural, one {# person on the list has no invitation yet} other {# people on the list have no invitation yet}}',
  },
  unconfirmed: {
    ru: '{count, plural, one {# гость ещё не подтвердил участие} few {# гостя ещё не подтвердили участие} many {# гостей ещё не подтвердили участие} other {# гостя ещё не подтвердили участие}}',
    en: '{count, plural, one {# guest has yet to confirm} other {# guests have yet to confirm}}',
  },
};

/** An unanswered invitation is mentioned this many days before its link ends. */
export const expiryWarningDays = 3;
