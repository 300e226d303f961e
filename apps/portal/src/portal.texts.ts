import { messages } from '@kunak/platform/web';

export const portalTexts = messages({
  name: { ru: 'Кунак', en: 'Kunak' },
  title: { ru: 'Здравствуйте', en: 'Welcome' },
  nothing: { ru: 'Сейчас от вас ничего не нужно', en: 'Nothing is needed from you now' },
  nothingHint: { ru: 'Когда появится новое, мы напишем.', en: 'We will write when there is something new.' },
});
