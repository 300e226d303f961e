import { Refusal } from '@kunak/platform/rules';
import { CsvError, parse } from 'csv-parse/sync';
import { importRefusals } from './import.refusals';

export type Separator = ',' | ';' | '\t' | '|';

const separators: readonly Separator[] = [';', ',', '\t', '|'];

export const importLimits = { bytes: 10 * 1024 * 1024, rows: 5000, columns: 200 } as const;

/** The sign that parts the cells: the one that stands equally often in most of the first lines, quoted text apart. */
export function detectSeparator(text: string): Separator {
  const announced = /^sep=([;,\t|])\r?\n/u.exec(text)?.[1];
  if (announced) return announced as Separator;
  const lines = text
    .slice(0, 64 * 1024)
    .replace(/"(?:[^"]|"")*"/gu, 'q')
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  const scored = separators.map((separator) => ({ separator, score: agreement(lines.map((line) => line.split(separator).length - 1)) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

/** How many lines agree on the commonest count above 0; a tie goes to the larger count. */
function agreement(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  counts.filter((count) => count > 0).forEach((count) => tally.set(count, (tally.get(count) ?? 0) + 1));
  return Math.max(0, ...[...tally].map(([count, lines]) => lines + Math.min(count, 99) / 100));
}

/**
 * The rows as a spreadsheet numbers them: the first is row 1, empty lines count, and a line break inside quotes does not start a row.
 * Refuses an open quotation mark, and more rows or columns than {@link importLimits}.
 */
export function parseCsv(text: string, separator: Separator): string[][] {
  const body = text.replace(/^\uFEFF/u, '').replace(/^sep=[;,\t|]\r?\n/u, '');
  const rows = parseRows(body, separator);
  while (rows.length > 0 && isEmptyRow(rows.at(-1) ?? [])) rows.pop();
  if (rows.length > importLimits.rows + 10) throw new Refusal(importRefusals.importTooManyRows, { rows: rows.length, max: importLimits.rows });
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns > importLimits.columns) throw new Refusal(importRefusals.importTooManyColumns, { columns, max: importLimits.columns });
  return rows;
}

function parseRows(body: string, separator: Separator): string[][] {
  try {
    return parse(body, { delimiter: separator, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
  } catch (error) {
    if (error instanceof CsvError) throw new Refusal(importRefusals.importOpenQuote, { row: Number(error['records'] ?? 0) + 1 });
    throw error;
  }
}

export function isEmptyRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
