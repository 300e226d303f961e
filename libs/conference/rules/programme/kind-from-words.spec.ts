import { aProgrammeSession } from './a-programme';
import { kindFromWords, wholeAbstract } from './kind-from-words';

describe('the kind of a session from another system', () => {
  it.each([
    ['lecture', 'Encryption', 'panel'],
    ['workshop', 'Encryption', 'workshop'],
    ['youthworkshop', 'Lego', 'workshop'],
    ['performance', 'Songs', 'social'],
    ['podium', 'A film about parties', 'panel'],
    ['', 'Обед', 'break'],
    ['', 'Coffee break', 'break'],
    ['Keynote', 'Welcome', 'plenary'],
    ['Показ', 'Фильм', 'screening'],
    ['bof', 'Meet', 'group-discussion'],
    ['Двусторонняя встреча', 'x', 'bilateral'],
  ])('«%s» / «%s» is a %s', (type, title, kind) => {
    expect(kindFromWords(aProgrammeSession({ kind: null, type, title: { ru: title } }))).toBe(kind);
  });

  it('is what Kunak itself noted', () => {
    expect(kindFromWords(aProgrammeSession({ kind: 'social', type: 'workshop' }))).toBe('social');
  });
});

it('an abstract and a description become one text', () => {
  expect(wholeAbstract({ abstract: { en: 'Short' }, description: { en: 'Long', ru: 'Длинно' } })).toEqual({ en: 'Short\n\nLong', ru: 'Длинно' });
  expect(wholeAbstract({ abstract: { en: 'Same' }, description: { en: 'Same' } })).toEqual({ en: 'Same' });
});
