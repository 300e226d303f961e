import type { CalendarDate, Instant } from '@kunak/platform/rules';
import { addDays, daysBetween, instantOf, localOf } from '@kunak/platform/rules';
import { DAY_CHANGES_AT_MINUTE, durationText } from '../programme/programme-times';

/** Minutes by the clock since midnight of the grid's day; past 1,440 it is the night after (25:30 is half past one). */
export type GridMinute = number;

const MINUTES_OF_DAY = 1_440;

/** Where a moment stands on a day's clock. DST-safe: it is what clocks at the venue show, not hours that have passed. */
export function gridMinuteOf(instant: Instant, day: CalendarDate, timeZone: string): GridMinute {
  const local = localOf(instant, timeZone);
  return daysBetween(day, local.slice(0, 10)) * MINUTES_OF_DAY + Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
}

/** The moment at which clocks show that minute of the day. Where clocks jump, as `instantOf`. */
export function instantOfGridMinute(minute: GridMinute, day: CalendarDate, timeZone: string): Instant {
  const days = Math.floor(minute / MINUTES_OF_DAY);
  return instantOf(`${addDays(day, days)}T${durationText(minute - days * MINUTES_OF_DAY)}`, timeZone);
}

/** `1530` → `25:30` for the axis would puzzle a reader: the clock says `01:30`. */
export function clockOfGridMinute(minute: GridMinute): string {
  return durationText(((minute % MINUTES_OF_DAY) + MINUTES_OF_DAY) % MINUTES_OF_DAY);
}

/**
 * The day under whose tab a session stands: until four in the morning it is still the evening before,
 * but nothing stands before the first day.
 */
export function gridDayOf(startsAt: Instant, event: { readonly firstDay: CalendarDate; readonly timeZone: string }): CalendarDate {
  const local = localOf(startsAt, event.timeZone);
  const day = local.slice(0, 10);
  const minute = Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
  return minute < DAY_CHANGES_AT_MINUTE && day > event.firstDay ? addDays(day, -1) : day;
}
