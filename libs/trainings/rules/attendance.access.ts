import { isOrganiserOfEvent, isTrainerOfEvent } from '@kunak/events/rules';
import type { Rule, Viewer } from '@kunak/platform/rules';
import { Role, anyOf, hasRole, isSelf } from '@kunak/platform/rules';

type OfEvent = { readonly eventId: string };

/** Knocking at the register at all; each event and row is then judged by the rules below. */
export const mayOpenRegisters: Rule = hasRole(Role.Organiser, Role.Trainer);
/** Names on the roster of a session, with their marks. */
export const maySeeRoster: Rule<OfEvent> = anyOf(isOrganiserOfEvent, isTrainerOfEvent);
export const mayMark: Rule<OfEvent> = anyOf(isOrganiserOfEvent, isTrainerOfEvent);
export const mayAddWalkIn: Rule<OfEvent> = mayMark;
/** Joining a walk-in to a guest moves attendance from one record to another. */
export const mayMergeWalkIn: Rule<OfEvent> = mayMark;
/** How much is enough is agreed before the training, by those who answer for it. */
export const mayEditAttendanceRule: Rule<OfEvent> = isOrganiserOfEvent;
/** Where everybody stands: those who run the event; where I stand: myself. */
export const maySeeStanding: Rule<OfEvent & { readonly personId: string }> = anyOf(isOrganiserOfEvent, isTrainerOfEvent, isSelf);

/** The events whose registers the viewer may open, for lists that are filtered in SQL: all of the host, or these. */
export function registersOf(viewer: Viewer): { readonly everywhere: boolean; readonly eventIds: readonly string[] } {
  const grants = viewer.grants.filter(({ role }) => role === Role.Organiser || role === Role.Trainer);
  return { everywhere: grants.some(({ eventId }) => eventId === null), eventIds: grants.flatMap(({ eventId }) => eventId ?? []) };
}
