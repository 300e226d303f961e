import { detectSeparator, parseCsv } from './csv-reading';

describe('detectSeparator', () => {
  it.each([
    ['ФИО;Почта\r\nГость, Первый;a@example.org\r\n', ';'],
    ['ФИО,Почта\n"Гость; Первый; Второй",a@example.org\n', ','],
    ['ФИО\tПочта\nГость\ta@example.org\n', '\t'],
    ['ФИО|Почта\nГость|a@example.org\n', '|'],
    ['sep=,\r\nФИО;1,Почта\r\n', ','],
    ['Список участников\n\nФИО;Регион;Языки\nГость 1;Чечня;русский, английский\nГость 2;Чечня;русский, немецкий\n', ';'],
  ])('of %j', (text, separator) => {
    expect(detectSeparator(text)).toBe(separator);
  });
});

describe('parseCsv', () => {
  it('keeps line breaks and doubled quotes inside a cell', () => {
    expect(parseCsv('a,"б\r\n""в""",г\r\nд,е,ё\r\n', ',')).toEqual([
      ['a', 'б\r\n"в"', 'г'],
      ['д', 'е', 'ё'],
    ]);
  });

  it.each(['\r\n', '\n', '\r'])('reads lines that end with %j', (end) => {
    expect(parseCsv(['a;b', 'c;d', ''].join(end), ';')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('counts empty lines as a spreadsheet does, but not those at the end', () => {
    expect(parseCsv('a;b\n\nc;d\n\n\n', ';')).toEqual([['a', 'b'], [''], ['c', 'd']]);
  });

  it('takes a quotation mark inside a word for a letter', () => {
    expect(parseCsv('Фонд "Помощь";b\n', ';')).toEqual([['Фонд "Помощь"', 'b']]);
  });

  it('skips the line that only names the separator', () => {
    expect(parseCsv('\uFEFFsep=;\r\na;b\r\n', ';')).toEqual([['a', 'b']]);
  });

  it('says in which row a quotation mark was left open', () => {
    expect(() => parseCsv('a;b\nc;d\n"e;f\ng;h\n', ';')).toThrow('people.importOpenQuote');
    try {
      parseCsv('a;b\nc;d\n"e;f\ng;h\n', ';');
    } catch (refusal) {
      expect(refusal).toMatchObject({ details: { row: 3 } });
    }
  });

  it('takes 200 columns and refuses the 201st', () => {
    expect(parseCsv(`a${';'.repeat(199)}\n`, ';')[0]).toHaveLength(200);
    expect(() => parseCsv(`a${';'.repeat(200)}\n`, ';')).toThrow('people.importTooManyColumns');
  });
});
