import type { GridMinute } from './grid-time';

export type LaneBlock = { readonly id: string; readonly from: GridMinute; readonly minutes: number };

/** Which of how many lanes side by side; blocks that meet nobody have one lane for themselves. */
export type Lane = { readonly lane: number; readonly lanes: number };

/**
 * Sets blocks of one room side by side where they overlap, each in the leftmost lane that is free, the longer first.
 * Blocks that hang together share the number of lanes, so that their widths agree.
 */
export function lanesOf(blocks: readonly LaneBlock[]): Map<string, Lane> {
  const sorted = [...blocks].sort((one, two) => one.from - two.from || two.minutes - one.minutes || (one.id < two.id ? -1 : 1));
  const lanes = new Map<string, Lane>();
  let cluster: { readonly id: string; readonly lane: number }[] = [];
  let ends: number[] = [];
  const close = (): void => {
    for (const { id, lane } of cluster) lanes.set(id, { lane, lanes: ends.length });
    [cluster, ends] = [[], []];
  };
  for (const { id, from, minutes } of sorted) {
    if (ends.every((end) => end <= from)) close();
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    // Two blocks without length at one minute would hide each other.
    ends[lane] = from + Math.max(1, minutes);
    cluster.push({ id, lane });
  }
  close();
  return lanes;
}
