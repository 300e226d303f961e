import type { Message } from '@kunak/platform/rules';

/** What may wait for an organiser in an event's registration. */
export const RegistrationNeedKind = {
  /** Registrations that nobody has answered. */
  Decide: 'decide',
  /** Seats are free while people wait for one. */
  OfferSeats: 'offer-seats',
  /** Guests whose seat was offered from the waiting list and who have not answered in time. */
  OffersLapsed: 'offers-lapsed',
  /** Invitations without an answer whose link ends soon, or has ended. */
  InvitationsExpiring: 'invitations-expiring',
  /** Invitations that left long ago and have no answer, though their link still works. */
  InvitationsUnanswered: 'invitations-unanswered',
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
    ru: '{count, plural, one {# место свободно} few {# места свободны} many {# мест свободно} other {# места свободны}}, {waiting, plural, one {ждёт # человек} few {ждут # человека} many {ждут # человек} other {ждут # человека}}',
    en: '{count, plural, one {# seat is free} other {# seats are free}}, {waiting, plural, one {# person waits} other {# people wait}}',
  },
  'offers-lapsed': {
    ru: '{count, plural, one {# гость не ответил в срок на предложенное место} few {# гостя не ответили в срок на предложенное место} many {# гостей не ответили в срок на предложенное место} other {# гостя не ответили в срок на предложенное место}}',
    en: '{count, plural, one {# guest has not taken an offered seat in time} other {# guests have not taken an offered seat in time}}',
  },
  'invitations-unanswered': {
    ru: '{count, plural, one {# приглашение давно без ответа} few {# приглашения давно без ответа} many {# приглашений давно без ответа} other {# приглашения давно без ответа}}',
    en: '{count, plural, one {# invitation has long been unanswered} other {# invitations have long been unanswered}}',
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

/** After so many days without an answer an invitation is mentioned. */
export const unansweredDays = 7;

/** A seat offered from the waiting list waits so long for the guest's yes. */
export const offerDays = 7;

/** An unanswered invitation is mentioned this many days before its link ends. */
export const expiryWarningDays = 3;
