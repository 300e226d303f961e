/** What a Russian word begins with where its own letters change, besides the stem itself. All folded: ё is е, й is и. */
export type OtherStems = {
  /** Орёл, в Орле: a vowel that only the dictionary form has. To be followed by an ending. */
  readonly bent: readonly string[];
  /** Москва, московский: what stands before the -ск- of an adjective of it. */
  readonly beforeSk: readonly string[];
};

const consonant = '[бвгджзклмнпрстфхцчшщ]';
const shortest = 3;

/** Only these lose their vowel: орел, павел, елец, городок; not город, народ or ясень, whose bent forms are other words. */
const fleeting: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(${consonant})ел$`, 'u'), '$1л'],
  [/лец$/u, 'льц'],
  [new RegExp(`(${consonant})ец$`, 'u'), '$1ц'],
  [/([аеиоуыэюя])ец$/u, '$1иц'],
  [new RegExp(`(${consonant})[ое]к$`, 'u'), '$1к'],
];

const beforeAdjective: readonly (readonly [RegExp, string])[] = [
  // Прага, пражский; Великие Луки, великолукский keeps its к and is found as it is.
  [/г$/u, 'ж'],
  [/к$/u, 'ч'],
  [/х$/u, 'ш'],
  // Москва, московский; Чечня, чеченский; Коломна, коломенский; Вязьма, вяземский.
  [new RegExp(`(${consonant})в$`, 'u'), '$1ов'],
  [new RegExp(`(${consonant})([нлм])$`, 'u'), '$1е$2'],
  [/ь([нлм])$/u, 'е$1'],
  // Абхазия, абхазский; Ингушетия, ингушский.
  [/и$/u, ''],
  [/ети$/u, ''],
];

/** `bare` is the word without its ending. */
export function otherStems(word: string, bare: string): OtherStems {
  const bent = changed(word, fleeting);
  const bases = [bare, ...bent, ...changed(bare, beforeAdjective)].filter((base) => [...base].length >= shortest);
  return { bent: bent.filter((stem) => [...stem].length >= shortest), beforeSk: bases };
}

function changed(stem: string, rules: readonly (readonly [RegExp, string])[]): string[] {
  return [...new Set(rules.map(([pattern, into]) => stem.replace(pattern, into)))].filter((one) => one !== stem);
}
