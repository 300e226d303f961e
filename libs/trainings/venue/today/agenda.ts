import type { CalendarDate, Instant } from '@kunak/platform/rules';
import type { Formats } from '@kunak/platform/web';
import type { RosterSession, VenueEvent } from '../roster/rosters';

type Timed = Pick<RosterSession, 'startsAt' | 'minutes'>;
export type SessionOfEvent = { readonly event: VenueEvent; readonly session: RosterSession };

export function endOf({ startsAt, minutes }: Timed): Instant {
  return new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
}

/** The day by the clocks of the place. Sweden writes dates as ISO does. */
export function dayOf(instant: Instant, timeZone: string): CalendarDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant));
}

export function weekdayOf(instant: Instant, timeZone: string, formats: Pick<Formats, 'weekday'>): string {
  return formats.weekday(dayOf(instant, timeZone));
}

/** What is to be marked today, by each place's own calendar, in the order of time; and the first session after today. */
export function agendaOf(events: readonly VenueEvent[], now: Instant): { readonly today: readonly SessionOfEvent[]; readonly next: SessionOfEvent | null } {
  const all = events
    .flatMap((event) => event.sessions.map((session) => ({ event, session })))
    .sort((one, other) => Date.parse(one.session.startsAt) - Date.parse(other.session.startsAt));
  const isToday = ({ event, session }: SessionOfEvent): boolean => dayOf(session.startsAt, event.timeZone) === dayOf(now, event.timeZone);
  return { today: all.filter(isToday), next: all.find((one) => one.session.startsAt > now && !isToday(one)) ?? null };
}

export const SessionMoment = { Before: 'before', Now: 'now', Over: 'over' } as const;
export type SessionMoment = (typeof SessionMoment)[keyof typeof SessionMoment];

export function momentOf(session: Timed, now: Instant): SessionMoment {
  if (now < session.startsAt) return SessionMoment.Before;
  return now < endOf(session) ? SessionMoment.Now : SessionMoment.Over;
}

/** The sessions by the day of the place, in order. */
export function daysOf<S extends Timed>(sessions: readonly S[], timeZone: string): readonly { readonly day: CalendarDate; readonly sessions: readonly S[] }[] {
  const days = new Map<CalendarDate, S[]>();
  for (const session of sessions) days.set(dayOf(session.startsAt, timeZone), [...(days.get(dayOf(session.startsAt, timeZone)) ?? []), session]);
  return [...days].map(([day, ofDay]) => ({ day, sessions: ofDay }));
}
