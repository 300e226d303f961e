import { messages } from '../texts/message';

export const retentionRoomTexts = messages({
  nav: { ru: 'Сроки хранения', en: 'Retention' },
  words: { ru: 'данные удаление стирание ночь отчёт gdpr', en: 'data erase delete night report gdpr' },
});
