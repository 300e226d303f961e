import type { SessionKind } from '@kunak/events/rules';
import type { CalendarDate, Instant, LocalizedText } from '@kunak/platform/rules';
import { localOf, matchesSearch, searchText } from '@kunak/platform/rules';

type Filtered = {
  readonly kind: SessionKind;
  readonly title: LocalizedText;
  readonly startsAt: Instant | null;
  readonly track: string | null;
  readonly people: readonly { readonly displayName: string }[];
};
type EventDays = { readonly firstDay: CalendarDate; readonly lastDay: CalendarDate; readonly timeZone: string };

/** Which sessions a list shows. `when` is a day, `unplaced`, `outside` (another day than the event's), or empty: any. */
export type SessionFilter = { readonly search: string; readonly kind: string; readonly when: string };

/** The day of a session by the event's clock, or null. */
export function dayOf(session: Pick<Filtered, 'startsAt'>, timeZone: string): CalendarDate | null {
  return session.startsAt ? localOf(session.startsAt, timeZone).slice(0, 10) : null;
}

/** The sessions that fit every part of the filter; names and titles are found however the palochka and ё were typed. */
export function filterSessions<Session extends Filtered>(sessions: readonly Session[], { search, kind, when }: SessionFilter, event: EventDays): Session[] {
  return sessions.filter((session) => {
    const day = dayOf(session, event.timeZone);
    const outside = day !== null && (day < event.firstDay || day > event.lastDay);
    if (kind && session.kind !== kind) return false;
    if (when === 'unplaced' ? day !== null : when === 'outside' ? !outside : when && day !== when) return false;
    return (
      !search.trim() || matchesSearch(searchText([session.title.ru, session.title.en, session.track, ...session.people.map((one) => one.displayName)]), search)
    );
  });
}
