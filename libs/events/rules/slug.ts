import { slugify } from 'transliteration';

const LONGEST = 60;

/** An address part: 2 to 60 of a–z, 0–9 and single hyphens inside. */
export function isSlug(text: string): boolean {
  return text.length >= 2 && text.length <= LONGEST && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** ASCII words of a title in any letters, joined by hyphens: `Открытие и знакомство` → `otkrytie-i-znakomstvo`. Empty when nothing is left. */
export function slugOf(title: string, longest: number = LONGEST): string {
  // The library gives letters that it does not know as they are; whatever is not ASCII goes.
  const words = slugify(title.normalize('NFKC'), { trim: true })
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest + 1);
  const wholeWords = cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut;
  return wholeWords.slice(0, longest).replace(/-+$/, '');
}

/** A slug for the title that nobody has yet: `seminar`, `seminar-2`, `seminar-3`. */
export function freeSlugOf(title: string, taken: ReadonlySet<string>): string {
  const wanted = slugOf(title, LONGEST - 4);
  const base = isSlug(wanted) ? wanted : 'event';
  let slug = base;
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`;
  return slug;
}
