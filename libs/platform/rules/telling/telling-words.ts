import { foldedWords } from '../folding/name-folding';
import { isCyrillic, spellingOf } from '../folding/romanisation';
import { otherStems } from './russian-stems';

/** A telling word, or several that tell when they stand together: `Стокгольм`, `права человека`. */
export type TellingWord = { readonly words: string };

/** Judges texts by a list of telling words. */
export type Judge<Word extends TellingWord = TellingWord> = {
  /** Which of the list stand in a sentence, the earliest in the list first. */
  readonly inText: (text: string) => Word[];
  /** The same for a web or mail address or the name of a file, where words are run together. */
  readonly inAddress: (text: string) => Word[];
};

type Stem = {
  readonly folded: string;
  readonly start: string;
  readonly whole: string;
  readonly letters: number;
  /** Of a Russian word whose letters change: what else its cases and its adjective begin with. */
  readonly bent: readonly string[];
  readonly beforeSk: readonly string[];
};
type Read = { readonly spelled: string; readonly cyrillic: boolean };

/** From so many letters on, a word is found at the beginning of any other: Стокгольм in стокгольмский. Shorter ones (мир) only with endings of their own. */
const longStem = 5;
const shortestStem = 3;

const russianEnding = /(?:ыи|ии|ои|ая|яя|ое|ее|ые|ие|[аеиоуыьэюя])$/u;
/** Of nouns and adjectives in every case and number, folded (й is и). */
const russianEndings = new Set(
  (
    'а я о е и ы у ю ь ом ем ам ям ах ях ами ями ов ев ои еи ою ею ию ия ие ии ием иям иях иями иеи ью ' +
    'ыи ая яя ое ее ые ого его ому ему ым им ую юю ых их ыми ими'
  )
    .split(' ')
    .map(spellingOf),
);
/** -ский, -овский, -инский …, as they are spelled. */
const adjectiveSuffix = /^(?:s?(?:ov|ev|in|en|an))?sk/;
const latinEndings = new Set(['s', 'es']);

/** A word that stands in the list twice is told once, as it stands there first. */
export function judgeBy<Word extends TellingWord>(list: readonly Word[]): Judge<Word> {
  const known = onceEach(list);
  const found = (text: string): Word[] => {
    const read = foldedWords(text).map(readWord);
    return known.filter(({ stems }) => read.some((_, at) => stems.every((stem, next) => isIn(read[at + next], stem)))).map(({ word }) => word);
  };
  return {
    inText: found,
    inAddress: (text) => {
      const apart = new Set(found(text));
      const together = foldedWords(text).map(spellingOf).join('');
      return known.filter(({ word, stems }) => apart.has(word) || runsTogether(together, stems)).map(({ word }) => word);
    },
  };
}

/** Two ways to write one telling word have one key: `Нальчик`, `нальчик` and `Nalchik`. Empty where there is no letter and no digit. */
export function tellingKey(words: string): string {
  return foldedWords(words).map(spellingOf).filter(Boolean).join(' ');
}

function onceEach<Word extends TellingWord>(list: readonly Word[]): { readonly word: Word; readonly stems: readonly Stem[] }[] {
  const byKey = new Map<string, { readonly word: Word; readonly stems: readonly Stem[] }>();
  // A full name and each of its words are on the list: each word is read once.
  const read = new Map<string, Stem>();
  for (const word of list) {
    const stems = foldedWords(word.words)
      .map((one) => read.get(one) ?? stemOf(one))
      .filter(({ whole }) => whole !== '');
    for (const stem of stems) read.set(stem.folded, stem);
    const key = stems.map(({ start, whole }) => `${start}/${whole}`).join(' ');
    if (key !== '' && !byKey.has(key)) byKey.set(key, { word, stems });
  }
  return [...byKey.values()];
}

function stemOf(word: string): Stem {
  const bare = isCyrillic(word) ? word.replace(russianEnding, '') : word.length > longStem ? word.replace(/s$/, '') : word;
  const stem = [...bare].length >= shortestStem ? bare : word;
  const { bent, beforeSk } = isCyrillic(word) ? otherStems(word, stem) : { bent: [], beforeSk: [] };
  const others = { bent: bent.map(spellingOf), beforeSk: beforeSk.map(spellingOf) };
  return { folded: word, start: spellingOf(stem), whole: spellingOf(word), letters: [...stem].length, ...others };
}

function readWord(word: string): Read {
  return { spelled: spellingOf(word), cyrillic: isCyrillic(word) };
}

function isIn(read: Read | undefined, stem: Stem): boolean {
  if (!read) return false;
  return isPlainlyIn(read, stem) || (read.cyrillic && isBentIn(read, stem));
}

function isBentIn({ spelled }: Read, { bent, beforeSk }: Stem): boolean {
  if (bent.some((stem) => spelled.startsWith(stem) && russianEndings.has(spelled.slice(stem.length)))) return true;
  // Two letters alike are spelled as one: черкес-ский is cherkeskii.
  return beforeSk.some((base) => spelled.startsWith(base) && adjectiveSuffix.test((base.endsWith('s') ? 's' : '') + spelled.slice(base.length)));
}

function isPlainlyIn(read: Read, { start, whole, letters }: Stem): boolean {
  if (letters >= longStem) return read.spelled.startsWith(start);
  // A Latin word bends as English does; the Russian stem of Анна would else be found in every "an".
  const [beginning, endings] = read.cyrillic ? [start, russianEndings] : [whole, latinEndings];
  return read.spelled === whole || (read.spelled.startsWith(beginning) && (read.spelled === beginning || endings.has(read.spelled.slice(beginning.length))));
}

function runsTogether(together: string, stems: readonly Stem[]): boolean {
  const sought = stems.map(({ whole, start }, at) => (at === stems.length - 1 ? start : whole)).join('');
  return stems.reduce((sum, { letters }) => sum + letters, 0) >= longStem && together.includes(sought);
}
