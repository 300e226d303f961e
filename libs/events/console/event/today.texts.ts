import { messages } from '@kunak/platform/web';

export const todayTexts = messages({
  first: { ru: 'Создайте событие', en: 'Create an edition' },
  firstWhy: {
    ru: 'Дни, место и языки. Программу можно потом загрузить из файла.',
    en: 'Days, place and languages. The programme can be imported from a file afterwards.',
  },
  create: { ru: 'Создать событие', en: 'Create an edition' },
});
