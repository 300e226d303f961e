const latinLetters: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g ґ:g д:d е:e є:ie ж:zh з:z и:i і:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:i ь: э:e ю:iu я:ia ӏ:'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/**
 * Passports, tickets and people spell one name in many ways; these are taken for the same, longer ones first. The result begins like the
 * original does (ц is `ts`, not a sign of its own), so that a half-typed word still finds.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shch|sch|sh/g, 'š'],
  [/tsch|tch|ch/g, 'č'],
  [/dj|dzh/g, 'dž'],
  [/zh/g, 'ž'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/q|c(?![eiy])/g, 'k'],
  [/t[sz]|c/g, 'ts'],
  [/ou/g, 'u'],
  [/[yj]e/g, 'e'],
  [/[yj]/g, 'i'],
  [/(\D)\1+/gu, '$1'],
  [/h/g, 'kh'],
  [/š/g, 'sh'],
  [/č/g, 'ch'],
  [/ž/g, 'zh'],
];

export function isCyrillic(text: string): boolean {
  return /\p{Script=Cyrillic}/u.test(text);
}

/** Folded Cyrillic letters in Latin ones, after ICAO 9303 (passports); the palochka and signs have no letter. */
export function latinOf(folded: string): string {
  return folded.replace(/\p{Script=Cyrillic}/gu, (letter) => latinLetters[letter] ?? letter);
}

/** One spelling for all the usual ways to write a folded word in Latin letters: Khutinaev, Hutinayev and хутинаев meet. */
export function spellingOf(foldedWord: string): string {
  return spellings.reduce((word, [pattern, same]) => word.replace(pattern, same), latinOf(foldedWord));
}
