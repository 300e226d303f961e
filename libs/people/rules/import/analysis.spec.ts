import { analyseFile } from './analysis';
import { columnLetter } from './import-problems';
import { readRows } from './import-rows';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('analyseFile', () => {
  it('reads what Russian Excel saves', () => {
    const cp1251 = Uint8Array.from('ФИО;Регион\r\nГость;Чечня\r\n', (letter) => {
      const code = letter.charCodeAt(0);
      return code < 128 ? code : code - 0x410 + 0xc0;
    });
    expect(analyseFile(cp1251)).toEqual({
      encoding: 'windows-1251',
      separator: ';',
      table: { headers: ['ФИО', 'Регион'], rows: [{ row: 2, cells: ['Гость', 'Чечня'] }] },
      mapping: ['workingName', 'homeRegion'],
    });
  });

  it('reads what Excel calls Unicode text, with the line ends of an old Mac', () => {
    const text = '\uFEFFФИО\tПримечания\rГость Первый\t"два\rряда"\rГость Второй\t\r';
    const utf16 = Uint8Array.from(
      [...text].flatMap((letter) => {
        const code = letter.charCodeAt(0);
        return [code & 255, code >> 8];
      }),
    );
    expect(analyseFile(utf16)).toEqual({
      encoding: 'utf-16le',
      separator: '\t',
      table: {
        headers: ['ФИО', 'Примечания'],
        rows: [
          { row: 2, cells: ['Гость Первый', 'два\rряда'] },
          { row: 3, cells: ['Гость Второй', ''] },
        ],
      },
      mapping: ['workingName', 'notes'],
    });
  });

  it('follows the person at the screen against its own guess', () => {
    const { encoding, separator } = analyseFile(bytes('ФИО;Почта,1\nГость;a\n'), { encoding: 'koi8-r', separator: ',' });
    expect([encoding, separator]).toEqual(['koi8-r', ',']);
  });

  it('skips a title above the header and names nameless columns by their letter', () => {
    const { table } = analyseFile(bytes('Список гостей;;\n\nФИО;Почта;\nГость;a@example.org;x\n'));
    expect(table).toEqual({ headers: ['ФИО', 'Почта', 'C'], rows: [{ row: 4, cells: ['Гость', 'a@example.org', 'x'] }] });
  });

  it('takes 5,000 rows and refuses the 5,001st', () => {
    const csv = (rows: number) => `ФИО;Почта\n${Array.from({ length: rows }, (_, index) => `Гость Номер${index};guest${index}@example.org`).join('\n')}\n`;
    const { table, mapping } = analyseFile(bytes(csv(5000)));
    expect(readRows(table, mapping, { today: '2026-11-20', language: 'ru', existing: [] }).people).toHaveLength(5000);
    expect(() => analyseFile(bytes(csv(5001)))).toThrow('people.importTooManyRows');
  });

  it.each([
    ['a file above 10 MB', new Uint8Array(10 * 1024 * 1024 + 1), 'people.importTooBig'],
    ['an empty file', bytes(''), 'people.importEmpty'],
    ['a header alone', bytes('ФИО;Почта\n'), 'people.importEmpty'],
    ['a workbook', bytes('PK\u0003\u0004xl/workbook.xml'), 'people.importNotText'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'people.importNotText'],
    ['a document', bytes('%PDF-1.7'), 'people.importNotText'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'people.importNotText'],
    ['zeros', new Uint8Array(1000), 'people.importNotText'],
    ['an open quotation mark', bytes('ФИО;Почта\n"Гость;a@example.org\n'), 'people.importOpenQuote'],
  ])('refuses %s', (_, file, code) => {
    expect(() => analyseFile(file)).toThrow(code);
  });

  it('takes 10 MB of one cell without a stack overflow', () => {
    const { table } = analyseFile(bytes(`ФИО;Примечания\nГость;${'a'.repeat(9_000_000)}\n`));
    expect(table.rows).toHaveLength(1);
  });
});

it('names columns like a spreadsheet', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
