import type { CalendarDate } from '@kunak/platform/rules';
import type { EditionOfNeed, Need } from './needs';
import { ahead } from './editions';

export type NeedsOfEdition = { readonly event: EditionOfNeed | null; readonly needs: readonly Need[] };

/**
 * What is about the whole host first, then the editions that are on or ahead, the nearest first, then those that are over and still need something.
 * An edition ahead stands there even when it needs nothing.
 */
export function groupsOf(found: readonly Need[], today: CalendarDate): NeedsOfEdition[] {
  const events = [...new Map(found.flatMap(({ event }) => (event ? [[event.id, event] as const] : []))).values()];
  const coming = ahead(events, today);
  const over = events.filter((event) => !coming.includes(event));
  const needsOf = (event: EditionOfNeed | null): readonly Need[] =>
    found.filter((need) => need.count > 0 && (need.event?.id ?? null) === (event?.id ?? null)).sort((one, other) => one.weight - other.weight);
  const groups = [null, ...coming, ...over].map((event) => ({ event, needs: needsOf(event) }));
  return groups.filter(({ event, needs }) => needs.length > 0 || (event !== null && coming.includes(event)));
}
