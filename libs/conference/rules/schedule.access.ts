import { isOrganiserOfEvent, isParticipantOfEvent, isTrainerOfEvent } from '@kunak/events/rules';
import type { Rule } from '@kunak/platform/rules';
import { allOf, anyOf } from '@kunak/platform/rules';
import { takesSeat } from '@kunak/registration/rules';
import type { ParticipationState } from '@kunak/registration/rules';

type OfEvent = { readonly eventId: string };

/** Placing, moving, lengthening sessions; who speaks. */
export const mayEditSchedule: Rule<OfEvent> = isOrganiserOfEvent;
/** The draft: unplaced sessions, conflicts, what nobody was told yet. */
export const maySeeScheduleDraft: Rule<OfEvent> = isOrganiserOfEvent;
/** The released programme, and one's own hours of it: those who run the event prepare by it. */
export const mayPrepareByProgramme: Rule<OfEvent> = anyOf(isOrganiserOfEvent, isTrainerOfEvent);
/**
 * They and the guests to whom the host has given a seat, who find the room by it. It says who speaks: whoever is only invited, has applied, waits, or
 * came to the door unasked learns that with the host's yes. How open a session is says who may sit in it, and opens no programme.
 */
export const mayReadProgramme: Rule<OfEvent & { readonly state: ParticipationState | null }> = anyOf(
  mayPrepareByProgramme,
  allOf(isParticipantOfEvent, (_viewer: unknown, { state }: { readonly state: ParticipationState | null }) => takesSeat(state)),
);
/** Languages and availability of others are known to those who plan. */
export const maySeeConflicts: Rule<OfEvent> = isOrganiserOfEvent;
export const mayImportProgramme: Rule<OfEvent> = isOrganiserOfEvent;
/** The whole programme as a file, people and openness included. */
export const mayExportProgramme: Rule<OfEvent> = isOrganiserOfEvent;

/** Has a part in the session: speaks, moderates, interprets. */
export const isOnSession: Rule<{ readonly people: readonly { readonly personId: string }[] }> = (viewer, session) =>
  session.people.some(({ personId }) => personId === viewer.personId);
