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
  if (looksBinary(bytes)) throw new Refusal(importRefusals.importNotText);
  const encoding = choices.encoding ?? detectEncoding(bytes);
  const text = decode(bytes, encoding);
  if (holdsZeros(text)) throw new Refusal(importRefusals.importNotText);
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

/** How workbooks (new and old), documents, pictures and packed files begin. */
const signatures = ['504b0304', 'd0cf11e0', '25504446', '7b5c7274', '89504e47', 'ffd8ff', '1f8b', '52617221', '377abcaf'];

function looksBinary(bytes: Uint8Array): boolean {
  const start = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return signatures.some((signature) => start.startsWith(signature));
}

/** Text has no NUL; a file of nothing else is a broken disk or an attack. */
function holdsZeros(text: string): boolean {
  return text.slice(0, 4096).split('\0').length > 5;
}
