import type { Message } from '@kunak/platform/rules';

/** What hangs on a session or an event from here, counted. */
export const tieTexts = {
  marks: {
    ru: '{count, plural, one {# отметка} few {# отметки} many {# отметок} other {# отметки}} о присутствии',
    en: '{count, plural, one {# attendance mark} other {# attendance marks}}',
  },
  walkIns: {
    ru: '{count, plural, one {# человек} few {# человека} many {# человек} other {# человека}} без записи',
    en: '{count, plural, one {# walk-in} other {# walk-ins}}',
  },
} satisfies Record<string, Message>;
