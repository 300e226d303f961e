import type { CalendarDate, Instant } from '@kunak/platform/rules';
import { invitationDays } from '@kunak/registration/rules';

const day = 86_400_000;

/** The day until which a link works when nothing else was said. */
export function usualLastDay(now: Date): CalendarDate {
  return new Date(now.getTime() + invitationDays * day).toISOString().slice(0, 10);
}

/** The end of that day, or null where a link may not live so long (or so short). */
export function endOfDay(date: CalendarDate | null, now: Date): Instant | null {
  if (!date) return null;
  const end = Date.parse(`${date}T20:59:00Z`);
  const days = (end - now.getTime()) / day;
  return days >= 1 && days <= 90 ? new Date(end).toISOString() : null;
}
