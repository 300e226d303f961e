import { marker } from './zone-making';
import type { Relation, Zone } from './zones';

/** Each argument that narrows a list, asked with what belongs to one zone: does it find that one, does it count it? */
export type Search = { readonly line: string; readonly operation: string; readonly variables: (zone: Zone, of: Relation) => Record<string, unknown> };

const text = (kind: string, of: Relation): string => marker(kind, of);
const mail = (kind: string, of: Relation): string => `${marker(kind, of).toLowerCase()}@example.org`;

export const searches: readonly Search[] = [
  ...['people', 'personChoices', 'exportPeople'].flatMap((operation): Search[] => [
    { line: `${operation} by working name`, operation, variables: (_, of) => ({ search: text('workingname', of) }) },
    { line: `${operation} by e-mail`, operation, variables: (_, of) => ({ search: mail('contactMail', of) }) },
    { line: `${operation} by code name of a confidential guest`, operation, variables: (_, of) => ({ search: text('showncodename', of) }) },
    { line: `${operation} by working name of a confidential guest`, operation, variables: (_, of) => ({ search: text('hiddenworkingname', of) }) },
    { line: `${operation} by e-mail of a confidential guest`, operation, variables: (_, of) => ({ search: mail('hiddenworkingname', of) }) },
    { line: `${operation} by legal name`, operation, variables: (_, of) => ({ search: text('legalname', of) }) },
  ]),
  ...['people', 'exportPeople'].flatMap((operation): Search[] => [
    { line: `${operation} by event`, operation, variables: (zone) => ({ filter: { eventId: zone.event } }) },
    { line: `${operation} by organisation`, operation, variables: (zone) => ({ filter: { organisationId: zone.member } }) },
  ]),
  { line: 'organisations by name', operation: 'organisations', variables: (_, of) => ({ search: text('organisation', of) }) },
  ...['working name', 'shown code name', 'hidden working name', 'legal name'].map((kind): Search => ({
    line: `participants by ${kind}`,
    operation: 'participants',
    variables: (zone, of) => ({ eventId: zone.event, search: text(kind.replace(/ /g, ''), of) }),
  })),
];
