import type { EventKind } from '@kunak/events/rules';
import { formatMessage, localized } from '@kunak/platform/rules';
import type { CalendarDate, Language } from '@kunak/platform/rules';
import { certificatePageTexts, neutralOpenings, fullOpenings, monthsInDates } from './certificate-page.texts';
import type { CertificateFacts } from './snapshot';
import { CertificateVariant } from './variant';

/** Every word of one language on the page, ready to be placed. No verb is gendered, and nothing is said that the facts do not hold. */
export type CertificateWords = {
  readonly heading: string;
  readonly opening: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly issued: string;
  readonly verify: string;
};

export function certificateWords(facts: CertificateFacts, language: Language): CertificateWords {
  const title = facts.variant === CertificateVariant.Full ? localized(facts.title, language) : localized(facts.subject, language);
  return {
    heading: formatMessage(certificatePageTexts.heading, language),
    opening: openingOf(facts, title !== '', language),
    title,
    facts: [...partOf(facts, language), whenAndWhere(facts, language), howMuch(facts, language)],
    issued: formatMessage(certificatePageTexts.issued, language, { day: dateSpan(facts.issuedOn, facts.issuedOn, language) }),
    verify: formatMessage(certificatePageTexts.verify, language),
  };
}

function openingOf(facts: CertificateFacts, hasTitle: boolean, language: Language): string {
  if (facts.variant === CertificateVariant.Full) return formatMessage(fullOpenings[facts.kind], language);
  const opening = neutralOpenings[isTeaching(facts.kind) ? 'training' : 'meeting'];
  return formatMessage(hasTitle ? opening.on : opening.plain, language);
}

function isTeaching(kind: EventKind): boolean {
  return kind === 'training' || kind === 'seminar';
}

function partOf(facts: CertificateFacts, language: Language): string[] {
  const programme = facts.variant === CertificateVariant.Full ? localized(facts.programme, language) : '';
  return programme === '' ? [] : [programme];
}

function whenAndWhere(facts: CertificateFacts, language: Language): string {
  const place = facts.variant === CertificateVariant.Full ? localized(facts.place, language) : '';
  return [dateSpan(facts.firstDay, facts.lastDay, language), place].filter(Boolean).join(', ');
}

/** Hours are rounded down to halves: less than it was, never more. */
function howMuch(facts: CertificateFacts, language: Language): string {
  const hours = Math.floor(facts.attended.minutes / 30) / 2;
  return formatMessage(certificatePageTexts.attended, language, { attended: facts.attended.sessions, planned: facts.planned.sessions, hours });
}

/** `14–18 December 2026`, `28 ноября – 3 декабря 2026 года`: months and years are said once where one is enough. */
export function dateSpan(first: CalendarDate, last: CalendarDate, language: Language): string {
  const [from, to] = [partsOf(first, language), partsOf(last, language)];
  const year = language === 'ru' ? ' года' : '';
  if (first === last) return `${to.day} ${to.month} ${to.year}${year}`;
  const end = `${to.day} ${to.month} ${to.year}${year}`;
  if (from.year !== to.year) return `${from.day} ${from.month} ${from.year}${year} – ${end}`;
  return from.month === to.month ? `${from.day}–${end}` : `${from.day} ${from.month} – ${end}`;
}

function partsOf(date: CalendarDate, language: Language): { day: number; month: string; year: string } {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: Number(day), month: monthsInDates[language][Number(month) - 1] ?? '', year };
}
