import { addDays, writtenDate, isCalendarDate } from '@kunak/platform/rules';
import type { CalendarDate } from '@kunak/platform/rules';
import { tidySpaces } from './names';
import { objection, notUnderstood, understood } from './reading';
import type { Objection, Reading } from './reading';
import { peopleRefusals } from './people.refusals';

/** How a date was written; a column of an office's list usually has one shape, and a second one deserves a look. */
export const DateShape = {
  YearFirst: 'year-first',
  DayFirst: 'day-first',
  MonthFirst: 'month-first',
  TwoDigitYear: 'two-digit-year',
  Words: 'words',
  DayNumber: 'day-number',
} as const;
export type DateShape = (typeof DateShape)[keyof typeof DateShape];

export type ReadDate = { readonly date: CalendarDate; readonly shape: DateShape };

export type DateHabits = {
  readonly today: CalendarDate;
  /** `past`: a birthday, never after today. Otherwise a journey or a passport: two digits of a year mean 20xx. */
  readonly sense?: 'past' | 'any';
  /** Which number of 03/04/2026 is the month, when the rest of the column has told; otherwise it is a guess with a remark. */
  readonly slashes?: 'day-first' | 'month-first';
};

const months: readonly RegExp[] = [
  /^(янв|jan)/,
  /^(фев|feb)/,
  /^(мар|mar)/,
  /^(апр|apr)/,
  /^(ма[йяе]|may)/,
  /^(июн|jun)/,
  /^(июл|jul)/,
  /^(авг|aug)/,
  /^(сен|sep)/,
  /^(окт|oct)/,
  /^(ноя|nov)/,
  /^(дек|dec)/,
];

/**
 * Reads a date as people write it: 31.12.1990, 1990-12-31, 31/12/90, 31 декабря 1990 г., December 31, 1990.
 * Refuses a day that does not exist; remarks on what had to be guessed (two digits of a year, month or day first).
 */
export function readDate(typed: string, habits: DateHabits): Reading<ReadDate> {
  const text = withoutTime(tidySpaces(typed.slice(0, 100))).toLowerCase();
  const yearFirst = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(text);
  if (yearFirst) return existing(text, yearFirst[1], yearFirst[2], yearFirst[3], DateShape.YearFirst);
  const dayFirst = /^(\d{1,2})([-./ ])(\d{1,2})\2(\d{4})$/.exec(text);
  if (dayFirst) return dayOrMonthFirst(text, dayFirst, habits);
  const short = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{2})$/.exec(text);
  if (short) return twoDigitYear(text, short, habits);
  return inWords(text);
}

/** Like {@link readDate}, for a cell of a spreadsheet, where a bare number counts the days since the end of 1899. */
export function readCellDate(typed: string, habits: DateHabits): Reading<ReadDate> {
  const number = /^\s*(\d{4,5})(?:[.,]0+)?\s*$/.exec(typed);
  const days = Number(number?.[1]);
  if (!number || days < 1000 || days > 80_000 || (days >= 1900 && days <= 2100)) return readDate(typed, habits);
  const date = addDays('1899-12-30', days);
  return understood({ date, shape: DateShape.DayNumber }, objection(peopleRefusals.dateFromNumber, { date: writtenDate(date) }));
}

function withoutTime(text: string): string {
  return text.replace(/^(\d{1,4}[-./]\d{1,2}[-./]\d{1,4})(?:T|,? )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/i, '$1');
}

function existing(text: string, year = '', month = '', day = '', shape: DateShape, remark?: (date: CalendarDate) => Objection): Reading<ReadDate> {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCalendarDate(date)) return notUnderstood(peopleRefusals.dateDoesNotExist, { text });
  return understood({ date, shape }, remark?.(date));
}

function dayOrMonthFirst(text: string, parts: RegExpExecArray, { slashes }: DateHabits): Reading<ReadDate> {
  const [, first = '', sign, second = '', year] = parts;
  // Only Americans put the month first, and they write slashes.
  const monthFirst = sign === '/' && Number(first) <= 12 && (Number(second) > 12 || slashes === 'month-first');
  if (monthFirst) return existing(text, year, first, second, DateShape.MonthFirst);
  const unclear = sign === '/' && !slashes && Number(first) <= 12 && first !== second;
  return existing(
    text,
    year,
    second,
    first,
    DateShape.DayFirst,
    unclear ? (date) => objection(peopleRefusals.dateAmbiguous, { date: writtenDate(date) }) : undefined,
  );
}

function twoDigitYear(text: string, parts: RegExpExecArray, { today, sense }: DateHabits): Reading<ReadDate> {
  const [, day, month = '', year = ''] = parts;
  const inCentury = (century: string) =>
    existing(text, `${century}${year}`, month, day, DateShape.TwoDigitYear, (date) => objection(peopleRefusals.dateTwoDigitYear, { date: writtenDate(date) }));
  const thisCentury = inCentury('20');
  return sense === 'past' && (!thisCentury.ok || thisCentury.value.date > today) ? inCentury('19') : thisCentury;
}

function inWords(text: string): Reading<ReadDate> {
  const dayMonth = /^(\d{1,2})(?:-?е|st|nd|rd|th)? (\p{L}+)\.?,? (\d{4})(?: ?(?:г\.?|года?))?$/u.exec(text);
  const monthDay = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text);
  const [day, word, year] = dayMonth ? dayMonth.slice(1) : [monthDay?.[2], monthDay?.[1], monthDay?.[3]];
  const month = word ? months.findIndex((name) => name.test(word)) + 1 : 0;
  if (month === 0) return notUnderstood(peopleRefusals.dateBroken);
  return existing(text, year, String(month), day, DateShape.Words);
}
