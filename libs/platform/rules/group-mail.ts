import { Role } from './access';
import type { Rule } from './access';
import type { Message } from './messages';
import { refusalReasons } from './refusal';

/** Where one mail stands. */
export const MailState = {
  /** Waits for a human who has read it. */
  Held: 'held',
  /** On its way. */
  Waiting: 'waiting',
  Sent: 'sent',
  /** Kept in the mailbox of this machine, which has no mail server. */
  Kept: 'kept',
  Failed: 'failed',
  /** A human took it out, or there was no reason to write any more. */
  Dropped: 'dropped',
} as const;
export type MailState = (typeof MailState)[keyof typeof MailState];

export const mailStateLabels: Readonly<Record<MailState, Message>> = {
  held: { ru: 'ждёт организатора', en: 'waits for an organiser' },
  waiting: { ru: 'в очереди', en: 'on its way' },
  sent: { ru: 'отправлено', en: 'sent' },
  kept: { ru: 'осталось на сервере', en: 'kept on the server' },
  failed: { ru: 'не ушло', en: 'did not go out' },
  dropped: { ru: 'не отправлено', en: 'not sent' },
};

/** Why a mail did not go out. */
export const MailFailure = {
  /** The mail server says that this address takes no mail. */
  AddressRefused: 'address-refused',
  /** The mail server could not be reached, or did not take it, for hours. */
  ServerAway: 'server-away',
  /** A word of the host's list stands in it: {@link TellingWord}. */
  NamesUs: 'names-us',
} as const;
export type MailFailure = (typeof MailFailure)[keyof typeof MailFailure];

/** After "Send" a human may still call everything back: nothing leaves before. */
export const recallSeconds = 30;

/** How long after each failure a mail is tried again; after the last it has failed. */
export const retrySeconds: readonly number[] = [1, 5, 60, 600, 3_600, 7_200];

/** Who reads the outbox and sends: an organiser of the host, or of the event that the mail is about. */
export const canSendGroupMail: Rule<{ readonly eventId: string | null }> = (viewer, { eventId }) =>
  viewer.grants.some((grant) => grant.role === Role.Organiser && (grant.eventId === null || grant.eventId === eventId));

export const mailRefusals = refusalReasons('mail', {
  notHeld: {
    ru: 'Эти письма уже не ждут: их отправили или убрали. Обновите страницу.',
    en: 'These letters no longer wait: they were sent or dropped. Reload the page.',
  },
  moreCame: {
    ru: 'Пока вы читали, добавились письма. Прочитайте список ещё раз.',
    en: 'More letters came while you were reading. Read the list once more.',
  },
  gone: { ru: 'Письма уже ушли: вернуть их нельзя.', en: 'The letters have left: they cannot be called back.' },
  namesUs: {
    ru: 'Такое письмо выдало бы нас: {words}. Ничего не ушло. Уберите эти слова из письма, адреса или имени отправителя; если слово ничего не выдаёт, снимите его в списке «Что нас выдаёт».',
    en: 'Such a letter would give us away: {words}. Nothing has left. Take these words out of the letter, the address or the sender; if a word gives nothing away, set it aside on the list “What gives us away”.',
  },
  notFailed: { ru: 'Это письмо не ждёт новой попытки.', en: 'This letter does not wait for another try.' },
});
