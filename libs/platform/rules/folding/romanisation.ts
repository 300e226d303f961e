/** Folded Cyrillic letters in Latin ones, after ICAO 9303 (passports); signs and the palochka have no letter. š č ž h stand for sh ch zh kh. */
const latinLetters = new Map(
  'а:a б:b в:v г:g ґ:g д:d е:e є:ie ж:ž з:z и:i і:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts ч:č ш:š щ:š ъ: ы:i ь: э:e ю:iu я:ia ӏ:'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Passports, tickets and people spell one sound in many ways; these are taken for the same, longer ones first. Only for words in Latin letters. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shch|sch|sh/g, 'š'],
  [/tsch|^tch|ch/g, 'č'],
  [/dj|dzh/g, 'dž'],
  [/zh/g, 'ž'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/q|c(?![eiy])/g, 'k'],
  [/tz|c/g, 'ts'],
  [/ou/g, 'u'],
  [/[yj]e/g, 'e'],
  [/[yj]/g, 'i'],
];

const sounds: Readonly<Record<string, string>> = { h: 'kh', š: 'sh', č: 'ch', ž: 'zh' };

export function isCyrillic(text: string): boolean {
  return /\p{Script=Cyrillic}/u.test(text);
}

/**
 * One spelling for all the usual ways to write a folded word in Cyrillic or Latin letters: Khutinaev, Hutinayev and хутинаев meet. The spelling of a
 * Cyrillic word's beginning is the beginning of its spelling, so that a half-typed word finds.
 */
export function spellingOf(foldedWord: string): string {
  const latin = isCyrillic(foldedWord)
    ? foldedWord.replace(/\p{Script=Cyrillic}/gu, (letter) => latinLetters.get(letter) ?? letter)
    : spellings.reduce((word, [pattern, same]) => word.replace(pattern, same), foldedWord);
  return latin.replace(/(\D)\1+/gu, '$1').replace(/[hščž]/gu, (sign) => sounds[sign] ?? sign);
}
