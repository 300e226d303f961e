import type { Item } from '../queue/parcels';
import type { RosterContent } from './rosters';

function union<Row extends { readonly id: string }>(rows: readonly Row[], more: readonly Row[]): Row[] {
  const known = new Set(rows.map(({ id }) => id));
  return [...rows, ...more.filter(({ id }) => !known.has(id))];
}

/** The register with what waits in the queue, or has just left it, in its place. */
export function withStored(content: RosterContent, items: readonly Item[]): RosterContent {
  if (items.length === 0) return content;
  return {
    ...content,
    marks: union(
      content.marks,
      items.flatMap(({ id, payload }) => {
        if (payload.kind !== 'mark') return [];
        const { sessionId, participationId, walkInId, status, markedAt, device } = payload;
        return [{ id, sessionId, participationId, walkInId, status, markedAt, device, clockSkew: 0 }];
      }),
    ),
    walkIns: union(
      content.walkIns,
      items.flatMap(({ id, payload }) =>
        payload.kind === 'walk-in' ? [{ id, name: payload.name, searchText: payload.searchText, addedAt: payload.addedAt, device: payload.device }] : [],
      ),
    ),
    merges: union(
      content.merges,
      items.flatMap(({ id, payload }) =>
        payload.kind === 'merge' ? [{ id, walkInId: payload.walkInId, participationId: payload.participationId, mergedAt: payload.mergedAt }] : [],
      ),
    ),
  };
}
