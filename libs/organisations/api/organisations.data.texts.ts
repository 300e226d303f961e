import type { Message } from '@kunak/platform/rules';

export const organisationsWords = { position: { ru: 'Должность', en: 'Position' } } as const satisfies Record<string, Message>;
export const organisationsTables = { affiliations: { ru: 'Организации', en: 'Organisations' } } as const satisfies Record<string, Message>;
