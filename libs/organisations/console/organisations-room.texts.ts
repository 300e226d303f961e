import { messages } from '@kunak/platform/web';

export const roomTexts = messages({ organisations: { ru: 'Организации', en: 'Organisations' } });
