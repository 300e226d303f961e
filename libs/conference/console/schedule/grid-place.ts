import { droppedAt } from '@kunak/conference/rules';
import type { GridFrame, GridPlace } from '@kunak/conference/rules';
import type { CalendarDate } from '@kunak/platform/rules';

/** The part of the grid where sessions stand, as the browser has it now. All columns are of one width. */
export type GridArea = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
export type GridShape = {
  readonly roomIds: readonly string[];
  readonly frame: GridFrame;
  readonly day: CalendarDate;
  readonly pixelsPerMinute: number;
};

/**
 * The place under a point of the window, or null outside the columns. `grabbed` is how far below its beginning the session is held, in pixels.
 * Above and below it stays at the edge of the day, so that a hand that is a little off does not lose the session.
 */
export function placeAtPoint(point: { readonly x: number; readonly y: number }, area: GridArea, shape: GridShape, grabbed = 0): GridPlace | null {
  const { roomIds, frame, day, pixelsPerMinute } = shape;
  const column = Math.floor(((point.x - area.left) / area.width) * roomIds.length);
  const roomId = roomIds[column];
  if (roomId === undefined) return null;
  const y = Math.min(Math.max(point.y - grabbed - area.top, 0), area.height - frame.step * pixelsPerMinute);
  const exact = y / (frame.step * pixelsPerMinute);
  // Held by hand it snaps to the nearest step; a tap means the row that was tapped.
  return { day, roomId, minute: droppedAt(grabbed > 0 ? exact : Math.floor(exact), frame) };
}

/** How far to scroll in one moment when the pointer is so close to an edge: faster the closer, at most 18 pixels. */
export function edgeSpeed(position: number, from: number, to: number, margin = 48): number {
  if (position < from + margin) return -Math.ceil((Math.min(margin, from + margin - position) / margin) * 18);
  if (position > to - margin) return Math.ceil((Math.min(margin, position - to + margin) / margin) * 18);
  return 0;
}
