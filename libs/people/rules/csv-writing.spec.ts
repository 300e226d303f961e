import fc from 'fast-check';
import { guardFormula, looksLikeFormula, withoutFormulaGuard, writeCsv } from './csv-writing';
import { parseCsv } from './import/csv-reading';

describe('formulas', () => {
  it.each(['=HYPERLINK("x")', '+7 900', '-1', '@SUM(A1)', '\tx', '\rx', '＝1+1'])('guards %s', (cell) => {
    expect(guardFormula(cell)).toBe(`'${cell}`);
  });

  it.each(['', 'Лейла', "д'Арк", "'", '1-1', 'a=b'])('leaves %s', (cell) => {
    expect(guardFormula(cell)).toBe(cell);
  });

  it.each(['=HYPERLINK("x")', ' =1+1', '@SUM(A1)', '+cmd|x!A1', '-SUM(A1)', '＝1'])('suspects %s', (cell) => {
    expect(looksLikeFormula(cell)).toBe(true);
  });

  it.each(['+7 984 110-75-89', '+7 (984) 110-75-89', '- нет', '-', '=', '@leyla', 'А=Б', ''])('does not suspect %s', (cell) => {
    expect(looksLikeFormula(cell)).toBe(false);
  });

  it('takes away exactly the guard', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a') }), (cell) => withoutFormulaGuard(guardFormula(cell)) === cell),
    );
  });
});

describe('writeCsv', () => {
  it('writes what Excel with Russian settings opens', () => {
    expect(
      writeCsv([
        ['Имя', 'Мест'],
        ['Гость; 07', 3],
        ['=1', null],
      ]),
    ).toBe('\uFEFFИмя;Мест\r\n"Гость; 07";3\r\n\'=1;\r\n');
  });

  it.each([',', ';', '\t'] as const)('reads back what it wrote with %j', (separator) => {
    const cell = fc.string({ unit: fc.constantFrom(...'аЯz"\';,|=+-@\t\r\n 1'), maxLength: 8 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (written) => {
        const table = [['А', 'Б'], ...written, ['я', 'я']];
        const read = parseCsv(writeCsv(table, { separator, byteOrderMark: true }), separator);
        expect(read.map((cells) => cells.map(withoutFormulaGuard))).toEqual(table);
      }),
      { numRuns: 500 },
    );
  });
});
