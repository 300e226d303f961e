import type { ParticipantRow } from './participant-list';

/** Who of those chosen gets one of the free seats, and what becomes of the others. */
export type Seating = { readonly seated: readonly ParticipantRow[]; readonly waiting: readonly ParticipantRow[]; readonly staying: readonly ParticipantRow[] };

type Sent = Pick<ParticipantRow, 'id' | 'submittedAt'>;

/** Registrations by the moment of sending; whoever has sent none comes last. */
function bySending(one: Sent, other: Sent): number {
  if (one.submittedAt === other.submittedAt) return one.id < other.id ? -1 : 1;
  if (one.submittedAt === null || other.submittedAt === null) return one.submittedAt === null ? 1 : -1;
  return one.submittedAt < other.submittedAt ? -1 : 1;
}

/** `free` seats for the chosen: the earlier a registration was sent, the nearer to a seat. Whoever was only invited cannot wait for one. */
export function seatingOf(chosen: readonly ParticipantRow[], free: number): Seating {
  const able = chosen.filter(({ allowedActions }) => allowedActions.includes('accept')).sort(bySending);
  const left = able.slice(free);
  const mayWait = ({ state, allowedActions }: ParticipantRow): boolean => state === 'waiting-list' || allowedActions.includes('putOnWaitingList');
  return { seated: able.slice(0, free), waiting: left.filter(mayWait), staying: left.filter((row) => !mayWait(row)) };
}
