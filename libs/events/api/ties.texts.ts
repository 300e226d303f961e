import type { Message } from '@kunak/platform/rules';

/** What hangs on an event or a session, counted. */
export const tieTexts = {
  other: {
    ru: '{count, plural, one {# запись} few {# записи} many {# записей} other {# записи}} в других разделах',
    en: '{count, plural, one {# record} other {# records}} elsewhere',
  },
  sessionPerson: {
    ru: '{count, plural, one {# человек} few {# человека} many {# человек} other {# человека}} на сессиях',
    en: '{count, plural, one {# person} other {# people}} on sessions',
  },
  accessLink: {
    ru: '{count, plural, one {# ссылка} few {# ссылки} many {# ссылок} other {# ссылки}} для входа',
    en: '{count, plural, one {# sign-in link} other {# sign-in links}}',
  },
} satisfies Record<string, Message>;
