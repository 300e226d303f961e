import { decode, detectEncoding } from './encoding';
import type { Encoding } from './encoding';

/** The bytes of a text in an 8-bit encoding, by turning the platform's own table round. */
function eightBit(text: string, encoding: Encoding): Uint8Array {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (letter) => Math.max(0, table.indexOf(letter)));
}

function utf16(text: string, littleEndian: boolean, marked: boolean): Uint8Array {
  const body = marked ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(body.length * 2));
  [...body].forEach((letter, index) => view.setUint16(index * 2, letter.charCodeAt(0), littleEndian));
  return new Uint8Array(view.buffer);
}

const russian = 'ФИО;Регион;Почта\r\nГость Первый;Чечня;guest01@example.org\r\nГОСТЬ ВТОРОЙ;Ингушетия;guest02@example.org\r\n';
const german = 'Name;Stadt\r\nGast Grün;Köln\r\nGast Weiß;Zürich\r\n';

describe('detectEncoding', () => {
  it.each(['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic'] as const)('knows Russian text in %s', (encoding) => {
    const bytes = eightBit(russian, encoding);
    expect(detectEncoding(bytes)).toBe(encoding);
    expect(decode(bytes, encoding)).toBe(russian);
  });

  it('knows one short line, and a line of capitals', () => {
    expect(detectEncoding(eightBit('ФИО;Почта', 'windows-1251'))).toBe('windows-1251');
    expect(detectEncoding(eightBit('ГАГИЕВ РУСЛАН', 'windows-1251'))).toBe('windows-1251');
    expect(detectEncoding(eightBit('ФИО;Почта', 'koi8-r'))).toBe('koi8-r');
  });

  it('knows German text in Windows-1252', () => {
    const bytes = eightBit(german, 'windows-1252');
    expect(detectEncoding(bytes)).toBe('windows-1252');
    expect(decode(bytes, 'windows-1252')).toBe(german);
  });

  it.each([
    ['utf-16le', true, true],
    ['utf-16be', false, true],
    ['utf-16le', true, false],
    ['utf-16be', false, false],
  ] as const)('knows %s', (encoding, littleEndian, marked) => {
    const bytes = utf16(russian, littleEndian, marked);
    expect(detectEncoding(bytes)).toBe(encoding);
    expect(decode(bytes, encoding)).toBe(russian);
  });

  it('knows UTF-8 with and without its mark, and plain Latin letters', () => {
    expect(detectEncoding(new TextEncoder().encode(`\uFEFF${russian}`))).toBe('utf-8');
    expect(decode(new TextEncoder().encode(`\uFEFF${russian}`), 'utf-8')).toBe(russian);
    expect(detectEncoding(new TextEncoder().encode(russian))).toBe('utf-8');
    expect(detectEncoding(new TextEncoder().encode('Name,Email\n'))).toBe('utf-8');
    expect(detectEncoding(new Uint8Array())).toBe('utf-8');
  });

  it('forgives a UTF-8 file one damaged letter', () => {
    const bytes = new TextEncoder().encode(russian);
    bytes[bytes.indexOf(0xd0)] = 0xff;
    expect(detectEncoding(bytes)).toBe('utf-8');
    expect(decode(bytes, 'utf-8')).toContain('\uFFFD');
  });
});
