import type { Message } from '@kunak/platform/rules';

/** What keeps an event from being removed. */
export const countedTexts = {
  participations: {
    ru: '{count, plural, one {# участник} few {# участника} many {# участников} other {# участника}}',
    en: '{count, plural, one {# participant} other {# participants}}',
  },
} satisfies Record<string, Message>;
