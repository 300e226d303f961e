import type { CalendarDate, Instant } from '@kunak/platform/rules';
import { Refusal, daysBetween, isCalendarDate, isTimeZone, localOf } from '@kunak/platform/rules';
import { eventsRefusals } from './events.refusals';

/** Longer than any event of ours; a longer one is a slip in the year. */
export const MOST_EVENT_DAYS = 60;

export type EventDates = { readonly firstDay: CalendarDate; readonly lastDay: CalendarDate; readonly timeZone: string };

/** How many days the event lasts, both ends counted. */
export function lengthInDays(event: Pick<EventDates, 'firstDay' | 'lastDay'>): number {
  return daysBetween(event.firstDay, event.lastDay) + 1;
}

/** Whether the last day is over where the event is. */
export function isOver({ lastDay, timeZone }: Pick<EventDates, 'lastDay' | 'timeZone'>, now: Instant): boolean {
  return localOf(now, timeZone).slice(0, 10) > lastDay;
}

/** Why an event can't have these dates, or null when it can: existing days, in order, at most 60, in a zone that exists. */
export function refusalOfEventDates(event: EventDates): Refusal | null {
  for (const day of [event.firstDay, event.lastDay]) if (!isCalendarDate(day)) return new Refusal(eventsRefusals.dayDoesNotExist, { day });
  const { firstDay, lastDay, timeZone } = event;
  if (lastDay < firstDay) return new Refusal(eventsRefusals.endsBeforeStart, { firstDay, lastDay });
  const days = lengthInDays(event);
  if (days > MOST_EVENT_DAYS) return new Refusal(eventsRefusals.tooLong, { days, max: MOST_EVENT_DAYS });
  if (!isTimeZone(timeZone)) return new Refusal(eventsRefusals.unknownTimeZone, { timeZone });
  return null;
}

/** Throws the {@link Refusal} of {@link refusalOfEventDates}, if there is one. */
export function requireEventDates(event: EventDates): void {
  const refusal = refusalOfEventDates(event);
  if (refusal) throw refusal;
}
