/**
 * JSON without whatever is about somebody: every object that holds one of the ids as its own value leaves its list, or its place in an object.
 * The rest stays as it was.
 */
export function withoutMentions(json: unknown, ids: ReadonlySet<string>): unknown {
  const tellsOf = (value: unknown): boolean =>
    typeof value === 'string' ? ids.has(value) : isObject(value) && Object.values(value).some((inner) => typeof inner === 'string' && ids.has(inner));
  if (Array.isArray(json)) return json.filter((item) => !tellsOf(item)).map((item) => withoutMentions(item, ids));
  if (!isObject(json)) return json;
  const kept = Object.entries(json).filter(([key, value]) => !ids.has(key) && !tellsOf(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutMentions(value, ids)]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
