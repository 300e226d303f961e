import type { Instant } from '@kunak/platform/rules';
import type { MarkStatus } from './attendance-status';

/** Whom a mark is about: somebody on the roster, or somebody who came without being on it. */
export type MarkedGuest = { readonly participationId: string; readonly walkInId?: null } | { readonly walkInId: string; readonly participationId?: null };

/** One tap in the register. Marks are only ever added; a correction is a newer mark. */
export type Mark = MarkedGuest & {
  /** A uuid that the device made: sending twice is recognised by it. */
  readonly id: string;
  readonly sessionId: string;
  readonly status: MarkStatus;
  /** By the clock of the device, which never runs backwards there: see {@link nextMoment}. */
  readonly markedAt: Instant;
  readonly device: string;
  /** How far the device's clock was behind the server's when the mark arrived, in milliseconds; the server notes it once. */
  readonly clockSkew?: number | null;
};

/** A difference above this is a wrong clock and not a slow line. */
export const noticedSkew = 120_000;

/** How far the device's clock is behind the server's, in milliseconds; 0 while it is within {@link noticedSkew}. */
export function clockSkew(sentAt: Instant, receivedAt: Instant): number {
  const skew = Date.parse(receivedAt) - Date.parse(sentAt);
  return Math.abs(skew) > noticedSkew ? skew : 0;
}

/** The moment for a new mark on a device: now, but later than its last one even when the clock was set back. */
export function nextMoment(now: Instant, last: Instant | null): Instant {
  return last === null || now > last ? now : new Date(Date.parse(last) + 1).toISOString();
}

/** When it was marked by the server's clock, in milliseconds. */
export function trueMoment(mark: Pick<Mark, 'markedAt' | 'clockSkew'>): number {
  return Date.parse(mark.markedAt) + (mark.clockSkew ?? 0);
}

export type StandingMarkOf<M> = {
  readonly mark: M;
  /** The marks that it replaces, the latest first: shown, not hidden. */
  readonly replaced: readonly M[];
  /** Another device said something else. */
  readonly contested: boolean;
};

/**
 * Which of the marks of one person in one session stands. Each device's own order is kept; between devices the later by
 * the server's clock wins. It depends on the marks alone and not on the order in which they arrived, so all copies agree.
 */
export function whatStands<M extends Mark>(marks: readonly M[]): StandingMarkOf<M> | null {
  const ordered = [...new Map(marks.map((mark) => [mark.id, mark])).values()].sort(byDeviceOrder);
  const lastOfDevice = [...new Map(ordered.map((mark) => [mark.device, mark])).values()].sort(byTrueMoment);
  const mark = lastOfDevice.at(-1);
  if (!mark) return null;
  const replaced = ordered
    .filter((other) => other !== mark)
    .sort(byTrueMoment)
    .reverse();
  return { mark, replaced, contested: lastOfDevice.some((other) => other.status !== mark.status) };
}

function byDeviceOrder(left: Mark, right: Mark): number {
  return compare(left.markedAt, right.markedAt) || compare(left.id, right.id);
}

function byTrueMoment(left: Mark, right: Mark): number {
  return compare(trueMoment(left), trueMoment(right)) || compare(left.id, right.id);
}

function compare<T extends string | number>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What became of a mark that a device sent. Every mark has a fate: nothing is lost without a word. */
export const MarkFate = {
  Added: 'added',
  /** It was there before: sent twice. */
  Already: 'already',
  /** Another mark with this id is there; it stands as it is. */
  Differing: 'differing',
  Refused: 'refused',
} as const;
export type MarkFate = (typeof MarkFate)[keyof typeof MarkFate];

/** Marks in one message. */
export const mostMarksAtOnce = 1_000;
