import { allOf, anyOf, hasRole, hasRoleAtHost, isSelf, not, Role } from '@kunak/platform/rules';
import type { Rule, Viewer } from '@kunak/platform/rules';

/** A person and the events at which they take part. */
export type PersonAtEvents = { readonly personId: string; readonly eventIds: readonly string[] };

/** At the whole host, or at one of the events at which this person takes part. */
function hasRoleAtTheirEvent(...roles: readonly Role[]): Rule<PersonAtEvents> {
  return (viewer, person) => viewer.grants.some(({ role, eventId }) => roles.includes(role) && (eventId === null || person.eventIds.includes(eventId)));
}

const isTheirOrganiser = hasRoleAtTheirEvent(Role.Organiser);
const isTheirTrainer = hasRoleAtTheirEvent(Role.Trainer);
const isProtectionOfficer = hasRoleAtHost(Role.ProtectionOfficer);

/** Enough to open the list; {@link peopleScope} decides which rows stand in it. */
export const canListPeople: Rule = hasRole(Role.Organiser, Role.ProtectionOfficer);

/** Working name, languages, region, contacts. The administrator keeps the machine running and is not among the readers. */
export const canSeePersonCard: Rule<PersonAtEvents> = anyOf(isTheirOrganiser, isProtectionOfficer, isSelf);

/** The roster's single column: a trainer reads the names of the people of their own events and nothing else about them. */
export const canSeeWorkingName: Rule<PersonAtEvents> = anyOf(canSeePersonCard, isTheirTrainer);

export const canEditPerson: Rule<PersonAtEvents> = isTheirOrganiser;

const isAtNoEvent: Rule<PersonAtEvents> = (_, { eventIds }) => eventIds.length === 0;

/** A new person belongs to no event yet: whoever organises anything may add one. */
export const canAddPerson: Rule = hasRole(Role.Organiser);

/**
 * Whoever puts somebody on an event's list or into a session reads their card from then on. So it is for those who read it already, and for
 * people who are at no event yet.
 */
export const canPlacePerson: Rule<PersonAtEvents> = anyOf(isTheirOrganiser, allOf(canAddPerson, isAtNoEvent));

/** Each opening by another asks for a reason and is recorded: {@link mustGiveReason}. */
export const canOpenLegalName: Rule<PersonAtEvents> = anyOf(isTheirOrganiser, isSelf);

export const mustGiveReason: Rule<PersonAtEvents> = allOf(canOpenLegalName, not(isSelf));

/** What is held of a person, at whatever event, and everything of it in one file: not for organisers of a single event, who know nothing of the others. */
export const canSeeHeld: Rule<PersonAtEvents> = anyOf(hasRoleAtHost(Role.Organiser), isSelf);
export const canMakeArchive: Rule<PersonAtEvents> = allOf(canSeeHeld, canOpenLegalName);

export const canChangeExposure: Rule<PersonAtEvents> = anyOf(isTheirOrganiser, isProtectionOfficer);

/** Whole lists: only for organisers of the host, since an import or a merge reaches beyond one event. */
export const canImportPeople: Rule = hasRoleAtHost(Role.Organiser);
export const canMergePeople: Rule = hasRoleAtHost(Role.Organiser);
export const canExportPeople: Rule = hasRoleAtHost(Role.Organiser);

/** Which people stand in this viewer's list: all of the host, those of some events, or only themselves. For the query, before loading. */
export type PeopleScope = { readonly kind: 'host' } | { readonly kind: 'events'; readonly eventIds: readonly string[] } | { readonly kind: 'self' };

export function peopleScope(viewer: Viewer): PeopleScope {
  if (hasRoleAtHost(Role.Organiser, Role.ProtectionOfficer)(viewer, undefined)) return { kind: 'host' };
  const eventIds = viewer.grants.flatMap(({ role, eventId }) => (role === Role.Organiser && eventId !== null ? [eventId] : []));
  return eventIds.length > 0 ? { kind: 'events', eventIds } : { kind: 'self' };
}
