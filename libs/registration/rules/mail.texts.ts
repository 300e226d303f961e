import type { Message } from '@kunak/platform/rules';

/** A letter in the reader's language. Plain text; its only value is an address, and that too is neutral. */
export type NeutralMail = { readonly subject: Message; readonly body: Message };

const subject: Message = { ru: 'У вас новое сообщение', en: 'You have a new message' };

/**
 * Everything that registration sends. No letter names an organisation, an event, a city or a person, nor says what it is about: who reads it
 * over a shoulder or in a seized mailbox learns that somebody has a message, and no more. `{link}` works once; `{address}` is the neutral door.
 */
export const registrationMails = {
  invitation: {
    subject,
    body: {
      ru: 'Здравствуйте.\n\nДля вас есть сообщение. Его можно прочитать здесь:\n{link}\n\nСсылка работает один раз. Последний день: {date}\n\nЕсли вы не ждали этого письма, просто удалите его: без вас ничего не произойдёт.\n',
      en: 'Hello,\n\nThere is a message for you. You can read it here:\n{link}\n\nThe link works once. Its last day: {date}\n\nIf you did not expect this letter, just delete it: nothing happens without you.\n',
    },
  },
  reminder: {
    subject,
    body: {
      ru: 'Здравствуйте.\n\nСообщение для вас ещё не прочитано. Его можно прочитать здесь:\n{link}\n\nСсылка работает один раз, прежняя больше не действует. Последний день: {date}\n',
      en: 'Hello,\n\nA message for you is still unread. You can read it here:\n{link}\n\nThe link works once; the earlier one no longer does. Its last day: {date}\n',
    },
  },
  /** For somebody who has an account already: no link that opens anything, the door alone. */
  message: {
    subject,
    body: {
      ru: 'Здравствуйте.\n\nДля вас есть сообщение. Войдите, чтобы его прочитать:\n{address}\n',
      en: 'Hello,\n\nThere is a message for you. Sign in to read it:\n{address}\n',
    },
  },
  /** Accepted, declined, put on the waiting list: the letter is the same for all, the news is behind the door. */
  news: {
    subject,
    body: {
      ru: 'Здравствуйте.\n\nДля вас есть ответ. Войдите, чтобы его прочитать:\n{address}\n',
      en: 'Hello,\n\nThere is an answer for you. Sign in to read it:\n{address}\n',
    },
  },
} as const satisfies Readonly<Record<string, NeutralMail>>;
export type RegistrationMail = keyof typeof registrationMails;

/** What the outbox calls these letters; nobody outside reads it. */
export const groupMailLabels = {
  invitations: { ru: 'Приглашения', en: 'Invitations' },
  news: { ru: 'Решения об участии', en: 'Decisions on participation' },
} as const satisfies Readonly<Record<string, Message>>;

/** What stands in a letter that is read before it goes, in place of each guest's own link. */
export const ownLinkWords: Message = { ru: '(личная ссылка)', en: '(a link of their own)' };
