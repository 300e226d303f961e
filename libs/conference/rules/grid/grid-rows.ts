import type { GridMinute } from './grid-time';

/** Minutes that one row stands for. */
export const gridSteps = [5, 15, 30, 60] as const;
export type GridStep = (typeof gridSteps)[number];

/** The part of a day that is shown, row by row. `to` may be past midnight. */
export type GridFrame = { readonly from: GridMinute; readonly to: GridMinute; readonly step: GridStep };

/** Sessions between nine and six need no more; whatever lies outside widens it, to whole hours. */
const usual = { from: 9 * 60, to: 18 * 60 };

/** The frame that shows all blocks of a day. */
export function frameFor(blocks: readonly { readonly from: GridMinute; readonly to: GridMinute }[], step: GridStep): GridFrame {
  const from = Math.min(usual.from, ...blocks.map((block) => block.from));
  const to = Math.max(usual.to, ...blocks.map((block) => block.to));
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60, step };
}

export function rowCount({ from, to, step }: GridFrame): number {
  return Math.ceil((to - from) / step);
}

/** The row, from 0, in which the minute lies. */
export function rowOfMinute(minute: GridMinute, { from, step }: GridFrame): number {
  return Math.floor((minute - from) / step);
}

export function minuteOfRow(row: number, { from, step }: GridFrame): GridMinute {
  return from + row * step;
}

/** The nearest minute that is a step; half a step goes down the day. */
export function snapToStep(minute: GridMinute, step: GridStep): GridMinute {
  return Math.round(minute / step) * step;
}

/** The first row and how many: a block that is shorter than a row still fills one, one that begins inside a row begins with it. */
export function rowsOfBlock(block: { readonly from: GridMinute; readonly minutes: number }, frame: GridFrame): { readonly row: number; readonly rows: number } {
  const row = rowOfMinute(block.from, frame);
  const end = Math.ceil((block.from + block.minutes - frame.from) / frame.step);
  return { row, rows: Math.max(1, end - row) };
}

/** The whole hours of the frame, for the axis. */
export function hoursOfFrame({ from, to }: GridFrame): GridMinute[] {
  const first = Math.ceil(from / 60);
  return Array.from({ length: Math.max(0, Math.floor(to / 60) - first + 1) }, (_, index) => (first + index) * 60);
}
