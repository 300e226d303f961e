/**
 * Crockford's Base32 letters: no I, L, O (they look like 1 and 0) and no U. They survive handwriting and a bad phone line.
 * Source: Douglas Crockford, "Base 32" (crockford.com/base32.html).
 */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const dataLength = 26;
const checkLength = 2;
const groupLength = 4;
/** Twice the spaces that a careful hand leaves; more is a pasted text, and is not read at all. */
const longestTyped = 200;

/** 26 letters of 5 bits: 130 bits that nobody guesses, so that the code needs no slow hash. */
export const printedCodeBits = dataLength * 5;
/** Bytes of randomness that {@link printedCode} wants. */
export const printedCodeBytes = Math.ceil(printedCodeBits / 8);

export const PrintedCodeProblem = { Empty: 'empty', Letter: 'letter', Length: 'length', Mistyped: 'mistyped' } as const;
export type PrintedCodeProblem = (typeof PrintedCodeProblem)[keyof typeof PrintedCodeProblem];

export type ReadCode = { readonly code: string; readonly problem?: never } | { readonly code?: never; readonly problem: PrintedCodeProblem };

/** What people write instead: letters of another alphabet or of the same shape. */
const meant = new Map(
  Object.entries({
    O: '0',
    О: '0',
    I: '1',
    L: '1',
    '|': '1',
    '!': '1',
    І: '1',
    Ї: '1',
    Ӏ: '1',
    U: 'V',
    А: 'A',
    В: 'B',
    С: 'C',
    Е: 'E',
    Ё: 'E',
    Н: 'H',
    Ј: 'J',
    К: 'K',
    М: 'M',
    Р: 'P',
    Ԛ: 'Q',
    Ѕ: 'S',
    Т: 'T',
    Ѵ: 'V',
    Ԝ: 'W',
    Х: 'X',
    У: 'Y',
    Ү: 'Y',
    З: '3',
    Ҙ: '3',
  }),
);

/** Powers of 2 in the field of 32 elements (x⁵ + x² + 1): every product is a look-up. */
const powers: number[] = [];
for (let value = 1, index = 0; index < 31; index += 1) {
  powers.push(value);
  value <<= 1;
  if (value > 31) value ^= 0b100101;
}

/** `right` is not 0. */
function times(left: number, right: number): number {
  if (left === 0) return 0;
  return powers[(powers.indexOf(left) + powers.indexOf(right)) % 31] ?? 0;
}

/** The remainder of the Reed–Solomon code with roots 2 and 4: any two wrong or swapped letters give another one. */
function remainder(values: readonly number[]): readonly [number, number] {
  let high = 0;
  let low = 0;
  for (const value of values) {
    const lead = high ^ value;
    [high, low] = [low ^ times(lead, 6), times(lead, 8)];
  }
  return [high, low];
}

function withChecks(data: readonly number[]): string {
  return [...data, ...remainder(data)].map((value) => symbols[value]).join('');
}

/**
 * A code of 28 letters (130 random bits and two check letters), in groups of four as it is printed.
 * Takes {@link printedCodeBytes} random bytes; throws a RangeError when there are fewer.
 */
export function printedCode(random: Uint8Array): string {
  if (random.length < printedCodeBytes) throw new RangeError(`a printed code needs ${printedCodeBytes} random bytes`);
  const bits = Array.from(random.subarray(0, printedCodeBytes), (byte) => byte.toString(2).padStart(8, '0')).join('');
  const data = Array.from({ length: dataLength }, (_, index) => Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2));
  return groupedCode(withChecks(data));
}

/** The same letters in groups of four: `7K3M-9QXP-…`. */
export function groupedCode(letters: string): string {
  return letters.match(new RegExp(`.{1,${groupLength}}`, 'g'))?.join('-') ?? '';
}

/**
 * What was typed, as it was printed: spaces, dashes and invisible signs are dropped, lookalikes of either alphabet put right.
 * A code that a person mistyped is told apart from one that does not exist, without asking anybody.
 */
export function readPrintedCode(typed: string): ReadCode {
  if (typed.length > longestTyped) return { problem: PrintedCodeProblem.Length };
  const letters = Array.from(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Dash_Punctuation}\p{Cf}\p{Mn}._·−]/gu, ''),
    (letter) => meant.get(letter) ?? letter,
  );
  if (letters.length === 0) return { problem: PrintedCodeProblem.Empty };
  const values = letters.map((letter) => symbols.indexOf(letter));
  if (values.includes(-1)) return { problem: PrintedCodeProblem.Letter };
  if (values.length !== dataLength + checkLength) return { problem: PrintedCodeProblem.Length };
  const code = letters.join('');
  if (withChecks(values.slice(0, dataLength)) !== code) return { problem: PrintedCodeProblem.Mistyped };
  return { code: groupedCode(code) };
}
