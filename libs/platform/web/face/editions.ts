import type { CalendarDate } from '@kunak/platform/rules';

type Edition = { readonly id: string; readonly firstDay: CalendarDate; readonly lastDay: CalendarDate };

/** Events that are not over, the nearest first. */
export function ahead<Event extends Edition>(events: readonly Event[], today: CalendarDate): readonly Event[] {
  return events.filter(({ lastDay }) => lastDay >= today).sort((one, other) => (one.firstDay < other.firstDay ? -1 : one.firstDay > other.firstDay ? 1 : 0));
}

/** Whole days from one calendar date to another; below 0 when it has begun. */
export function daysUntil(day: CalendarDate, today: CalendarDate): number {
  return Math.round((Date.parse(`${day}T12:00:00Z`) - Date.parse(`${today}T12:00:00Z`)) / 86_400_000);
}
