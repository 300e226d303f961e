import { homeRegionCodes, homeRegions, readHomeRegion } from './home-regions';
import { languageCodes, readLanguages, spokenLanguages } from './spoken-languages';
import { readYesNo } from './yes-no';

describe('readLanguages', () => {
  it.each([
    ['русский/осетинский/English B1', [{ code: 'ru' }, { code: 'os' }, { code: 'en', level: 'B1' }]],
    ['русский; аварский', [{ code: 'ru' }, { code: 'av' }]],
    ['русский, ингушский, английский (читаю)', [{ code: 'ru' }, { code: 'inh' }, { code: 'en', level: 'reading' }]],
    ['Русский и чеченский (родной)', [{ code: 'ru' }, { code: 'ce', level: 'native' }]],
    [
      'английский (читаю, пишу), немецкий В2',
      [
        { code: 'en', level: 'reading' },
        { code: 'de', level: 'B2' },
      ],
    ],
    ['карачаево-балкарский', [{ code: 'krc' }]],
    ['кабардино-черкесский', [{ code: 'kbd' }]],
    ['ru, en', [{ code: 'ru' }, { code: 'en' }]],
    ['русский, русский', [{ code: 'ru' }]],
    ['Swedish fluent', [{ code: 'sv', level: 'fluent' }]],
  ])('reads %s', (typed, languages) => {
    expect(readLanguages(typed)).toEqual({ languages, unread: [] });
  });

  it('gives back what it does not know', () => {
    expect(readLanguages('русский, клингонский')).toEqual({ languages: [{ code: 'ru' }], unread: ['клингонский'] });
    expect(readLanguages('')).toEqual({ languages: [], unread: [] });
  });

  it('reads its own labels', () => {
    const labels = languageCodes.flatMap((code) => [spokenLanguages[code].label.ru, spokenLanguages[code].label.en].map((label) => [code, label] as const));
    expect(labels.filter(([code, label]) => readLanguages(label).languages[0]?.code !== code)).toEqual([]);
  });
});

describe('readHomeRegion', () => {
  it.each([
    ['Кабардино-Балкария', 'RU-KB'],
    ['КБР', 'RU-KB'],
    ['Северная Осетия — Алания', 'RU-SE'],
    ['РСО-Алания', 'RU-SE'],
    ['Чеченская Республика', 'RU-CE'],
    ['чечня ', 'RU-CE'],
    ['Карачаево-Черкесия', 'RU-KC'],
    ['Республика Адыгея', 'RU-AD'],
    ['Daghestan', 'RU-DA'],
    ['Ставропольский край', 'RU-STA'],
    ['Южная Осетия', 'GE-SO'],
    ['RU-IN', 'RU-IN'],
  ])('reads %s', (typed, code) => {
    expect(readHomeRegion(typed)).toBe(code);
  });

  it.each(['', 'Марс', 'Чечня или Ингушетия'])('does not guess about %s', (typed) => {
    expect(readHomeRegion(typed)).toBeNull();
  });

  it('reads its own labels', () => {
    const labels = homeRegionCodes.flatMap((code) => [homeRegions[code].label.ru, homeRegions[code].label.en].map((label) => [code, label] as const));
    expect(labels.filter(([code, label]) => readHomeRegion(label) !== code)).toEqual([]);
  });
});

describe('readYesNo', () => {
  it.each([
    ['Да ', 'yes'],
    ['да', 'yes'],
    ['+', 'yes'],
    ['нет', 'no'],
    ['не нужен', 'no'],
    ['-', 'no'],
    ['не знаю', 'unknown'],
    ["don't know", 'unknown'],
    ['?', 'unknown'],
    ['Yes', 'yes'],
    ['смотря какой', null],
    ['', null],
  ])('reads %s as %s', (typed, answer) => {
    expect(readYesNo(typed)).toBe(answer);
  });
});
