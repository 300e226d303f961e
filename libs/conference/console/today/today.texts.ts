import { messages } from '@kunak/platform/web';

export const todayTexts = messages({
  unreleased: {
    ru: '{count, plural, one {# сессия стоит в расписании, а участники её не видят} few {# сессии стоят в расписании, а участники их не видят} many {# сессий стоит в расписании, а участники их не видят} other {# сессии стоят в расписании, а участники их не видят}}',
    en: '{count, plural, one {# session is scheduled, and participants do not see it} other {# sessions are scheduled, and participants see none of them}}',
  },
  unreleasedWhy: {
    ru: 'До начала не больше месяца: людям пора знать, где и когда им быть.',
    en: 'It begins within a month: people should know where to be and when.',
  },
  changed: {
    ru: '{count, plural, one {# сессия изменилась} few {# сессии изменились} many {# сессий изменилось} other {# сессии изменились}} после выпуска',
    en: '{count, plural, one {# session has} other {# sessions have}} changed since the last release',
  },
  changedWhy: {
    ru: '{tell, plural, =0 {Участники видят прежнее расписание.} one {Участники видят прежнее расписание; сообщить нужно # человеку.} few {Участники видят прежнее расписание; сообщить нужно # людям.} many {Участники видят прежнее расписание; сообщить нужно # людям.} other {Участники видят прежнее расписание; сообщить нужно # людям.}}',
    en: '{tell, plural, =0 {Participants still see the schedule as it was.} one {Participants still see the schedule as it was; # person is to be told.} other {Participants still see the schedule as it was; # people are to be told.}}',
  },
  release: { ru: 'К выпуску', en: 'Release' },
  conflicts: {
    ru: '{count, plural, one {# конфликт} few {# конфликта} many {# конфликтов} other {# конфликта}} в расписании',
    en: '{count, plural, one {# conflict} other {# conflicts}} in the schedule',
  },
  conflictsWhy: { ru: '{kinds}', en: '{kinds}' },
  look: { ru: 'Посмотреть', en: 'Look' },
});
