import { OutboxState, latestMarks, placeOf, unmergedWalkIns } from '@kunak/trainings/rules';
import type { AttendanceStatus, Mark, Outbox } from '@kunak/trainings/rules';
import type { Item } from '../queue/parcels';
import type { Queued } from '../queue/queued';
import type { RosterContent } from '../roster/rosters';
import { withStored } from '../roster/with-stored';

/** One person in the register of a session. */
export type GuestRow = {
  readonly id: string;
  readonly participationId: string | null;
  readonly walkInId: string | null;
  readonly name: string;
  readonly searchText: string;
  readonly status: AttendanceStatus | null;
  /** The mark that stands is still on this device only. */
  readonly waiting: boolean;
  /** Two devices said different things: since when the last one stands. */
  readonly contestedAt: string | null;
};

export type RegisterView = { readonly rows: readonly GuestRow[]; readonly marked: number };

/** What of the queue belongs to this event and still counts: everything but what was refused. */
export function underWay(outbox: Outbox<Queued>, eventId: string): Item[] {
  return outbox.items.filter(({ payload, state }) => payload.eventId === eventId && state !== OutboxState.Refused);
}

/** The register of one session: guests by name, then walk-ins whom nobody has recognised yet. */
export function registerView(stored: RosterContent, queued: readonly Item[], sessionId: string, language: string): RegisterView {
  const content = withStored(stored, queued);
  const latest = latestMarks(content.marks as readonly Mark[], content.merges);
  const waiting = new Set(queued.map(({ id }) => id));
  const markedSomewhere = new Set(content.marks.map(({ walkInId }) => walkInId));
  const standsSomewhere = new Set([...latest.values()].map(({ mark }) => mark.walkInId));
  const rowOf = (row: Pick<GuestRow, 'id' | 'participationId' | 'walkInId' | 'name' | 'searchText'>): GuestRow => {
    const stands = latest.get(placeOf(sessionId, row.id));
    const contestedAt = stands?.contested ? stands.mark.markedAt : null;
    return { ...row, status: stands?.mark.status ?? null, waiting: stands !== undefined && waiting.has(stands.mark.id), contestedAt };
  };
  const byName = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const people = content.people
    .map(({ participationId, displayName, searchText }) => rowOf({ id: participationId, participationId, walkInId: null, name: displayName, searchText }))
    .sort((one, other) => byName.compare(one.name, other.name));
  // A walk-in whose every mark was taken back was a slip.
  const walkIns = unmergedWalkIns(content.walkIns, content.merges)
    .filter(({ id }) => !markedSomewhere.has(id) || standsSomewhere.has(id))
    .map(({ id, name, searchText }) => rowOf({ id, participationId: null, walkInId: id, name, searchText }));
  const rows = [...people, ...walkIns];
  return { rows, marked: rows.filter(({ status }) => status !== null).length };
}
