import type { ReleasedSession } from '@kunak/conference/rules';
import type { CalendarDate, Instant } from '@kunak/platform/rules';

/** Until four in the morning it is still the evening before, as in the organisers' grid. */
const NIGHT = 4 * 3_600_000;

export type ProgrammeDay = { readonly day: CalendarDate; readonly sessions: readonly ReleasedSession[] };

/** The sessions day by day, by the clock of the venue; nothing stands before the first day of the event. */
export function daysOfProgramme(sessions: readonly ReleasedSession[], timeZone: string, firstDay: CalendarDate): ProgrammeDay[] {
  // The Swedish way of writing a date is the calendar's own: 2012-11-14.
  const dates = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const days = new Map<CalendarDate, ReleasedSession[]>();
  for (const session of sessions) {
    const evening = dates.format(Date.parse(session.startsAt) - NIGHT);
    const day = evening < firstDay ? dates.format(Date.parse(session.startsAt)) : evening;
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1)).map(([day, of]) => ({ day, sessions: of }));
}

/** Whether clocks here show another time than at the venue at that moment. */
export function clocksDiffer(instant: Instant, venue: string, here: string): boolean {
  const clock = (timeZone: string): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, day: '2-digit', hour: '2-digit', minute: '2-digit' }).format(Date.parse(instant));
  return clock(venue) !== clock(here);
}
