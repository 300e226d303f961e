import fc from 'fast-check';
import { groupedCode, printedCode, printedCodeBits, readPrintedCode } from './printed-code';

const bytes = fc.uint8Array({ minLength: 17, maxLength: 17 });
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const plain = (code: string) => code.replaceAll('-', '');

describe('a printed code', () => {
  it('carries at least 128 random bits in seven groups of four', () => {
    expect(printedCodeBits).toBeGreaterThanOrEqual(128);
    expect(printedCode(new Uint8Array(17))).toBe('0000-0000-0000-0000-0000-0000-0000');
    expect(printedCode(new Uint8Array(17).fill(255))).toMatch(/^ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZ[0-9A-HJKMNP-TV-Z]{2}$/);
  });

  it('wants enough randomness', () => {
    expect(() => printedCode(new Uint8Array(16))).toThrow(new RangeError('a printed code needs 17 random bytes'));
  });

  it('is read as it was printed, with or without the dashes, in capitals or not', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = printedCode(random);
        expect(readPrintedCode(code)).toEqual({ code });
        expect(readPrintedCode(` ${plain(code).toLowerCase()} `)).toEqual({ code });
        expect(readPrintedCode(code.replaceAll('-', ' – '))).toEqual({ code });
      }),
    );
  });

  it.each([
    ['o instead of 0', '0', 'o'],
    ['a capital O', '0', 'O'],
    ['the Cyrillic О', '0', 'О'],
    ['I', '1', 'I'],
    ['a small l', '1', 'l'],
    ['a palochka', '1', 'Ӏ'],
    ['the Cyrillic А', 'A', 'а'],
    ['the Cyrillic В', 'B', 'в'],
    ['the Cyrillic С', 'C', 'С'],
    ['the Cyrillic Е', 'E', 'Е'],
    ['the Cyrillic Н', 'H', 'Н'],
    ['the Cyrillic К', 'K', 'к'],
    ['the Cyrillic М', 'M', 'м'],
    ['the Cyrillic Р', 'P', 'р'],
    ['the Cyrillic Т', 'T', 'т'],
    ['the Cyrillic Х', 'X', 'х'],
    ['the Cyrillic У', 'Y', 'у'],
    ['the Cyrillic З', '3', 'З'],
    ['U instead of V', 'V', 'u'],
    ['a bar', '1', '|'],
    ['an exclamation mark', '1', '!'],
    ['the Ukrainian І', '1', 'І'],
    ['the Ukrainian Ї', '1', 'Ї'],
    ['the Cyrillic Ё', 'E', 'ё'],
    ['the Serbian Ј', 'J', 'Ј'],
    ['the Kurdish Ԛ', 'Q', 'Ԛ'],
    ['the Macedonian Ѕ', 'S', 'Ѕ'],
    ['the old Cyrillic Ѵ', 'V', 'Ѵ'],
    ['the Kurdish Ԝ', 'W', 'Ԝ'],
    ['the Kazakh Ү', 'Y', 'Ү'],
    ['the Bashkir Ҙ', '3', 'Ҙ'],
    ['wide digits', '7', '７'],
  ])('understands %s', (_, printed, typed) => {
    const code = printedCode(Uint8Array.from({ length: 17 }, (__, index) => (letters.indexOf(printed) * 8 + index * 41) % 256));
    expect(code).toContain(printed);
    expect(readPrintedCode(code.replaceAll(printed, typed))).toEqual({ code });
  });

  it('is read with as many spaces as a hand leaves, and not out of a page of text', () => {
    const code = printedCode(new Uint8Array(17));
    expect(readPrintedCode(code.padEnd(200))).toEqual({ code });
    expect(readPrintedCode(code.padEnd(201))).toEqual({ problem: 'length' });
    expect(groupedCode('')).toBe('');
  });

  it('notices one wrong letter and two wrong letters wherever they stand', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 27 }), fc.constantFrom(...letters));
    fc.assert(
      fc.property(bytes, place, place, (random, first, second) => {
        const right = plain(printedCode(random));
        const wrong = Array.from(right);
        wrong[first[0]] = first[1];
        wrong[second[0]] = second[1];
        fc.pre(wrong.join('') !== right);
        expect(readPrintedCode(wrong.join(''))).toEqual({ problem: 'mistyped' });
      }),
      { numRuns: 500 },
    );
  });

  it('notices two letters that changed places', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 0, max: 26 }), (random, at) => {
        const right = plain(printedCode(random));
        const swapped = right.slice(0, at) + right[at + 1] + right[at] + right.slice(at + 2);
        fc.pre(swapped !== right);
        expect(readPrintedCode(swapped)).toEqual({ problem: 'mistyped' });
      }),
    );
  });

  it.each([
    ['nothing', '  — ', 'empty'],
    ['half a code', '7K3M-9QXP', 'length'],
    ['a letter that no code has', 'Ж'.repeat(28), 'letter'],
    ['ten megabytes', '0'.repeat(10_000_000), 'length'],
  ])('says what is wrong with %s', (_, typed, problem) => {
    expect(readPrintedCode(typed)).toEqual({ problem });
  });
});
