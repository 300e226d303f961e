import type { MessageValues, RefusalReason } from '@kunak/platform/rules';
import type { ImportField } from './import-fields';

/** `error`: the value (or, without a name, the row) stays out. `warning`: it comes in, and a human should look. */
export const Severity = { Error: 'error', Warning: 'warning' } as const;
export type Severity = (typeof Severity)[keyof typeof Severity];

/** Where a column stands: its number from 0, its letter in a spreadsheet, and what its header says. */
export type ColumnPlace = { readonly index: number; readonly letter: string; readonly header: string };

/** One thing about one cell (`column` null: about the row), in the words of `reason`; rows count from 1 as a spreadsheet shows them. */
export type ImportProblem = {
  readonly row: number;
  readonly column: ColumnPlace | null;
  readonly field: ImportField | null;
  /** The beginning of the cell as it stood in the file. */
  readonly value: string;
  readonly severity: Severity;
  readonly reason: RefusalReason;
  readonly values: MessageValues;
};

/** A, B, … Z, AA: the letter over a spreadsheet's column, counted from 0. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

export function columnPlace(index: number, header: string): ColumnPlace {
  return { index, letter: columnLetter(index), header };
}

/** Enough of the cell to recognise it, in one line. */
export function shownValue(cell: string): string {
  const line = cell.replace(/\s+/gu, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
