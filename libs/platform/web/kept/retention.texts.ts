import { messages } from '../texts/message';

export const retentionTexts = messages({
  title: { ru: 'Сроки хранения', en: 'How long things are kept' },
  lead: {
    ru: 'Каждую ночь стирается то, чей срок прошёл. Срок можно менять в названных границах; он действует со следующей ночи и для того, что уже хранится.',
    en: 'Each night erases what is over its time. A time can be changed within the bounds; it counts from the next night on, for what is held already too.',
  },
  rules: { ru: 'Что и как долго', en: 'What, and for how long' },
  change: { ru: 'Изменить срок', en: 'Change the time' },
  own: { ru: 'обычно {usual}', en: 'usually {usual}' },
  promised: { ru: 'Ещё раньше, если так обещано под вопросом анкеты.', en: 'Earlier where a question of the form promised so.' },
  whilePerson: { ru: 'Пока о человеке вообще что-то хранится', en: 'As long as anything of the person is kept' },

  dialog: { ru: 'Сколько хранить', en: 'How long to keep it' },
  count: { ru: 'Сколько', en: 'How many' },
  unit: { ru: 'В чём считать', en: 'Counted in' },
  from: { ru: 'Срок считается {clock}.', en: 'The time runs {clock}.' },
  days: { ru: 'дней', en: 'days' },
  months: { ru: 'месяцев', en: 'months' },
  years: { ru: 'лет', en: 'years' },
  bounds: { ru: 'Не меньше чем {shortest} и не больше чем {longest}', en: 'Not less than {shortest} and not more than {longest}' },
  outside: { ru: 'Так нельзя: не меньше чем {shortest} и не больше чем {longest}', en: 'Out of bounds: not less than {shortest} and not more than {longest}' },
  effect: {
    ru: '{count, plural, =0 {Ближайшей ночью из-за этого ничего не исчезнет.} one {Ближайшей ночью исчезнет ещё # запись.} few {Ближайшей ночью исчезнут ещё # записи.} many {Ближайшей ночью исчезнет ещё # записей.} other {Ближайшей ночью исчезнет ещё # записи.}}',
    en: '{count, plural, =0 {Nothing goes tonight because of this.} one {Tonight # more entry goes.} other {Tonight # more entries go.}}',
  },
  check: { ru: 'Что это изменит', en: 'What it would change' },
  save: { ru: 'Сохранить срок', en: 'Save the time' },
  saved: { ru: 'Срок сохранён.', en: 'The time is saved.' },
  cancel: { ru: 'Отмена', en: 'Cancel' },

  nights: { ru: 'Что стёрли последние ночи', en: 'What the last nights erased' },
  nightsLead: { ru: 'Только счёт: ни имён, ни содержания.', en: 'In counts: no names, no content.' },
  noNights: { ru: 'Ещё ни одной ночи', en: 'No night yet' },
  noNightsHint: { ru: 'Первый отчёт появится после ближайшей ночи.', en: 'The first report is there after the next night.' },
  nothing: { ru: 'Ничего: ни один срок не прошёл', en: 'Nothing: no time was over' },
});
