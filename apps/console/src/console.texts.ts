import { messages } from '@kunak/platform/web';

export const consoleTexts = messages({
  todayTitle: { ru: 'Сегодня нужно от вас', en: 'Needs you today' },
  todayLead: { ru: 'По событиям, ближайшее сверху', en: 'By edition, the nearest first' },
  firstTitle: { ru: 'С чего начать', en: 'Where to begin' },
  firstLead: { ru: 'Здесь пока ничего нет. Эти шаги можно сделать в любом порядке.', en: 'Nothing is here yet. Take these steps in any order.' },
  firstSteps: { ru: 'Первые шаги', en: 'First steps' },
  wholeHost: { ru: 'Для всех событий', en: 'For all editions' },
  nothingHere: { ru: 'Здесь ничего не ждёт.', en: 'Nothing waits here.' },
  over: { ru: 'Уже прошло', en: 'It is over' },
  starts: {
    ru: '{days, plural, =0 {Начинается сегодня} one {Начнётся через # день} few {Начнётся через # дня} many {Начнётся через # дней} other {Начнётся через # дня}}',
    en: '{days, plural, =0 {Begins today} one {Begins in # day} other {Begins in # days}}',
  },
  underWay: { ru: 'Идёт сейчас', en: 'Under way now' },
  loading: { ru: 'Загружаем…', en: 'Loading…' },
  again: { ru: 'Попробовать ещё раз', en: 'Try again' },
  nothing: { ru: 'Сейчас от вас ничего не нужно', en: 'Nothing needs you now' },
  nothingHint: { ru: 'Откройте раздел слева или найдите его: Ctrl+K.', en: 'Open a section on the left, or find it with Ctrl+K.' },
  partFailed: { ru: 'Часть страницы не загрузилась: список неполный', en: 'A part of this page did not load: the list is not whole' },
  lookFirst: { ru: 'Посмотреть', en: 'Look first' },
  name: { ru: 'Кунак', en: 'Kunak' },
});
