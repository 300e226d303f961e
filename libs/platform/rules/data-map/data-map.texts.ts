import type { Language, Message } from '../messages';
import { formatMessage } from '../messages';
import { Clock } from './clock';
import type { Period, Term } from './clock';
import type { Basis, Reader } from './reason';

export const readerLabels: Readonly<Record<Reader, Message>> = {
  self: { ru: 'сам человек', en: 'the person' },
  organisers: { ru: 'организаторы', en: 'organisers' },
  trainers: { ru: 'тренеры события', en: 'trainers of the event' },
  'protection-officers': { ru: 'специалисты по защите', en: 'protection officers' },
  event: { ru: 'участники события', en: 'those who take part in the event' },
  'code-holders': { ru: 'те, кому показали код сертификата', en: 'whoever was shown the certificate’s code' },
  machine: { ru: 'никто, только программа', en: 'nobody, only the program' },
};

export const basisLabels: Readonly<Record<Basis, Message>> = {
  consent: { ru: 'согласие (ст. 6(1)(a) и 9(2)(a) GDPR)', en: 'consent (GDPR art. 6(1)(a) and 9(2)(a))' },
  request: { ru: 'просьба об участии (ст. 6(1)(b) GDPR)', en: 'the wish to take part (GDPR art. 6(1)(b))' },
  interest: {
    ru: 'законный интерес некоммерческой организации (ст. 6(1)(f) и 9(2)(d) GDPR)',
    en: 'legitimate interest of a non-profit body (GDPR art. 6(1)(f) and 9(2)(d))',
  },
  duty: { ru: 'обязанность по закону (ст. 5(2) и 6(1)(c) GDPR)', en: 'legal duty (GDPR art. 5(2) and 6(1)(c))' },
};

/** What has to happen first; stands after the period: “a year after the event ended”. */
export const clockLabels: Readonly<Record<Clock, Message>> = {
  'event-ended': { ru: 'после окончания события', en: 'after the event ended' },
  'last-event-ended': { ru: 'после последнего события с участием этого человека', en: 'after the last event with this person' },
  refused: { ru: 'после отказа организаторов', en: 'after the organisers said no' },
  withdrawn: { ru: 'после отказа от участия', en: 'after the guest said no' },
  'certificate-issued': { ru: 'после выдачи сертификата', en: 'after the certificate was issued' },
  promised: { ru: 'срок, названный под вопросом', en: 'the time named below the question' },
  recorded: { ru: 'после записи', en: 'after it was written down' },
};

export const periodTexts = {
  D: { ru: '{count, plural, one {# день} few {# дня} many {# дней} other {# дня}}', en: '{count, plural, one {# day} other {# days}}' },
  M: { ru: '{count, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}}', en: '{count, plural, one {# month} other {# months}}' },
  Y: { ru: '{count, plural, one {# год} few {# года} many {# лет} other {# года}}', en: '{count, plural, one {# year} other {# years}}' },
} as const satisfies Record<string, Message>;

export const dataMapTexts = {
  term: { ru: '{period} {clock}', en: '{period} {clock}' },
  upTo: { ru: '{clock}, и не дольше чем {longest}', en: '{clock}, and not longer than {longest}' },
  earliest: { ru: 'что раньше: {terms}', en: 'whichever is first: {terms}' },
  untilErased: { ru: 'пока о человеке вообще что-то хранится', en: 'as long as anything of this person is kept' },
} as const satisfies Record<string, Message>;

/** `P18M` as “18 months”. */
export function periodWords(period: Period, language: Language): string {
  const unit = period.slice(-1) as keyof typeof periodTexts;
  return formatMessage(periodTexts[unit], language, { count: Number(period.slice(1, -1)) });
}

/** Until when something is kept, as the rule says it and not yet as a day. */
export function termsWords(terms: readonly Term[], language: Language): string {
  const words = terms.map(({ clock, period }) =>
    clock === Clock.Promised
      ? clockLabels.promised[language]
      : formatMessage(dataMapTexts.term, language, { period: periodWords(period, language), clock: clockLabels[clock][language] }),
  );
  if (words.length === 0) return dataMapTexts.untilErased[language];
  return words.length === 1 ? (words[0] ?? '') : formatMessage(dataMapTexts.earliest, language, { terms: words.join('; ') });
}
