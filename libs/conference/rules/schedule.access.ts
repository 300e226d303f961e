import { isOrganiserOfEvent, isParticipantOfEvent, isTrainerOfEvent } from '@kunak/events/rules';
import type { Rule } from '@kunak/platform/rules';
import { anyOf } from '@kunak/platform/rules';

type OfEvent = { readonly eventId: string };

/** Placing, moving, lengthening sessions; who speaks. */
export const mayEditSchedule: Rule<OfEvent> = isOrganiserOfEvent;
/** The draft: unplaced sessions, conflicts, what nobody was told yet. */
export const maySeeScheduleDraft: Rule<OfEvent> = isOrganiserOfEvent;
/** Sessions with their places, as they stand. A trainer prepares by it, a participant finds the room. */
export const maySeeSchedule: Rule<OfEvent> = anyOf(isOrganiserOfEvent, isTrainerOfEvent, isParticipantOfEvent);
/** Languages and availability of others are known to those who plan. */
export const maySeeConflicts: Rule<OfEvent> = isOrganiserOfEvent;
export const mayImportProgramme: Rule<OfEvent> = isOrganiserOfEvent;
/** The whole programme as a file, people and openness included. */
export const mayExportProgramme: Rule<OfEvent> = isOrganiserOfEvent;

/** Has a part in the session: speaks, moderates, interprets. */
export const isOnSession: Rule<{ readonly people: readonly { readonly personId: string }[] }> = (viewer, session) =>
  session.people.some(({ personId }) => personId === viewer.personId);
