import { analyseFile } from './analysis';
import { readRows } from './import-rows';
import type { ExistingPerson } from './import-duplicates';

const today = '2026-11-20';

function read(csv: string, existing: readonly ExistingPerson[] = []) {
  const { table, mapping } = analyseFile(new TextEncoder().encode(csv));
  return readRows(table, mapping, { today, language: 'ru', existing });
}

/** What the wizard shows, as `row column code severity`. */
function shown(csv: string, existing: readonly ExistingPerson[] = []): string[] {
  return read(csv, existing).problems.map(
    ({ row, column, reason, severity }) => `${row} ${column?.letter ?? '-'} ${reason.code.replace('people.', '')} ${severity}`,
  );
}

describe('readRows', () => {
  it('turns a clean row into a person', () => {
    const csv = [
      'Как к вам обращаться;Имя как в паспорте;Почта;Телефон;Дата рождения;Регион;Роль;Языки;Организация;Приезд;Отъезд;Паспорт действителен до;Нужен перевод;Примечания',
      'Гость 07;Гость Седьмой;GUEST07@example.org;89001234567;31.12.1990;КБР;юрист;русский, English B1;Фонд А;16.11.2026;20.11.2026;01.01.2030;да;"Два\nряда"',
      '',
    ].join('\r\n');
    expect(read(csv)).toEqual({
      people: [
        {
          row: 2,
          workingName: 'Гость 07',
          legalName: 'Гость Седьмой',
          email: 'guest07@example.org',
          phone: '+7 900 123-45-67',
          dateOfBirth: '1990-12-31',
          homeRegion: 'RU-KB',
          occupation: 'юрист',
          languages: [{ code: 'ru' }, { code: 'en', level: 'B1' }],
          organisation: 'Фонд А',
          arrival: '2026-11-16',
          departure: '2026-11-20',
          passportValidUntil: '2030-01-01',
          needsInterpretation: true,
          notes: 'Два\nряда',
          outcome: { kind: 'create' },
        },
      ],
      problems: [],
      leftOut: [],
    });
  });

  it.each([
    ['a date that does not exist', 'ФИО;Дата рождения\nГость;31.02.1988\n', ['2 B dateDoesNotExist error']],
    ['a second shape of date', 'ФИО;Дата рождения\nГость А;01.02.1988\nГость Б;03.02.1988\nГость В;1988-02-04\n', ['4 B cellOtherDateShape warning']],
    ['two digits of a year', 'ФИО;Приезд\nГость;16.11.26\n', ['2 B dateTwoDigitYear warning']],
    ['a day number', 'ФИО;Приезд\nГость;46342\n', ['2 B dateFromNumber warning']],
    ['a birthday to come', 'ФИО;Дата рождения\nГость;21.11.2026\n', ['2 B cellFutureBirth error']],
    ['an unlikely age', 'ФИО;Дата рождения\nГость;01.01.2020\n', ['2 B cellUnlikelyAge warning']],
    ['a broken address', 'ФИО;Почта\nГость;"guest08@example,org"\n', ['2 B emailAlmost error']],
    ['a formula', 'ФИО;Примечания\nГость;"=HYPERLINK(""x"")"\n', ['2 B cellFormula warning']],
    ['an expired passport', 'ФИО;Паспорт действителен до\nГость;19.11.2026\n', ['2 B cellPassportExpired warning']],
    ['a passport valid until today', 'ФИО;Паспорт действителен до\nГость;20.11.2026\n', []],
    ['no passport', 'ФИО;Паспорт действителен до\nГость;нет загранпаспорта\n', ['2 B cellNoPassport warning']],
    ['a palochka typed as a Latin I', 'ФИО;Почта\nГIалгIай Гость;a@example.org\n', ['2 A cellPalochka warning']],
    ['a Latin letter in a Cyrillic name', 'ФИО;Почта\nAхмед Гость;a@example.org\n', ['2 A cellTwins warning']],
    ['zero-width and direction characters', 'ФИО;Почта\nГо\u200Bсть\u202E;a@example.org\n', ['2 A cellInvisible warning']],
    ['control characters', 'ФИО;Почта\nГо\u0007сть;a@example.org\n', ['2 A cellInvisible warning']],
    ['a damaged letter', 'ФИО;Почта\nГо\uFFFDть;a@example.org\n', ['2 A cellDamaged warning']],
    ['markup in a name', 'ФИО;Почта\n<b>Гость</b>;a@example.org\n', ['2 A nameWithMarkup error', '2 A cellNameMissing error']],
    ['a text that is too long', `ФИО;Примечания\nГость;${'я'.repeat(5001)}\n`, ['2 B cellTooLong error']],
    ['a missing name', 'ФИО;Почта\n;a@example.org\n', ['2 A cellNameMissing error']],
    ['a gap where others have something', 'ФИО;Почта\nГость А;a@example.org\nГость Б;\nГость В;c@example.org\n', ['3 B cellEmpty warning']],
    ['no gap where most have nothing', 'ФИО;Почта\nГость А;a@example.org\nГость Б;\nГость В;\n', []],
    ['a row that is too short', 'ФИО;Почта;Примечания\nГость;a@example.org\n', ['2 - rowTooShort warning']],
    ['a row that is too long', 'ФИО;Почта\nГость;a@example.org;лишнее\n', ['2 - rowTooLong error']],
    ['a row with empty cells too many', 'ФИО;Почта\nГость;a@example.org;;\n', []],
    ['a region from nowhere', 'ФИО;Регион\nГость;Марс\n', ['2 B cellRegionUnknown error']],
    ['a language from nowhere', 'ФИО;Языки\nГость;русский, клингонский\n', ['2 B cellLanguageUnknown warning']],
    ['an unclear yes or no', 'ФИО;Нужен перевод\nГость;смотря какой\n', ['2 B cellYesNoUnclear warning']],
    ['leaving before arriving', 'ФИО;Приезд;Отъезд\nГость;20.11.2026;16.11.2026\n', ['2 C cellLeavesBeforeArriving warning']],
    [
      'an arrival years after the others',
      'ФИО;Приезд\nГость А;14.11.2027\nГость Б;15.11.2027\nГость В;14.11.2030\nГость Г;14.09.2027\n',
      ['4 B cellFarDay warning', '5 B cellFarDay warning'],
    ],
    ['no arrival of a few weeks before the others', 'ФИО;Приезд\nГость А;14.11.2027\nГость Б;15.11.2027\nГость В;16.09.2027\n', []],
    ['no day far from a single other', 'ФИО;Отъезд\nГость А;14.11.2027\nГость Б;15.11.2030\n', []],
    ['no birthday far from the others', 'ФИО;Дата рождения\nГость А;14.11.1987\nГость Б;15.11.1987\nГость В;14.11.1960\n', []],
    ['the same person in other capitals', 'ФИО;Почта\nГость Первый;a@example.org\nПЕРВЫЙ ГОСТЬ;A@EXAMPLE.ORG\n', ['3 B repeatsRow warning']],
    ['a namesake', 'ФИО;Почта\nГость Первый;a@example.org\nГость Первый;b@example.org\n', ['3 A repeatsRow warning']],
  ])('reports %s', (_, csv, problems) => {
    expect(shown(csv)).toEqual(problems);
  });

  it('numbers rows as a spreadsheet does, with line breaks in cells and empty lines between', () => {
    expect(shown('ФИО;Примечания;Дата рождения\nГость А;"раз\nдва\nтри";01.01.1990\n\nГость Б;;31.02.1990\n')).toEqual(['4 C dateDoesNotExist error']);
  });

  it('leaves a row without a name out and keeps the rest', () => {
    const { people, leftOut } = read('ФИО;Почта\n;a@example.org\nГость;b@example.org\n');
    expect(people.map(({ row }) => row)).toEqual([3]);
    expect(leftOut).toEqual([2]);
  });

  it('keeps a formula as plain text, and undoes the guard of an export', () => {
    const { people } = read(`ФИО;Примечания\nГость А;"=HYPERLINK(""x"")"\nГость Б;'-5 кг\n`);
    expect(people.map(({ notes }) => notes)).toEqual(['=HYPERLINK("x")', '-5 кг']);
  });

  it('lets the column tell whether the month comes first', () => {
    const { people, problems } = read('Name,Date of birth\nGuest A,9/25/1979\nGuest B,3/4/1980\n');
    expect(people.map(({ dateOfBirth }) => dateOfBirth)).toEqual(['1979-09-25', '1980-03-04']);
    expect(problems).toEqual([]);
  });

  it('joins given and family name, and several columns of notes', () => {
    const { people } = read('Имя;Фамилия;Примечания;Комментарий\nГость;Седьмой;раз;два\n');
    expect(people[0]).toMatchObject({ workingName: 'Гость Седьмой', legalName: null, notes: 'раз\nдва' });
  });

  it('knows people whom the host has already, and says only the name that may be shown', () => {
    const existing = [{ id: 'p1', shownName: 'Рябина', workingName: 'Первый Гость', email: 'a@example.org' }];
    const { people, problems } = read('ФИО;Почта\nГость Первый;A@example.org\nГость Иной;a@example.org\n', existing);
    expect(people.map(({ outcome }) => outcome)).toEqual([
      { kind: 'join', personId: 'p1' },
      { kind: 'ask', personId: 'p1', sameAsRow: 2 },
    ]);
    expect(problems[0]?.values).toMatchObject({ name: 'Рябина', certainty: 'certain', why: 'та же почта, то же имя' });
  });

  it('skips a certain repetition', () => {
    const { people } = read('ФИО;Почта\nГость Первый;a@example.org\nгость первый;a@example.org\n');
    expect(people[1]?.outcome).toEqual({ kind: 'skip', sameAsRow: 2 });
  });
});
