import { gridMinuteOf } from '@kunak/conference/rules';
import type { Board, GridFrame, GridMinute, PlanSession } from '@kunak/conference/rules';
import type { CalendarDate } from '@kunak/platform/rules';
import { addDays, instantOf } from '@kunak/platform/rules';

export type GridSpan = { readonly from: GridMinute; readonly to: GridMinute };

/** When a room is closed, within the hours that are shown. */
export function closedSpans(board: Board, roomId: string, day: CalendarDate, frame: GridFrame): GridSpan[] {
  const open = board.open.get(roomId);
  return open ? gaps(toGrid(open, board, day), frame) : [];
}

/** When somebody who is needed at the session is at another one, or can not come at all. */
export function busySpans(board: Board, session: PlanSession, day: CalendarDate, frame: GridFrame): GridSpan[] {
  const spans = [...new Set(session.people.map(({ personId }) => personId))].flatMap((personId) => {
    const others = (board.ofPerson.get(personId) ?? []).filter(({ id }) => id !== session.id).map(({ from, to }) => [from, to] as const);
    const free = board.free.get(personId);
    return [...toGrid(others, board, day), ...(free ? gaps(toGrid(free, board, day), frame) : [])];
  });
  return joined(spans, frame);
}

/** Periods in milliseconds, as minutes of that day's clock; those of other days are left out. */
function toGrid(spans: readonly (readonly [number, number])[], { plan }: Board, day: CalendarDate): GridSpan[] {
  const { timeZone } = plan.event;
  const starts = Date.parse(instantOf(`${day}T00:00`, timeZone));
  const ends = Date.parse(instantOf(`${addDays(day, 2)}T00:00`, timeZone));
  const minute = (moment: number): GridMinute => gridMinuteOf(new Date(Math.min(Math.max(moment, starts), ends)).toISOString(), day, timeZone);
  return spans.filter(([from, to]) => to > starts && from < ends).map(([from, to]) => ({ from: minute(from), to: minute(to) }));
}

function joined(spans: readonly GridSpan[], frame: GridFrame): GridSpan[] {
  const found: { from: GridMinute; to: GridMinute }[] = [];
  for (const span of [...spans].sort((one, two) => one.from - two.from)) {
    const [from, to] = [Math.max(span.from, frame.from), Math.min(span.to, frame.to)];
    const last = found.at(-1);
    if (to <= from) continue;
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

function gaps(open: readonly GridSpan[], frame: GridFrame): GridSpan[] {
  const found: GridSpan[] = [];
  let from = frame.from;
  for (const span of joined(open, frame)) {
    if (span.from > from) found.push({ from, to: span.from });
    from = span.to;
  }
  if (from < frame.to) found.push({ from, to: frame.to });
  return found;
}
