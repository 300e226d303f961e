export const Role = {
  /** Runs the machine; reads no content. */
  Administrator: 'administrator',
  Organiser: 'organiser',
  Trainer: 'trainer',
  Participant: 'participant',
  ProtectionOfficer: 'protection-officer',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

/** A role at the host (`eventId` null) or at one event only. */
export type Grant = { readonly role: Role; readonly eventId: string | null };

/** Who asks, at which host. Built from the session, never from the request's own words. */
export type Viewer = {
  readonly accountId: string;
  readonly hostId: string;
  /** The person that this account belongs to, if the host knows them as one. */
  readonly personId: string | null;
  readonly grants: readonly Grant[];
};

/** A named answer to "may this viewer …?", joined with {@link anyOf}, {@link allOf}, {@link not}. */
export type Rule<Subject = unknown> = (viewer: Viewer, subject: Subject) => boolean;

/** What a subject must have so that each of the rules can judge it. */
type Judged<Rules extends readonly Rule<never>[]> = Rules[number] extends (viewer: Viewer, subject: infer Subject) => boolean ? Subject : never;

export function anyOf<Rules extends readonly Rule<never>[]>(...rules: Rules): Rule<Judged<Rules>> {
  return (viewer, subject) => (rules as readonly unknown[] as readonly Rule<Judged<Rules>>[]).some((rule) => rule(viewer, subject));
}

export function allOf<Rules extends readonly Rule<never>[]>(...rules: Rules): Rule<Judged<Rules>> {
  return (viewer, subject) => (rules as readonly unknown[] as readonly Rule<Judged<Rules>>[]).every((rule) => rule(viewer, subject));
}

export function not<Subject>(rule: Rule<Subject>): Rule<Subject> {
  return (viewer, subject) => !rule(viewer, subject);
}

/** Has the role somewhere: at the host or at any event. Enough to knock; the row decides the rest. */
export function hasRole(...roles: readonly Role[]): Rule {
  return (viewer) => viewer.grants.some((grant) => roles.includes(grant.role));
}

/** Has the role at the whole host, not only at one event. */
export function hasRoleAtHost(...roles: readonly Role[]): Rule {
  return (viewer) => viewer.grants.some((grant) => grant.eventId === null && roles.includes(grant.role));
}

/** Has the role at the host or at the subject's own event. */
export function hasRoleAtEvent(...roles: readonly Role[]): Rule<{ readonly eventId: string }> {
  return (viewer, subject) => viewer.grants.some((grant) => roles.includes(grant.role) && (grant.eventId === null || grant.eventId === subject.eventId));
}

export const isSignedIn: Rule = () => true;

/** The subject belongs to the viewer's own person. */
export const isSelf: Rule<{ readonly personId: string }> = (viewer, subject) => viewer.personId !== null && viewer.personId === subject.personId;
