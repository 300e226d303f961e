import { messages } from '@kunak/platform/web';

export const roomTexts = messages({ nav: { ru: 'Ваши данные', en: 'Your data' } });
