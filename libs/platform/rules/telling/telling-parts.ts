import { TellingKind } from './telling-kind';

const quoted = /[«“„"]([^«»“”„"]{2,})[»”“"]/gu;
const inBrackets = /\(([^()]{2,})\)/gu;
const shortestOfName = 4;

/**
 * What tells by itself in a name of ours: the whole of it; what stands in quotes or brackets (a centre's «own name», its abbreviation); a title
 * without its year, and its beginning of more than a word; each line of a venue's address, of which the town is one; each longer word of a person's name.
 */
export function tellingParts(kind: TellingKind, name: string): string[] {
  const parts = kind === TellingKind.Place ? name.split(/[,;·|/()\n]|\s[–—-]\s/u) : [name, ...partsOfName(kind, name)];
  return [...new Set(parts.map((part) => part.replace(/\s+/gu, ' ').trim()))].filter((part) => (part.match(/\p{L}/gu)?.length ?? 0) > 1);
}

function partsOfName(kind: TellingKind, name: string): string[] {
  if (kind === TellingKind.Person) return name.split(/[\s\p{Pd}]+/u).filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) >= shortestOfName);
  const marked = [...name.matchAll(quoted), ...name.matchAll(inBrackets)].map(([, inner]) => inner ?? '');
  const [beginning = ''] = name.split(/[,:;]|\s[–—-]\s/u);
  const longer = /\p{L}\s+\S*\p{L}/u.test(beginning) ? [beginning] : [];
  return [...marked, ...longer, name.replace(/[\s,(-]*\b\d{4}\b[\s)]*$/u, '')];
}
