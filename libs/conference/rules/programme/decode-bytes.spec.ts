import fc from 'fast-check';
import { textOfBytes } from './decode-bytes';
import { readingReport } from './reading-report';

const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const marks = { utf8: [0xef, 0xbb, 0xbf], le: [0xff, 0xfe], be: [0xfe, 0xff] };
const marked = (mark: readonly number[], bytes: Uint8Array): Uint8Array => Buffer.concat([Buffer.from(mark), bytes]);
const read = (bytes: Uint8Array): { text: string; problems: number } => {
  const report = readingReport();
  return { text: textOfBytes(bytes, report), problems: report.problems.length };
};

/** As every kind of programme begins; the rest is whatever somebody typed. */
const programme = fc
  .tuple(fc.constantFrom('BEGIN:VCALENDAR\n', '<schedule>', '{"a":1}', 'Начало,Конец\n'), fc.string({ unit: 'binary' }))
  .map((parts) => parts.join(''));
/** Windows-1251 has the Russian letters in order from 0xC0, and ASCII as it is. */
const windows1251 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => (sign >= 'А' ? sign.charCodeAt(0) - 0x410 + 0xc0 : sign.charCodeAt(0)));
const russian = fc
  .array(fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join(''));

describe('the letters of a file', () => {
  it('are those that were written, in each encoding that says what it is, and in UTF-8 that does not', () => {
    fc.assert(
      fc.property(programme, (text) => {
        for (const bytes of [
          Buffer.from(text),
          marked(marks.utf8, Buffer.from(text)),
          marked(marks.le, utf16(text, 'le')),
          marked(marks.be, utf16(text, 'be')),
        ])
          expect(read(bytes)).toEqual({ text, problems: 0 });
      }),
    );
  });

  it('are found in UTF-16 without a mark, which begins with a letter of ASCII', () => {
    fc.assert(
      fc.property(programme, (text) => {
        fc.pre(/^\p{ASCII}{2}/u.test(text));
        expect(read(utf16(text, 'le')).text).toBe(text);
        expect(read(utf16(text, 'be')).text).toBe(text);
      }),
    );
  });

  it('of an office that writes Windows-1251 are guessed, and that is said', () => {
    fc.assert(
      fc.property(fc.array(russian, { minLength: 1, maxLength: 30 }), (words) => {
        const text = `title,start\n${words.join(' ')}\n`;
        expect(read(windows1251(text))).toEqual({ text, problems: 1 });
      }),
    );
  });
});
