import { frameFor, gridDayOf, gridMinuteOf, lanesOf } from '@kunak/conference/rules';
import type { GridFrame, GridMinute, GridStep, Lane, PlanEvent, PlanSession } from '@kunak/conference/rules';
import type { CalendarDate } from '@kunak/platform/rules';

/** A session as the grid draws it: by the clock of its day, beside those that it overlaps. */
export type GridBlock<Session> = { readonly session: Session; readonly from: GridMinute; readonly minutes: number; readonly lane: Lane };

/** How tall one row is, in pixels. The step is the scale too: five minutes to place exactly, an hour to see the whole day. */
const rowHeights: Readonly<Record<GridStep, number>> = { 5: 16, 15: 26, 30: 34, 60: 44 };

/** A block is never lower than what a finger or a pointer can hit. */
const LOWEST = 24;

/** A session without a room waits in a column of its own. */
export const WITHOUT_ROOM = '';

export function pixelsPerMinute(step: GridStep): number {
  return rowHeights[step] / step;
}

export type DayBlocks<Session> = { readonly frame: GridFrame; readonly inRoom: ReadonlyMap<string, readonly GridBlock<Session>[]> };

type Placeable = Pick<PlanSession, 'id' | 'startsAt' | 'minutes' | 'roomId'>;

/** The blocks of one day by room, each in its lane, and the hours that show them all. */
export function blocksOfDay<Session extends Placeable>(sessions: readonly Session[], day: CalendarDate, event: PlanEvent, step: GridStep): DayBlocks<Session> {
  const rooms = new Map<string, { session: Session; from: GridMinute; minutes: number; id: string }[]>();
  const shown: { from: GridMinute; to: GridMinute }[] = [];
  for (const session of sessions) {
    const { startsAt, minutes, id, roomId } = session;
    if (startsAt === null || gridDayOf(startsAt, event) !== day) continue;
    const from = gridMinuteOf(startsAt, day, event.timeZone);
    const key = roomId ?? WITHOUT_ROOM;
    rooms.set(key, [...(rooms.get(key) ?? []), { session, from, minutes, id }]);
    shown.push({ from, to: from + minutes });
  }
  const lowest = LOWEST / pixelsPerMinute(step);
  const inRoom = [...rooms].map(([roomId, blocks]) => {
    const lanes = lanesOf(blocks.map(({ id, from, minutes }) => ({ id, from, minutes: Math.max(minutes, lowest) })));
    const drawn = blocks.map(({ session, from, minutes, id }) => ({ session, from, minutes, lane: lanes.get(id) ?? { lane: 0, lanes: 1 } }));
    return [roomId, drawn.sort((one, two) => one.from - two.from || one.lane.lane - two.lane.lane)] as const;
  });
  return { frame: frameFor(shown, step), inRoom: new Map(inRoom) };
}

/** The days that have a tab: those of the event, and others on which something stands. */
export function daysOfGrid(sessions: readonly Pick<PlanSession, 'startsAt'>[], event: PlanEvent, days: readonly CalendarDate[]): CalendarDate[] {
  const outside = sessions.flatMap(({ startsAt }) => (startsAt === null ? [] : [gridDayOf(startsAt, event)]));
  return [...new Set([...days, ...outside])].sort();
}

/** How tall a block of so many minutes is drawn. */
export function blockHeight(minutes: number, step: GridStep): number {
  return Math.max(LOWEST, minutes * pixelsPerMinute(step)) - 2;
}
