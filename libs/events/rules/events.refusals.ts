import { refusalReasons } from '@kunak/platform/rules';

export const eventsRefusals = /* @__PURE__ */ refusalReasons('events', {
  dayDoesNotExist: { ru: 'Такого дня нет: «{day}». Напишите дату как 2012-11-16.', en: 'There is no such day: “{day}”. Write the date like 2012-11-16.' },
  endsBeforeStart: {
    ru: 'Последний день раньше первого.',
    en: 'The last day is before the first.',
  },
  tooLong: {
    ru: 'Событие длится {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}, а можно не больше {max}. Проверьте год.',
    en: 'The event lasts {days, plural, one {# day} other {# days}}; {max} is the most. Check the year.',
  },
  unknownTimeZone: {
    ru: 'Неизвестный часовой пояс: «{timeZone}». Пример: Europe/Stockholm.',
    en: 'Unknown time zone: “{timeZone}”. An example: Europe/Stockholm.',
  },
  slugDoesNotFit: {
    ru: 'Адрес «{slug}» не подходит: нужны строчные латинские буквы, цифры и дефисы, от 2 до 60 знаков, первой — буква или цифра.',
    en: 'The address “{slug}” does not fit: use 2 to 60 small Latin letters, digits and hyphens, a letter or digit first.',
  },
  slugTaken: { ru: 'Адрес «{slug}» уже занят другим событием.', en: 'The address “{slug}” belongs to another event already.' },
  titleMissing: { ru: 'Напишите название хотя бы на одном языке.', en: 'Write a title in one language at least.' },
  textTooLong: {
    ru: 'Слишком длинный текст: {length, plural, one {# знак} few {# знака} many {# знаков} other {# знака}}, помещается {max}.',
    en: 'The text is too long: {length, plural, one {# character} other {# characters}}, there is room for {max}.',
  },
  languageMissing: { ru: 'Выберите хотя бы один рабочий язык.', en: 'Choose one working language at least.' },
  unknownLanguage: { ru: 'Неизвестный язык: «{code}».', en: 'Unknown language: “{code}”.' },
  headcountOutOfRange: {
    ru: 'Число людей — целое, от 1 до {max}. Или оставьте поле пустым.',
    en: 'The number of people is a whole one from 1 to {max}. Or leave it empty.',
  },
  minutesOutOfRange: { ru: 'Длительность — целое число минут, от 1 до {max}.', en: 'The length is a whole number of minutes from 1 to {max}.' },
  hoursNotTime: { ru: 'Часы работы: «{text}» — не время. Пример: 09:00.', en: 'Opening hours: “{text}” is not a time. An example: 09:00.' },
  tooMany: { ru: 'Слишком много: на одном событии помещается {max}.', en: 'Too many: one event has room for {max}.' },
  eventTied: {
    ru: 'Удалить нельзя: с событием связано — {what}. Сначала уберите это.',
    en: 'This cannot be removed: the event still has {what}. Take these away first.',
  },
  sessionTied: {
    ru: 'Удалить нельзя: с сессией связано — {what}. Её можно снять с расписания.',
    en: 'This cannot be removed: the session still has {what}. You can take it off the schedule instead.',
  },
  roomNotOfEvent: { ru: 'Этой комнаты нет на этом событии.', en: 'This room does not belong to this event.' },
});
