import { checkMapping, findHeaderRow, suggestMapping } from './mapping';

describe('suggestMapping', () => {
  it('reads the headers of a Russian form', () => {
    const headers = [
      'Отметка времени',
      'Фамилия и имя (как в паспорте)',
      'Электронная почта',
      'Дата рождения',
      'Место рождения',
      'Регион',
      'Чем вы занимаетесь?',
      'Какими языками владеете?',
      'Телефон (Signal)',
      'Загранпаспорт действителен до',
      'Нужен ли перевод с английского?',
      'Что ещё нам нужно знать?',
    ];
    expect(suggestMapping(headers, [])).toEqual([
      'ignore',
      'bothNames',
      'email',
      'dateOfBirth',
      'ignore',
      'homeRegion',
      'occupation',
      'languages',
      'phone',
      'passportValidUntil',
      'needsInterpretation',
      'notes',
    ]);
  });

  it('reads the headers of an office’s table', () => {
    expect(suggestMapping(['№', 'ФИО', 'Организация', 'Регион', 'Роль', 'E-mail', 'Приезд', 'Отъезд'], [])).toEqual([
      'ignore',
      'workingName',
      'organisation',
      'homeRegion',
      'occupation',
      'email',
      'arrival',
      'departure',
    ]);
  });

  it('reads English headers', () => {
    expect(suggestMapping(['First name', 'Last name', 'Email address', 'Date of birth', 'Languages', 'Arrival', 'Comments'], [])).toEqual([
      'givenName',
      'familyName',
      'email',
      'dateOfBirth',
      'languages',
      'arrival',
      'notes',
    ]);
  });

  it('keeps the name in the passport apart when there is another', () => {
    expect(suggestMapping(['Как к вам обращаться?', 'Имя как в паспорте'], [])).toEqual(['workingName', 'legalName']);
    expect(suggestMapping(['Имя', 'Почта'], [])).toEqual(['workingName', 'email']);
  });

  it('takes a field once, except notes', () => {
    expect(suggestMapping(['ФИО', 'Email', 'Запасной e-mail', 'Примечания', 'Комментарий'], [])).toEqual(['workingName', 'email', 'ignore', 'notes', 'notes']);
  });

  it('guesses by the cells where the header says nothing', () => {
    const rows = [
      ['Гость 1', 'a@example.org', '+7 900 000-00-01', ''],
      ['Гость 2', 'b@example.org', '', 'x'],
    ];
    expect(suggestMapping(['A', 'B', 'C', 'D'], rows)).toEqual(['ignore', 'email', 'phone', 'ignore']);
  });
});

describe('findHeaderRow', () => {
  it.each([
    [
      [
        ['ФИО', 'Почта'],
        ['Гость', 'a@example.org'],
      ],
      0,
    ],
    [[['Список гостей', ''], [''], ['ФИО', 'Почта'], ['Гость', 'a@example.org']], 2],
    [
      [
        ['Гость 01', 'a@example.org'],
        ['Гость 02', 'b@example.org'],
      ],
      null,
    ],
    [
      [
        ['Альфа', 'Бета'],
        ['Гость', 'да'],
      ],
      0,
    ],
    [[], null],
  ])('%#', (rows, index) => {
    expect(findHeaderRow(rows)).toBe(index);
  });
});

describe('checkMapping', () => {
  it('wants a name and every field once', () => {
    expect(() => checkMapping(['email', 'ignore'], 'ru')).toThrow('people.importNoName');
    expect(() => checkMapping(['workingName', 'email', 'email'], 'ru')).toThrow('people.importFieldTwice');
    expect(() => checkMapping(['workingName', 'ignore', 'ignore', 'notes', 'notes'], 'ru')).not.toThrow();
  });
});
