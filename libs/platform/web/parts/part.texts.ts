import { messages } from '../texts/message';

export const partTexts = messages({
  change: { ru: 'Изменить', en: 'Change' },
  notProvided: { ru: 'Не указано', en: 'Not provided' },
  more: { ru: 'Показать ещё', en: 'Show more' },
  shown: { ru: 'Показано {shown} из {total}', en: '{shown} of {total} shown' },
  back: { ru: 'Назад', en: 'Back' },
  actions: { ru: 'Действия', en: 'Actions' },
  selectAll: { ru: 'Выбрать все', en: 'Select all' },
  select: { ru: 'Выбрать: {name}', en: 'Select {name}' },
  selected: {
    ru: '{count, plural, one {Выбрана # строка} few {Выбраны # строки} many {Выбрано # строк} other {Выбрано # строки}}',
    en: '{count, plural, one {# row selected} other {# rows selected}}',
  },
  clearSelection: { ru: 'Снять выбор', en: 'Clear' },
  sortBy: { ru: 'Сортировать: {column}', en: 'Sort by {column}' },
  leave: { ru: 'Закрыть страницу', en: 'Close this page' },
  leaveShort: { ru: 'Закрыть', en: 'Close' },
  leaveHint: { ru: 'Или трижды Shift. История браузера не стирается.', en: 'Or Shift three times. The browser’s history is not erased.' },
});
