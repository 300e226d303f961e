import type { CalendarDate, Instant } from '@kunak/platform/rules';
import { addDays, instantOf, isCalendarDate } from '@kunak/platform/rules';
import { Temporal } from 'temporal-polyfill';
import type { ProgrammeStart } from './programme';

/**
 * Until this hour of the clock a session belongs to the evening before:
 * the programmes that we measured ourselves by end their days at four.
 */
export const DAY_CHANGES_AT_MINUTE = 4 * 60;

export function dayOfStart(start: ProgrammeStart): CalendarDate {
  return start.slice(0, 10);
}

export function clockOfStart(start: ProgrammeStart): string {
  return start.slice(11, 16);
}

export function offsetOfStart(start: ProgrammeStart): string | null {
  return start.slice(16) || null;
}

/** The day of the programme: at one at night it is still the day before. */
export function programmeDayOf(start: ProgrammeStart): CalendarDate {
  const [hours = 0, minutes = 0] = clockOfStart(start).split(':').map(Number);
  return hours * 60 + minutes < DAY_CHANGES_AT_MINUTE ? addDays(dayOfStart(start), -1) : dayOfStart(start);
}

/** The moment of a start. A start that tells the clock only is taken in `timeZone`. */
export function instantOfStart(start: ProgrammeStart, timeZone: string): Instant {
  return offsetOfStart(start) ? new Date(start).toISOString() : instantOf(start, timeZone);
}

/** Milliseconds to compare starts within one programme; a clock without offset is read as UTC, for order and overlap only. */
export function comparableStart(start: ProgrammeStart): number {
  return Date.parse(offsetOfStart(start) ? start : `${start}Z`);
}

/** A moment as clocks in the zone show it, with the distance from UTC. */
export function startIn(timeZone: string, instant: Instant): ProgrammeStart {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return `${zoned.toPlainDateTime().toString({ smallestUnit: 'minute' })}${zoned.offset.slice(0, 6)}`;
}

/** A clock time in the zone, with the distance from UTC that holds then. Where clocks jump, as {@link instantOf}. */
export function zonedStart(local: string, timeZone: string): ProgrammeStart {
  return startIn(timeZone, instantOf(local, timeZone));
}

/** `2014-12-27T11:00:00+01:00`, `2022-06-03 12:20:00`, `…Z`, `…+0100` → a start; null when it is none. Seconds are cut. */
export function startFromText(text: string): ProgrammeStart | null {
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i.exec(text.trim());
  if (!found) return null;
  const [, day = '', hour = '', minute = '', offset = ''] = found;
  if (!isCalendarDate(day) || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${day}T${hour.padStart(2, '0')}:${minute}${offsetFromText(offset)}`;
}

function offsetFromText(offset: string): string {
  if (offset === '') return '';
  if (/^z$/i.test(offset)) return '+00:00';
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return `${offset[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** `9:00`, `09:00`, `09:00:00` → minutes after midnight; null when it is no time of day. */
export function minuteOfDayFromText(text: string): number | null {
  const found = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text.trim());
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2])];
  return found && hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** `1:00`, `00:25`, `01:30:00`, `1:00:00:00` (days first), `PT1H30M`, `P1DT2H`, `45` (minutes) → minutes; null when it is none. */
export function minutesFromDuration(text: string): number | null {
  const trimmed = text.trim();
  const iso = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i.exec(trimmed);
  if (iso && /\d/.test(trimmed)) {
    const [weeks, days, hours, minutes, seconds] = iso.slice(1).map((part) => Number(part ?? 0));
    return Math.round((weeks ?? 0) * 10_080 + (days ?? 0) * 1_440 + (hours ?? 0) * 60 + (minutes ?? 0) + (seconds ?? 0) / 60);
  }
  if (/^\d+$/.test(trimmed)) return Number(trimmed);
  const parts = trimmed.split(':');
  if (parts.length < 2 || parts.length > 4 || !parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  const [days, hours, minutes] = parts.length === 4 ? parts.map(Number) : [0, ...parts.map(Number)];
  return (days ?? 0) * 1_440 + (hours ?? 0) * 60 + (minutes ?? 0);
}

/** `90` → `01:30`, as both schedule formats write it. */
export function durationText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
