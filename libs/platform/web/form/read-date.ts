import { isCalendarDate } from '@kunak/platform/rules';
import type { CalendarDate } from '@kunak/platform/rules';

const months = [
  ['янв', 'jan'],
  ['фев', 'feb'],
  ['мар', 'mar'],
  ['апр', 'apr'],
  ['мая', 'май', 'may'],
  ['июн', 'jun'],
  ['июл', 'jul'],
  ['авг', 'aug'],
  ['сен', 'sep'],
  ['окт', 'oct'],
  ['ноя', 'nov'],
  ['дек', 'dec'],
];

const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year);
const dated = (year: string, month: number | string, day: string): CalendarDate | null => {
  const date = `${fullYear(year)}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
};

/**
 * The day that a person wrote: 2026-12-14, 14.12.2026, 14/12/26, 14 12 2026, 14 декабря 2026, 14 December 2026, December 14, 2026.
 * Day before month, as both languages write it here; null when it is no day.
 */
export function readDate(text: string): CalendarDate | null {
  const clean = text
    .trim()
    .toLowerCase()
    .replace(/\s*(г\.?|года)$/, '');
  const iso = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(clean);
  if (iso) return dated(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const numbers = /^(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4}|\d{2})$/.exec(clean);
  if (numbers) return dated(numbers[3] ?? '', numbers[2] ?? '', numbers[1] ?? '');
  const words = /^(\d{1,2})\s*([a-zа-я]{3,})\.?,?\s*(\d{4})$/.exec(clean) ?? /^(?<month>[a-z]{3,})\.?\s*(?<day>\d{1,2}),?\s*(?<year>\d{4})$/.exec(clean);
  if (!words) return null;
  const [day, name, year] = words.groups ? [words.groups['day'], words.groups['month'], words.groups['year']] : [words[1], words[2], words[3]];
  const month = months.findIndex((starts) => starts.some((start) => name?.startsWith(start)));
  return month < 0 ? null : dated(year ?? '', month + 1, day ?? '');
}
