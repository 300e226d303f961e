import type { Rule, Viewer } from '@kunak/platform/rules';
import { Role, anyOf, hasRole, hasRoleAtEvent, hasRoleAtHost } from '@kunak/platform/rules';

type OfEvent = { readonly eventId: string };

/** New editions, and copies of old ones: organisers of the whole host. */
export const mayPlanEvents: Rule = hasRoleAtHost(Role.Organiser);

export const isOrganiserOfEvent: Rule<OfEvent> = hasRoleAtEvent(Role.Organiser);
export const isTrainerOfEvent: Rule<OfEvent> = hasRoleAtEvent(Role.Trainer);
/** Only at this very event: being a guest of one edition opens no other. */
export const isParticipantOfEvent: Rule<OfEvent> = (viewer, subject) =>
  viewer.grants.some((grant) => grant.role === Role.Participant && grant.eventId === subject.eventId);
/** Knows when and where people gather, to write the safety notes of it. */
export const isProtectionOfEvent: Rule<OfEvent> = hasRoleAtEvent(Role.ProtectionOfficer);

/** Dates, venue, rooms and sessions of an event. */
export const mayEditEvent: Rule<OfEvent> = isOrganiserOfEvent;
/** That the event exists, its name, dates and venue. */
export const maySeeEvent: Rule<OfEvent> = anyOf(isOrganiserOfEvent, isTrainerOfEvent, isParticipantOfEvent, isProtectionOfEvent);
/** The list of events: whoever has any part; each row is then judged by {@link maySeeEvent}. */
export const mayListEvents: Rule = hasRole(Role.Organiser, Role.Trainer, Role.Participant, Role.ProtectionOfficer);
/** Rooms with their capacity and hours: those who run the event. */
export const maySeeRooms: Rule<OfEvent> = anyOf(isOrganiserOfEvent, isTrainerOfEvent);

/** Which events stand in this viewer's list: all of the host, or those named. For the query, before loading; agrees with {@link maySeeEvent}. */
export type EventScope = { readonly kind: 'host' } | { readonly kind: 'events'; readonly eventIds: readonly string[] };

export function eventScope(viewer: Viewer): EventScope {
  if (hasRoleAtHost(Role.Organiser, Role.Trainer, Role.ProtectionOfficer)(viewer, undefined)) return { kind: 'host' };
  const named = viewer.grants.flatMap(({ eventId }) => (eventId === null ? [] : [eventId]));
  return { kind: 'events', eventIds: [...new Set(named)].filter((eventId) => maySeeEvent(viewer, { eventId })) };
}
