import { refusalReasons } from '@kunak/platform/rules';

export const eventsRefusals = refusalReasons('events', {
  dayDoesNotExist: { ru: 'Такого дня нет: «{day}». Напишите дату как 2012-11-16.', en: 'There is no such day: “{day}”. Write the date like 2012-11-16.' },
  endsBeforeStart: {
    ru: 'Последний день ({lastDay}) раньше первого ({firstDay}).',
    en: 'The last day ({lastDay}) is before the first ({firstDay}).',
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
  roomNotOfEvent: { ru: 'Этой комнаты нет на этом событии.', en: 'This room does not belong to this event.' },
});
