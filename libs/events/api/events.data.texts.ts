import type { Message } from '@kunak/platform/rules';

export const eventsWords = {
  role: { ru: 'Роль', en: 'Role' },
  languages: { ru: 'Языки', en: 'Languages' },
  rows: { ru: 'Удалённое', en: 'What was removed' },
} as const satisfies Record<string, Message>;

export const eventsTables = {
  room: { ru: 'Программа', en: 'Programme' },
  sessions: { ru: 'Роли в программе', en: 'Parts in sessions' },
  removals: { ru: 'Удалённое, пока его можно вернуть', en: 'What was removed, while it can be put back' },
} as const satisfies Record<string, Message>;
