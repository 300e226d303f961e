import { messages } from '@kunak/platform/web';

export const todayTexts = messages({
  first: { ru: 'Внесите людей', en: 'Bring in your people' },
  firstWhy: {
    ru: 'Загрузите список из таблицы: перед записью вы увидите каждую ошибку, а потом сможете всё отменить.',
    en: 'Load a list from a table: you see each problem before anything is written, and can undo it all afterwards.',
  },
  bring: { ru: 'Загрузить список', en: 'Import a list' },
});
