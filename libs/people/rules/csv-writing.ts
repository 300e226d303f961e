/** What a spreadsheet takes for a formula at the beginning of a cell (OWASP, CSV injection), full-width forms included. */
const formulaStart = /^'*[=+\-@\t\r＝＋－＠]/u;

/** The cell's text with an apostrophe in front if a spreadsheet would run it; {@link withoutFormulaGuard} takes exactly that away. */
export function guardFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** The text that {@link guardFormula} guarded. */
export function withoutFormulaGuard(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;
}

/** Whether a cell that came in would run in a spreadsheet; a phone number, a minus or a dash would not. */
export function looksLikeFormula(text: string): boolean {
  const start = text.trimStart();
  return /^[=＝]\s*\S/u.test(start) || /^@\p{L}+\s*\(/u.test(start) || /^[+\-＋－]\s*(?:\p{L}[\p{L}\d.]*\s*[(!|]|.*\|)/u.test(start);
}

function csvCell(value: string | number | null | undefined, separator: string): string {
  const text = typeof value === 'number' ? String(value) : guardFormula(value ?? '');
  return text.includes(separator) || /["\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export type CsvForm = { readonly separator: ',' | ';' | '\t'; readonly byteOrderMark: boolean };

/** What Excel with Russian settings opens by a double click. */
export const csvForExcel: CsvForm = { separator: ';', byteOrderMark: true };

/** Rows as CSV (RFC 4180, lines end with CR LF), every cell inert. The caller leaves confidential people out: `mayBeExported`. */
export function writeCsv(rows: readonly (readonly (string | number | null | undefined)[])[], form: CsvForm = csvForExcel): string {
  const lines = rows.map((row) => {
    const line = row.map((cell) => csvCell(cell, form.separator)).join(form.separator);
    // A row of one empty cell would read as no row at all.
    return row.length === 1 && line === '' ? '""' : line;
  });
  return (form.byteOrderMark ? '\uFEFF' : '') + lines.map((line) => `${line}\r\n`).join('');
}
