import type { Message } from '@kunak/platform/rules';

export const organisationsWords = { position: { ru: 'Должность', en: 'Position' } } as const satisfies Record<string, Message>;
export const organisationsTables = {
  room: { ru: 'Организации', en: 'Organisations' },
  affiliations: { ru: 'Организации', en: 'Organisations' },
} as const satisfies Record<string, Message>;
