/** So deep the reader of XML goes, and the others with it: a programme needs a dozen levels, and walking through thousands ends where the stack does. */
export const MOST_NESTED = 100;

/** Whether anything in this value of JSON lies deeper than {@link MOST_NESTED}. */
export function isNestedTooDeep(value: unknown, levels = MOST_NESTED): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isNestedTooDeep(inner, levels - 1));
}
