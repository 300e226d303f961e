import { messages } from '@kunak/platform/web';

export const todayTexts = messages({
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
