import { withoutInvisible } from './invisible-characters';
import { isCyrillic, spellingOf } from './romanisation';

const apostrophes = /['’‘ʼʻ`´′″ʹ"“”„«»]/gu;
/** What people type for the palochka, beside a Cyrillic letter: I l i 1 | and the Ukrainian і. */
const palochkaBesideLetter = /(?<=\p{Script=Cyrillic})[IliІі|]|[IliІі|](?=\p{Script=Cyrillic})/gu;
const oneForPalochka = /(?<=\p{Script=Cyrillic})1(?!\d)|(?<!\d)1(?=\p{Script=Cyrillic})/gu;
const exclamationForPalochka = /!(?=\p{Script=Cyrillic})/gu;
const palochka = 'ӏ';

const latinTwins = 'ABCEHKMOPTXYaceopxy';
const cyrillicTwins = 'АВСЕНКМОРТХУасеорху';
const letters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', ӕ: 'а' };

/**
 * The form in which names are compared: letters and digits in lower case, one space between words.
 * The palochka and whatever was typed for it become ӏ; ё is е; й is и, since old lists lost the breve; ӕ (and æ in a Cyrillic word) is а;
 * accents, apostrophes and invisible characters go; hyphens and other signs part words; a Latin letter
 * that only looks Cyrillic counts as Cyrillic. Folding twice changes nothing.
 */
export function foldName(name: string): string {
  const folded = foldOnce(name);
  return folded === name ? folded : foldName(folded);
}

/** One turn may bring letters together that mean something to the next: і before a Latin Æ that has become Cyrillic. */
function foldOnce(name: string): string {
  const bare = withoutInvisible(name).normalize('NFKD').replace(/\p{M}/gu, '').replace(apostrophes, '');
  const words = withPalochka(bare)
    .split(/[^\p{L}\p{N}]+/u)
    .map(inOneScript);
  return words
    .join(' ')
    .toLowerCase()
    .replace(/[ßøłđæӕ]/gu, (letter) => letters[letter] ?? letter)
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function withPalochka(text: string): string {
  return text.replace(palochkaBesideLetter, palochka).replace(oneForPalochka, palochka).replace(exclamationForPalochka, palochka).replaceAll('Ӏ', palochka);
}

/** `Aхмед` with a Latin A is Ахмед; `Æнзор` with a Latin Æ is Ӕнзор. A word of two real scripts stays. */
function inOneScript(word: string): string {
  if (!isCyrillic(word)) return word;
  const twin = word.replace(/[Ææ]/gu, 'ӕ').replace(/[A-Za-z]/gu, (letter) => cyrillicTwins[latinTwins.indexOf(letter)] ?? letter);
  return /[A-Za-z]/u.test(twin) ? word : twin;
}

export function foldedWords(name: string): string[] {
  return foldName(name).split(' ').filter(Boolean);
}

/** The same name in any order of its words: `Шогенова Лейла` and `Лейла Шогенова`. */
export function nameKey(name: string): string {
  return foldedWords(name).sort().join(' ');
}

/** Like {@link nameKey}, and also the same in Latin letters: `Khutinaev Anzor`, `Анзор Хутинаев`. */
export function nameKeyInAnyScript(name: string): string {
  return foldedWords(name).map(spellingOf).filter(Boolean).sort().join(' ');
}

/**
 * What a list stores beside the names to be searched (the column `search_text`, computed by the application because PostgreSQL's
 * own folding knows neither the palochka nor romanisation). Every word stands after a space, so that the beginning of
 * a word is found by `search_text like '% ' || word || '%'` for each of {@link searchWords}; a trigram index serves it.
 * `toLatin` spells other scripts (Georgian, Armenian) and comes as an argument, because its tables are heavy.
 */
export function searchText(names: readonly (string | null | undefined)[], toLatin?: (text: string) => string): string {
  const words = new Set<string>();
  for (const name of names.filter((given) => given != null)) {
    // Абдул-Хамид is also found as Абдулхамид.
    for (const spelled of [name, name.replace(/\p{Pd}/gu, '')]) {
      for (const word of foldedWords(spelled)) searchableForms(word, toLatin).forEach((form) => words.add(form));
    }
  }
  words.delete('');
  return [...words].map((word) => ` ${word}`).join('');
}

function searchableForms(word: string, toLatin: ((text: string) => string) | undefined): string[] {
  const spelling = spellingOf(word);
  if (/^[a-z\d]*$/.test(word)) return [word, spelling];
  if (/^[a-z\d]*$/.test(spelling) || !toLatin) return [spelling];
  return [spelling, ...foldedWords(toLatin(word)).map(spellingOf)];
}

/**
 * The words of a query in the spelling of {@link searchText}: letters and digits only, so that they are safe in a `like`. At most ten.
 * The last letter of a Latin word may be half of a sound (`Khutinay|ev`, `C|hahkieva`) and then waits for its other half.
 */
export function searchWords(query: string): string[] {
  const spelled = foldedWords(query.slice(0, 200)).map((word) => spellingOf(word.replace(/(?<=^[a-z]*)[yjc]$/, '')));
  return [...new Set(spelled.filter(Boolean))].slice(0, 10);
}

/** Whether every word of the query begins some word of the names; an empty query finds everybody. */
export function matchesSearch(text: string, query: string): boolean {
  return searchWords(query).every((word) => text.includes(` ${word}`));
}
