import { messages } from '@kunak/platform/web';

export const venueTexts = messages({
  name: { ru: 'Кунак', en: 'Kunak' },
  title: { ru: 'Сегодня', en: 'Today' },
  nothing: { ru: 'Сейчас отмечать некого', en: 'Nobody to mark now' },
  nothingHint: { ru: 'Список появится перед началом занятия.', en: 'The list appears before a session begins.' },
});
