import { messages } from '@kunak/platform/web';

export const todayTexts = messages({
  unmarked: {
    ru: '{count, plural, one {# сессия прошла без отметок} few {# сессии прошли без отметок} many {# сессий прошло без отметок} other {# сессии прошли без отметок}}',
    en: '{count, plural, one {# session is over and nobody has marked it} other {# sessions are over and nobody has marked them}}',
  },
  unmarkedWhy: {
    ru: 'Пока тренер помнит, кто был: без отметок нет и сертификатов.',
    en: 'While the trainer still remembers who came: without marks there are no certificates.',
  },
  look: { ru: 'Посмотреть', en: 'Look' },
});
