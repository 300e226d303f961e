import { Temporal } from 'temporal-polyfill';
import type { Message } from './messages';

/** A day without time or zone: `YYYY-MM-DD`. */
export type CalendarDate = string;
/** A moment in UTC: `2012-11-16T09:00:00.000Z`. */
export type Instant = string;

/** Whether the text is a day that exists: neither 31 February nor the year 0, which no calendar of ours has. */
export function isCalendarDate(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** The day as it is written in Russian: 14.12.2026. */
export function dottedDate(date: CalendarDate): string {
  return date.split('-').reverse().join('.');
}

/** The day as a reader of either language takes it without doubt which number is the month. */
export function writtenDate(date: CalendarDate): Message {
  return { ru: dottedDate(date), en: date };
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** Every day from the first to the last, both included. */
export function daysFrom(first: CalendarDate, last: CalendarDate): CalendarDate[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index));
}

/** Whether the name is an IANA time zone, like `Europe/Stockholm`. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(name);
    return true;
  } catch {
    // RangeError: the zone is not known.
    return false;
  }
}

/**
 * The moment at which clocks in `timeZone` show `local` (`2012-11-16T09:00`).
 * Where clocks jump, the time just after the gap, or the first of two (RFC 5545).
 */
export function instantOf(local: string, timeZone: string): Instant {
  return new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds).toISOString();
}

/** What clocks in `timeZone` show at that moment: `2012-11-16T09:00`. */
export function localOf(instant: Instant, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}
