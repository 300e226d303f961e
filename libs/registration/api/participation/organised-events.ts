import { Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';

/** The events at which the viewer has one of these roles, for the `where` of a statement: all of the host, or these. */
export type EventScope = { readonly everywhere: boolean; readonly eventIds: readonly string[] };

export function eventsOf(viewer: Viewer, ...roles: readonly Role[]): EventScope {
  const grants = viewer.grants.filter(({ role }) => roles.includes(role));
  return { everywhere: grants.some(({ eventId }) => eventId === null), eventIds: grants.flatMap(({ eventId }) => eventId ?? []) };
}

export function organisedEvents(viewer: Viewer): EventScope {
  return eventsOf(viewer, Role.Organiser);
}

/** An array as PostgreSQL reads it from text. Ids and words of the rules only: nothing in it needs quoting, and anything that does is refused. */
export function arrayText(words: readonly string[]): string {
  if (words.some((word) => !/^[\w-]+$/.test(word))) return '{!}';
  return `{${words.join(',')}}`;
}
