/** A value out of JSON that nobody has looked at yet. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isJsonRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function recordsIn(value: unknown): readonly JsonRecord[] {
  return Array.isArray(value) ? value.filter(isJsonRecord) : [];
}

/** Words and numbers as text, a translated object as its first text, all else as nothing. */
export function words(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isJsonRecord(value)) return (Object.values(value).find((inner) => typeof inner === 'string' && inner !== '') as string | undefined) ?? '';
  return '';
}

/** The first of the names that has words. Dialects call one thing differently. */
export function wordsOf(record: JsonRecord, ...names: readonly string[]): string {
  for (const name of names) {
    const found = words(record[name]);
    if (found.trim()) return found;
  }
  return '';
}

/** Whatever is under other names than these, as text: words as they are, structures as JSON, nothing for empty ones. */
export function remainderOf(record: JsonRecord, known: ReadonlySet<string>, prefix = ''): Record<string, string> {
  const entries = Object.entries(record).filter(([name]) => !known.has(name));
  return Object.fromEntries(entries.map(([name, value]) => [`${prefix}${name}`, remainder(value)]));
}

function remainder(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return Object.keys(value).length > 0 ? JSON.stringify(value) : '';
}
