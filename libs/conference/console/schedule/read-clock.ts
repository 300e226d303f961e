/** `9`, `930`, `9.30`, `9:30` → `09:30`; null when it is no time of the day. */
export function readClock(typed: string): string | null {
  const found = /^\s*(\d{1,2})(?:\s*[:.,\-–\s]?\s*(\d{2}))?\s*$/u.exec(typed);
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  if (!found || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
