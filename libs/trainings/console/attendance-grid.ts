import type { AttendanceStatus, StandingState } from '@kunak/trainings/rules';
import type { AttendanceResult } from './attendance.graphql.ts';

export type Attendance = AttendanceResult['attendance'];
export type AttendedSession = Attendance['sessions'][number];
type Person = Attendance['people'][number];

export type GridCell = { readonly sessionId: string; readonly status: AttendanceStatus | null; readonly contested: boolean; readonly over: boolean };
export type GridRow = {
  readonly id: string;
  readonly name: string;
  /** Null: a walk-in whom nobody has recognised, who stands nowhere yet. */
  readonly person: Person | null;
  readonly cells: readonly GridCell[];
};

export function endOf({ startsAt, minutes }: AttendedSession): string {
  return new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
}

/** One row a guest, one cell a session; walk-ins last. */
export function gridOf({ sessions, people, walkIns }: Attendance, now: string, language: string): readonly GridRow[] {
  const over = sessions.map((session) => endOf(session) <= now);
  const cellsOf = (marks: Person['marks']): GridCell[] => {
    const bySession = new Map(marks.map((mark) => [mark.sessionId, mark]));
    return sessions.map(({ id }, index) => {
      const mark = bySession.get(id);
      return { sessionId: id, status: mark?.status ?? null, contested: mark?.contested ?? false, over: over[index] ?? false };
    });
  };
  const byName = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const guests = people.map((person) => ({ id: person.participationId, name: person.displayName, person, cells: cellsOf(person.marks) }));
  const others = walkIns.map(({ walkInId, name, marks }) => ({ id: walkInId, name, person: null, cells: cellsOf(marks) }));
  return [...guests.sort((one, other) => byName.compare(one.name, other.name)), ...others];
}

/** How many stand where. */
export function countsOf(people: readonly Person[]): Readonly<Record<StandingState, number>> {
  const count = (state: StandingState): number => people.filter((person) => person.state === state).length;
  return { reached: count('reached'), 'still-reachable': count('still-reachable'), 'no-longer-reachable': count('no-longer-reachable') };
}
