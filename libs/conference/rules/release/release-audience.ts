import type { Message } from '@kunak/platform/rules';

/** Whom a release is told to by mail. */
export const ReleaseAudience = {
  Nobody: 'nobody',
  /** Those who have a part in what changes. */
  Concerned: 'concerned',
  /** Everybody who is expected at the event, and those on the programme. */
  Everybody: 'everybody',
} as const;
export type ReleaseAudience = (typeof ReleaseAudience)[keyof typeof ReleaseAudience];

/** Names nothing: who reads it over a shoulder learns that somebody has a message. */
export const releaseLetter: { readonly subject: Message; readonly body: Message } = {
  subject: { ru: 'У вас новое сообщение', en: 'You have a new message' },
  body: {
    ru: 'Здравствуйте.\n\nДля вас есть новости. Войдите, чтобы их прочитать:\n{address}\n',
    en: 'Hello,\n\nThere is news for you. Sign in to read it:\n{address}\n',
  },
};

export const releaseMailLabel: Message = { ru: 'Новое расписание', en: 'A new schedule' };
