import { messages } from '@kunak/platform/web';

export const sheetTexts = messages({
  choose: { ru: 'Лист для подписей', en: 'Sign-in sheet' },
  lead: {
    ru: 'Имена из списка гостей, место для подписи и пустые строки. Лист с именами храните как документ и уничтожьте в срок.',
    en: 'Names of the roster, a place to sign, and empty lines. Keep a sheet with names like a document, and destroy it in time.',
  },
  session: { ru: 'Занятие', en: 'Session' },
  print: { ru: 'Напечатать', en: 'Print' },
  confidential: { ru: 'Не для чужих глаз. Уничтожить до {date}', en: 'Not for strangers. Destroy by {date}' },
  number: { ru: '№', en: 'No.' },
  name: { ru: 'Имя', en: 'Name' },
  signature: { ru: 'Подпись', en: 'Signature' },
  trainer: { ru: 'Тренер', en: 'Trainer' },
  people: { ru: 'Список для подписей', en: 'Sign-in list' },
});
