import { messages } from '@kunak/platform/web';

export const roomTexts = messages({
  people: { ru: 'Люди', en: 'People' },
  importList: { ru: 'Загрузить список людей', en: 'Import a list of people' },
  importWords: { ru: 'импорт таблица CSV Excel', en: 'spreadsheet CSV Excel upload' },
});
