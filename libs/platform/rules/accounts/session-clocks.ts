import { hasRole, Role } from '../access';
import type { Viewer } from '../access';

const minute = 60_000;

/** What vault fields, exports, approvals and own credentials ask for: a proof that is no older than this. */
export const proofLasts = 5 * minute;
/** However busy, a session ends after this (OWASP ASVS 5.0, 7.3.2). */
export const sessionLasts = 12 * 60 * minute;
/** Without a sign of life a session ends after this (OWASP ASVS 5.0, 7.3.1). */
export const idleLasts = { others: 15 * minute, own: 30 * minute } as const;
/** How long before the end the screen says so. */
export const warnedBefore = 2 * minute;

const seesOthers = hasRole(Role.Organiser, Role.ProtectionOfficer, Role.Administrator);

/** A desk that shows other people's data closes sooner than a phone that shows one's own, or a tablet that stands in a room full of people. */
export function idleLimit(viewer: Viewer | null): number {
  return viewer && seesOthers(viewer, undefined) ? idleLasts.others : idleLasts.own;
}

/** Ages in milliseconds, as one clock (the database's) sees them. */
export type SessionAges = { readonly sinceStart: number; readonly sinceSeen: number };

/** A clock that was put back this far makes no difference. */
export const clockSlack = minute;

/** A session from the future ends at once: the clock was put back, and it would live longer than it may. */
export function isAlive({ sinceStart, sinceSeen }: SessionAges, limit: number): boolean {
  return sinceStart < sessionLasts && sinceSeen < limit && Math.min(sinceStart, sinceSeen) > -clockSlack;
}

/** A proof from the future is a clock gone wrong, and no proof. */
export function isFreshProof(sinceProof: number): boolean {
  return sinceProof >= 0 && sinceProof < proofLasts;
}
