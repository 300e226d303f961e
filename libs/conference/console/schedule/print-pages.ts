const MOST_COLUMNS = 8;

/** Columns shared out evenly to as few sheets as can hold them: nine rooms are five and four, not eight and one. */
export function pagesOf<Column>(columns: readonly Column[], most = MOST_COLUMNS): Column[][] {
  const pages = Math.ceil(columns.length / most);
  const each = Math.ceil(columns.length / Math.max(1, pages));
  return Array.from({ length: pages }, (_, index) => columns.slice(index * each, (index + 1) * each));
}
