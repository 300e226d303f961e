import type { CalendarDate } from '@kunak/platform/rules';
import type { GridFrame } from './grid-rows';
import { snapToStep } from './grid-rows';
import type { GridMinute } from './grid-time';

/** Where a session is held while it is being moved. */
export type GridPlace = { readonly day: CalendarDate; readonly roomId: string; readonly minute: GridMinute };

export type GridBounds = { readonly days: readonly CalendarDate[]; readonly roomIds: readonly string[]; readonly frame: GridFrame };

/** The keys of move mode, by their DOM names. */
export const moveKeys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'] as const;
export type MoveKey = (typeof moveKeys)[number];

export function isMoveKey(key: string): key is MoveKey {
  return moveKeys.some((one) => one === key);
}

/**
 * The place after a key: up and down a step (off the grid of steps: first onto it), left and right a room, Page Up and Page Down a day,
 * Home and End the first and last place of the day. At an edge it stays: nothing jumps around a corner.
 */
export function movedByKey(place: GridPlace, key: MoveKey, minutes: number, { days, roomIds, frame }: GridBounds): GridPlace {
  const { from, to, step } = frame;
  const last = Math.max(from, Math.floor((to - minutes) / step) * step);
  const within = (minute: GridMinute): GridPlace => ({ ...place, minute: Math.min(Math.max(minute, from), last) });
  switch (key) {
    case 'ArrowUp':
      return within(Math.ceil(place.minute / step) * step - step);
    case 'ArrowDown':
      return within(Math.floor(place.minute / step) * step + step);
    case 'ArrowLeft':
      return { ...place, roomId: neighbour(roomIds, place.roomId, -1) };
    case 'ArrowRight':
      return { ...place, roomId: neighbour(roomIds, place.roomId, 1) };
    case 'PageUp':
      return { ...place, day: neighbour(days, place.day, -1) };
    case 'PageDown':
      return { ...place, day: neighbour(days, place.day, 1) };
    case 'Home':
      return within(from);
    case 'End':
      return within(last);
  }
}

function neighbour(list: readonly string[], current: string, by: 1 | -1): string {
  const index = list.indexOf(current);
  // A session without a room enters at the first one.
  if (index < 0) return list[0] ?? current;
  return list[Math.min(Math.max(index + by, 0), list.length - 1)] ?? current;
}

/** Where a drop puts a session: the step under the pointer, never before the frame begins. */
export function droppedAt(rowPosition: number, { from, step }: GridFrame): GridMinute {
  return Math.max(from, snapToStep(from + rowPosition * step, step));
}
