import type { Message } from '@kunak/platform/rules';

export const conferenceTexts = {
  /** All that a calendar on a phone says of a session. */
  busy: { ru: 'Занято', en: 'Busy' },
} as const satisfies Record<string, Message>;
