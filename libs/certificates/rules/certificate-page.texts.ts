import type { EventKind } from '@kunak/events/rules';
import type { Language, Message } from '@kunak/platform/rules';

/** What the page says. It is read as one sentence: heading, name, opening, title. */
export const certificatePageTexts = {
  heading: { ru: 'Сертификат об участии', en: 'Certificate of participation' },
  attended: {
    ru: '{attended} из {planned, plural, one {# занятия} few {# занятий} many {# занятий} other {# занятия}}, {hours, plural, one {# час} few {# часа} many {# часов} other {# часа}}',
    en: '{attended} of {planned, plural, one {# session} other {# sessions}}, {hours, plural, one {# hour} other {# hours}}',
  },
  issued: { ru: 'Дата выдачи: {day}', en: 'Issued on {day}' },
  verify: { ru: 'Код для проверки', en: 'Code to check it with' },
} satisfies Record<string, Message>;

export const fullOpenings: Readonly<Record<EventKind, Message>> = {
  conference: { ru: 'в конференции', en: 'in the conference' },
  training: { ru: 'в тренинге', en: 'in the training' },
  seminar: { ru: 'в семинаре', en: 'in the seminar' },
  'round-table': { ru: 'в работе круглого стола', en: 'in the round table' },
  'monitoring-trip': { ru: 'в мониторинговой поездке', en: 'in the monitoring trip' },
  festival: { ru: 'в фестивале', en: 'in the festival' },
};

export const neutralOpenings = {
  training: { on: { ru: 'в обучении по теме', en: 'in a training on' }, plain: { ru: 'в обучении', en: 'in a training' } },
  meeting: { on: { ru: 'во встрече на тему', en: 'in a meeting on' }, plain: { ru: 'во встрече', en: 'in a meeting' } },
} satisfies Record<string, { on: Message; plain: Message }>;

/** As they stand after a day of the month. Written out, so that a page does not change with the runtime's own tables. */
export const monthsInDates: Readonly<Record<Language, readonly string[]>> = {
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};
