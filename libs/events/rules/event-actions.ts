import type { Viewer } from '@kunak/platform/rules';
import { mayEditEvent, mayPlanEvents } from './event.access';

/** What a viewer may do with an event; screens show these buttons and no others. */
export const EventAction = {
  /** Its settings, rooms and sessions. */
  Change: 'change',
  /** A new edition from this one. */
  Copy: 'copy',
  Remove: 'remove',
} as const;
export type EventAction = (typeof EventAction)[keyof typeof EventAction];
export const eventActions: readonly EventAction[] = Object.values(EventAction);

export function actionsOnEvent(viewer: Viewer, event: { readonly id: string }): EventAction[] {
  const allowed = { change: mayEditEvent(viewer, { eventId: event.id }), copy: mayPlanEvents(viewer, event), remove: mayPlanEvents(viewer, event) };
  return eventActions.filter((action) => allowed[action]);
}

/** What a viewer may do with a session. */
export const SessionAction = { Change: 'change', Place: 'place', Remove: 'remove' } as const;
export type SessionAction = (typeof SessionAction)[keyof typeof SessionAction];
export const sessionActions: readonly SessionAction[] = Object.values(SessionAction);

export function actionsOnSession(viewer: Viewer, session: { readonly eventId: string }): SessionAction[] {
  return mayEditEvent(viewer, session) ? [...sessionActions] : [];
}
