import type { Board, PlacedSession, Span } from './board';
import { boardOf, personIdsOf, placedSession } from './board';
import type { Conflict } from './conflict';
import { ConflictKind } from './conflict';
import { conflictTexts } from './conflicts.texts';
import { lostLanguages } from './listeners';
import type { Plan, PlanRoom, PlanSession } from './plan';

/** Every conflict of the plan, by the start of its first session. Sessions that are not placed have none but their language's. */
export function conflictsOf(plan: Plan): Conflict[] {
  return conflictsOnBoard(boardOf(plan));
}

export function conflictsOnBoard(board: Board): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const session of board.placed) {
    judgeAlone(session, board, conflicts);
    meetLater(session, board, conflicts);
  }
  for (const session of board.plan.sessions) judgeLanguages(session, board, conflicts);
  return conflicts;
}

/**
 * The conflicts that one session would have as it is given: where it stands now, or where it is being dragged to.
 * Looks at its room and its people only, so it is quick enough to ask at each step of the mouse.
 */
export function conflictsAt(board: Board, session: PlanSession): Conflict[] {
  const conflicts: Conflict[] = [];
  const placed = placedSession(session);
  if (placed) {
    judgeAlone(placed, board, conflicts);
    meetAll(placed, board, conflicts);
  }
  judgeLanguages(session, board, conflicts);
  return conflicts;
}

function judgeAlone(session: PlacedSession, board: Board, conflicts: Conflict[]): void {
  const { id, title = '' } = session;
  const add = (kind: ConflictKind, subjectId: string, values: Conflict['values']): void =>
    void conflicts.push({ kind, sessionIds: [id], subjectId, message: conflictTexts[kind], values: { first: title, ...values } });
  if (!isInside(session, [board.event])) add(ConflictKind.OutsideEvent, id, {});
  const room = session.roomId === null ? undefined : board.rooms.get(session.roomId);
  if (room) judgeRoom(session, room, board.open.get(room.id), add);
  if (board.free.size === 0) return;
  for (const personId of personIdsOf(session)) {
    const free = board.free.get(personId);
    if (free && !isInside(session, free)) add(ConflictKind.PersonUnavailable, personId, { person: board.people.get(personId)?.name ?? '' });
  }
}

type Add = (kind: ConflictKind, subjectId: string, values: Conflict['values']) => void;

function judgeRoom(session: PlacedSession, room: PlanRoom, open: readonly Span[] | undefined, add: Add): void {
  const { id, name = '', capacity } = room;
  if (open && !isInside(session, open)) add(ConflictKind.OutsideRoomHours, id, { room: name });
  const expected = session.expectedSize ?? 0;
  if (capacity !== null && capacity !== undefined && expected > capacity) add(ConflictKind.RoomTooSmall, id, { room: name, expected, capacity });
}

function isInside({ from, to }: PlacedSession, spans: readonly Span[]): boolean {
  return spans.some(([opens, closes]) => opens <= from && to <= closes);
}

/** Sessions that touch do not meet; neither does one without length. */
function meet(one: PlacedSession, two: PlacedSession): boolean {
  return one.id !== two.id && one.from < two.to && two.from < one.to && one.from < one.to && two.from < two.to;
}

/** Pairs with the sessions that start after this one, or with it: each pair of the plan comes once. */
function meetLater(session: PlacedSession, board: Board, conflicts: Conflict[]): void {
  const later = (others: readonly PlacedSession[] = []): PlacedSession[] => {
    const found: PlacedSession[] = [];
    for (let index = placeAfter(others, session); index < others.length; index++) {
      const other = others[index];
      if (!other || other.from >= session.to) break;
      if (meet(session, other)) found.push(other);
    }
    return found;
  };
  pairUp(session, board, later, conflicts);
}

/** The place behind the session itself, in a list by start that has it. */
function placeAfter(others: readonly PlacedSession[], session: PlacedSession): number {
  let [low, high] = [0, others.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle]?.from ?? 0) < session.from) low = middle + 1;
    else high = middle;
  }
  return others.indexOf(session, low) + 1;
}

function meetAll(session: PlacedSession, board: Board, conflicts: Conflict[]): void {
  pairUp(session, board, (others = []) => others.filter((other) => meet(session, other)), conflicts);
}

function pairUp(session: PlacedSession, board: Board, meeting: (others: readonly PlacedSession[] | undefined) => PlacedSession[], conflicts: Conflict[]): void {
  const { roomId } = session;
  if (roomId !== null) {
    const room = board.rooms.get(roomId)?.name ?? '';
    for (const other of meeting(board.inRoom.get(roomId))) conflicts.push(pairOf(ConflictKind.RoomTwice, roomId, session, other, { room }));
  }
  for (const personId of personIdsOf(session)) {
    for (const other of meeting(board.ofPerson.get(personId))) {
      conflicts.push(pairOf(ConflictKind.PersonTwice, personId, session, other, { person: board.people.get(personId)?.name ?? '' }));
    }
  }
}

function pairOf(kind: ConflictKind, subjectId: string, one: PlacedSession, two: PlacedSession, values: Conflict['values']): Conflict {
  const [first, second] = two.from < one.from ? [two, one] : [one, two];
  return {
    kind,
    sessionIds: [first.id, second.id],
    subjectId,
    message: conflictTexts[kind],
    values: { first: first.title ?? '', second: second.title ?? '', ...values },
  };
}

function judgeLanguages(session: PlanSession, { listeners }: Board, conflicts: Conflict[]): void {
  for (const [language, people] of lostLanguages(session, listeners)) {
    conflicts.push({
      kind: ConflictKind.NoInterpreter,
      sessionIds: [session.id],
      subjectId: language,
      message: conflictTexts[ConflictKind.NoInterpreter],
      values: { first: session.title ?? '', language, people },
    });
  }
}
