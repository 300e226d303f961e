import type { CalendarDate } from '@kunak/platform/rules';

type Dated = { readonly firstDay: CalendarDate; readonly lastDay: CalendarDate };

/** The event that an organiser most likely came for: the one that is on or comes next, or else the last that was. `events` stand the newest first. */
export function eventToBeginWith<Event extends Dated>(events: readonly Event[], today: CalendarDate): Event | undefined {
  return events.findLast(({ lastDay }) => lastDay >= today) ?? events[0];
}
