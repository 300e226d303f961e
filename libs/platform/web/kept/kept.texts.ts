import { messages } from '../texts/message';

export const keptTexts = messages({
  caption: { ru: 'Что хранится, зачем и до каких пор', en: 'What is held, what for, and until when' },
  more: { ru: 'Подробнее', en: 'More' },
  basis: { ru: 'Основание', en: 'Legal basis' },
  readers: { ru: 'Кто видит', en: 'Who sees it' },
  place: {
    ru: '{called}: {count, plural, one {# запись} few {# записи} many {# записей} other {# записи}}',
    en: '{called}: {count, plural, one {# entry} other {# entries}}',
  },
  untilDay: { ru: 'до {day} включительно', en: 'up to and including {day}' },
  untilDays: { ru: 'по частям: с {first} по {last}', en: 'bit by bit: from {first} to {last}' },
  waiting: {
    ru: '{count, plural, one {У # записи} few {У # записей} many {У # записей} other {У # записи}} срок ещё не начался',
    en: 'The time of {count, plural, one {# entry} other {# entries}} has not begun',
  },
  eraseNow: { ru: 'Стереть навсегда', en: 'Erase for good' },
  keep: { ru: 'Не стирать', en: 'Do not erase' },
  nothing: { ru: 'Ничего не хранится', en: 'Nothing is held' },
});
