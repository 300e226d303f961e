import { markStatuses } from '@kunak/trainings/rules';
import type { MarkStatus } from '@kunak/trainings/rules';

type OfEvent = { readonly hostId: string; readonly eventId: string };

/** One tap. `guest` is what a person must see when the server refuses the mark: a name, not an id. */
export type QueuedMark = OfEvent & {
  readonly kind: 'mark';
  readonly sessionId: string;
  readonly participationId: string | null;
  readonly walkInId: string | null;
  readonly status: MarkStatus;
  readonly markedAt: string;
  readonly device: string;
  readonly guest: string;
};
export type QueuedWalkIn = OfEvent & {
  readonly kind: 'walk-in';
  readonly name: string;
  readonly searchText: string;
  readonly addedAt: string;
  readonly device: string;
};
export type QueuedMerge = OfEvent & {
  readonly kind: 'merge';
  readonly walkInId: string;
  readonly participationId: string | null;
  readonly mergedAt: string;
  readonly guest: string;
};

/** What waits on this device to be sent, in the order in which it was done. */
export type Queued = QueuedMark | QueuedWalkIn | QueuedMerge;

const texts: Readonly<Record<Queued['kind'], readonly string[]>> = {
  mark: ['sessionId', 'markedAt', 'device', 'guest'],
  'walk-in': ['name', 'searchText', 'addedAt', 'device'],
  merge: ['walkInId', 'mergedAt', 'guest'],
};

/** What was read back from the device's storage may be anything. */
export function isQueued(payload: unknown): payload is Queued {
  const { kind, ...rest } = (payload ?? {}) as Record<string, unknown>;
  const needed = kind === 'mark' || kind === 'walk-in' || kind === 'merge' ? ['hostId', 'eventId', ...texts[kind]] : null;
  if (!needed?.every((key) => typeof rest[key] === 'string')) return false;
  return kind !== 'mark' || (markStatuses as readonly unknown[]).includes(rest['status']);
}
