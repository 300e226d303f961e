import { foldName, Refusal } from '@kunak/platform/rules';
import type { Language } from '@kunak/platform/rules';
import { readEmail } from '../contact';
import { isEmptyRow } from './csv-reading';
import { headerPatterns, ImportField, importFieldLabels, nameFields } from './import-fields';
import { importRefusals } from './import.refusals';

/** One field for each column, in the columns' order. */
export type Mapping = readonly ImportField[];

function fieldOf(header: string): ImportField | null {
  const folded = foldName(header.slice(0, 300));
  return folded === '' ? null : (headerPatterns.find(([, pattern]) => pattern.test(folded))?.[0] ?? null);
}

/**
 * The index of the row that names the columns, among the first ten (offices put a title above it), or null when the data begin at once.
 */
export function findHeaderRow(rows: readonly (readonly string[])[]): number | null {
  const scored = rows.slice(0, 10).map((cells, index) => ({ index, known: cells.filter((cell) => fieldOf(cell) !== null && !readEmail(cell).ok).length }));
  const best = scored.reduce((most, next) => (next.known > most.known ? next : most), { index: -1, known: 0 });
  if (best.known >= 2) return best.index;
  const first = rows.findIndex((cells) => !isEmptyRow(cells));
  const looksLikeData = (rows[first] ?? []).some((cell) => /@|\d{2}/u.test(cell));
  return first === -1 || (looksLikeData && best.index !== first) ? null : first;
}

/**
 * What each column probably is, by its header and else by its cells. Every field once (notes may be several); the person at the
 * screen has the last word. A list with only the name in the passport gives it to both names.
 */
export function suggestMapping(headers: readonly string[], sampleRows: readonly (readonly string[])[]): Mapping {
  const taken = new Set<ImportField>();
  const fields = headers.map((header, column) => {
    const field = fieldOf(header) ?? fieldByCells(sampleRows.map((cells) => cells[column] ?? ''));
    if (field === ImportField.Notes || field === ImportField.Ignore) return field;
    if (taken.has(field)) return ImportField.Ignore;
    taken.add(field);
    return field;
  });
  return fields.map((field) => settledName(field, taken));
}

function settledName(field: ImportField, taken: ReadonlySet<ImportField>): ImportField {
  const hasWorking = taken.has(ImportField.WorkingName) || taken.has(ImportField.GivenName);
  if (field === ImportField.LegalName && !hasWorking) return ImportField.BothNames;
  const alone = !taken.has(ImportField.FamilyName) && !taken.has(ImportField.WorkingName);
  return field === ImportField.GivenName && alone ? ImportField.WorkingName : field;
}

function fieldByCells(cells: readonly string[]): ImportField {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const most = (test: (cell: string) => boolean) => filled.length > 0 && filled.filter(test).length >= filled.length * 0.6;
  if (most((cell) => /\S@\S/u.test(cell))) return ImportField.Email;
  if (most((cell) => /^\s*(?:\+|8)[\d\s()–-]{9,}$/u.test(cell))) return ImportField.Phone;
  return ImportField.Ignore;
}

/** Refuses a mapping without any name, or with one field for two columns. */
export function checkMapping(mapping: Mapping, language: Language): void {
  if (!mapping.some((field) => nameFields.includes(field))) throw new Refusal(importRefusals.importNoName);
  const twice = mapping.find((field, index) => field !== ImportField.Ignore && field !== ImportField.Notes && mapping.indexOf(field) !== index);
  if (twice) throw new Refusal(importRefusals.importFieldTwice, { field: importFieldLabels[twice][language] });
}
