/**
 * JSON without whatever is about somebody: every object that holds one of the ids as its own value leaves its list, or its place in an object.
 * The rest stays as it was.
 */
export function withoutMentions(json: unknown, ids: ReadonlySet<string>): unknown {
  const tellsOf = telling(ids);
  if (Array.isArray(json)) return json.filter((item) => !tellsOf(item)).map((item) => withoutMentions(item, ids));
  if (!isObject(json)) return json;
  const kept = Object.entries(json).filter(([key, value]) => !ids.has(key) && !tellsOf(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutMentions(value, ids)]));
}

/** Only what {@link withoutMentions} takes away: the objects that hold one of the ids, each under its key where it had one. */
export function mentions(json: unknown, ids: ReadonlySet<string>): unknown[] {
  const tellsOf = telling(ids);
  if (Array.isArray(json)) return json.flatMap((item): unknown[] => (isObject(item) && tellsOf(item) ? [item] : mentions(item, ids)));
  if (!isObject(json)) return [];
  return Object.entries(json).flatMap(([key, value]): unknown[] =>
    ids.has(key) || (isObject(value) && tellsOf(value)) ? [{ [key]: value }] : mentions(value, ids),
  );
}

function telling(ids: ReadonlySet<string>): (value: unknown) => boolean {
  return (value) =>
    typeof value === 'string' ? ids.has(value) : isObject(value) && Object.values(value).some((inner) => typeof inner === 'string' && ids.has(inner));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
