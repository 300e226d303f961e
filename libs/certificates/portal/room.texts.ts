import { messages } from '@kunak/platform/web';

export const roomTexts = messages({ nav: { ru: 'Документы', en: 'Documents' } });
