import { Refusal } from '@kunak/platform/rules';
import { tidySpaces } from '../names';
import { detectSeparator, importLimits, isEmptyRow, parseCsv } from './csv-reading';
import type { Separator } from './csv-reading';
import { decode, detectEncoding } from './encoding';
import type { Encoding } from './encoding';
import { columnLetter } from './import-problems';
import type { ImportTable } from './import-rows';
import { importRefusals } from './import.refusals';
import { findHeaderRow, suggestMapping } from './mapping';
import type { Mapping } from './mapping';

export type FileAnalysis = {
  readonly encoding: Encoding;
  readonly separator: Separator;
  readonly table: ImportTable;
  readonly mapping: Mapping;
};

/** What the person at the screen decided against the guess. */
export type FileChoices = { readonly encoding?: Encoding; readonly separator?: Separator };

/**
 * The first step of the wizard: what kind of file this is and what its columns probably mean. Nothing is written.
 * Refuses more than 10 MB, 5,000 rows or 200 columns, an open quotation mark, something that is not text, and an empty table.
 */
export function analyseFile(bytes: Uint8Array, choices: FileChoices = {}): FileAnalysis {
  if (bytes.length > importLimits.bytes) throw new Refusal(importRefusals.importTooBig, { megabytes: importLimits.bytes / 1024 / 1024 });
  const encoding = choices.encoding ?? detectEncoding(bytes);
  const text = decode(bytes, encoding);
  if (looksBinary(text)) throw new Refusal(importRefusals.importNotText);
  const separator = choices.separator ?? detectSeparator(text);
  const table = tableOf(parseCsv(text, separator));
  const mapping = suggestMapping(
    table.headers,
    table.rows.slice(0, 50).map(({ cells }) => cells),
  );
  return { encoding, separator, table, mapping };
}

function tableOf(rows: readonly (readonly string[])[]): ImportTable {
  const headerRow = findHeaderRow(rows);
  const data = rows.map((cells, index) => ({ row: index + 1, cells })).filter(({ row, cells }) => row - 1 > (headerRow ?? -1) && !isEmptyRow(cells));
  if (data.length === 0) throw new Refusal(importRefusals.importEmpty);
  if (data.length > importLimits.rows) throw new Refusal(importRefusals.importTooManyRows, { rows: data.length, max: importLimits.rows });
  const named = headerRow === null ? [] : (rows[headerRow] ?? []);
  const columns = named.length || Math.max(...data.map(({ cells }) => cells.length));
  const headers = Array.from({ length: columns }, (_, index) => tidySpaces(named[index] ?? '').slice(0, 200) || columnLetter(index));
  return { headers, rows: data };
}

/** A workbook, a picture or a document: their first bytes, or a text full of NUL. */
function looksBinary(text: string): boolean {
  const start = text.slice(0, 4096);
  return ['PK\u0003\u0004', '%PDF', '{\\rtf', '\uFFFDPNG'].some((mark) => start.startsWith(mark)) || start.split('\u0000').length > 5;
}
