import { foldName, nameKeyInAnyScript } from '@kunak/platform/rules';
import type { Instant } from '@kunak/platform/rules';

/** Somebody who stands at the door and is not on the roster: a temporary person, until they are joined to a known one. */
export type WalkIn = { readonly id: string; readonly name: string; readonly addedAt: Instant; readonly device: string };

/** "This walk-in is that guest." Only ever added; null takes an earlier joining back. */
export type WalkInMerge = {
  readonly id: string;
  readonly walkInId: string;
  readonly participationId: string | null;
  readonly mergedAt: Instant;
};

export type MergeThatStands = { readonly participationId: string; readonly mergedAt: Instant };

/** The last word on each walk-in, whatever the order in which the words arrived. */
export function mergesThatStand(merges: readonly WalkInMerge[]): ReadonlyMap<string, MergeThatStands> {
  const ordered = [...merges].sort((left, right) => Date.parse(left.mergedAt) - Date.parse(right.mergedAt) || (left.id < right.id ? -1 : 1));
  const stands = new Map<string, MergeThatStands>();
  for (const { walkInId, participationId, mergedAt } of ordered) {
    if (participationId === null) stands.delete(walkInId);
    else stands.set(walkInId, { participationId, mergedAt });
  }
  return stands;
}

/** Walk-ins whom nobody has joined to a known person yet. */
export function unmergedWalkIns<W extends Pick<WalkIn, 'id'>>(walkIns: readonly W[], merges: readonly WalkInMerge[]): W[] {
  const merged = mergesThatStand(merges);
  return walkIns.filter((walkIn) => !merged.has(walkIn.id));
}

/**
 * Whom on the roster the walk-in may be: the same name in any script and word order first, then those who share a word
 * with it. A person decides; nothing is joined by itself.
 */
export function likelyGuests<G extends { readonly name: string }>(walkInName: string, roster: readonly G[]): G[] {
  const key = nameKeyInAnyScript(walkInName);
  const words = new Set(foldName(walkInName).split(' '));
  const same = roster.filter((guest) => nameKeyInAnyScript(guest.name) === key);
  const near = roster.filter(
    (guest) =>
      !same.includes(guest) &&
      foldName(guest.name)
        .split(' ')
        .some((word) => word !== '' && words.has(word)),
  );
  return [...same, ...near];
}
