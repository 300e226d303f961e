import type { Column, Sorting } from './column';

/** The rows in the order asked for; equal and missing values keep the order they came in, missing ones last. */
export function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting: Sorting | null, language: string): readonly Row[] {
  const key = columns.find((column) => column.id === sorting?.column)?.sort;
  if (!key || !sorting) return rows;
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const missing = (value: unknown): boolean => value === null || value === undefined || value === '';
  return rows.toSorted((left, right) => {
    const [a, b] = [key(left), key(right)];
    if (missing(a) || missing(b)) return Number(missing(a)) - Number(missing(b));
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
    return sorting.down ? -order : order;
  });
}
