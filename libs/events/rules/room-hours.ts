import type { CalendarDate, Instant } from '@kunak/platform/rules';
import { addDays, daysFrom, instantOf, isCalendarDate, Refusal } from '@kunak/platform/rules';
import type { EventDates } from './event-dates';
import { eventsRefusals } from './events.refusals';

/**
 * When a room is open, by the clock of the venue. Without `day`: on each day of the event.
 * `to` at or before `from` means past midnight (`18:00`–`02:00`).
 */
export type RoomHours = { readonly day?: CalendarDate | null; readonly from: string; readonly to: string };

export type Period = { readonly from: Instant; readonly to: Instant };

export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** The moments between which the room is open, by day; hours of a named day replace the daily ones on that day. */
export function openingPeriods(event: EventDates, hours: readonly RoomHours[]): Period[] {
  return daysFrom(event.firstDay, event.lastDay).flatMap((day) => {
    const named = hours.filter((one) => one.day === day);
    const ofDay = named.length > 0 ? named : hours.filter((one) => !one.day);
    return ofDay.map(({ from, to }) => ({
      from: instantOf(`${day}T${from}`, event.timeZone),
      to: instantOf(`${to <= from ? addDays(day, 1) : day}T${to}`, event.timeZone),
    }));
  });
}

/** The hours as they are kept; refuses what is no time and days that do not exist. Null: always open. */
export function requireRoomHours(hours: readonly RoomHours[] | null | undefined): RoomHours[] | null {
  if (!hours?.length) return null;
  return hours.map(({ day, from, to }) => {
    for (const text of [from, to]) if (!isTimeOfDay(text)) throw new Refusal(eventsRefusals.hoursNotTime, { text: text.slice(0, 20) });
    if (day && !isCalendarDate(day)) throw new Refusal(eventsRefusals.dayDoesNotExist, { day: day.slice(0, 20) });
    return { ...(day ? { day } : {}), from, to };
  });
}
