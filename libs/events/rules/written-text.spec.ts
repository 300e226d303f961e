import { Refusal } from '@kunak/platform/rules';
import { requireHeadcount, requireLanguages, requireMinutes } from './numbers';
import { requireRoomHours } from './room-hours';
import { readLine, readLines, readLocalized, readTitle } from './written-text';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as Refusal).code;
  }
  return 'taken';
};

describe('what a host writes', () => {
  it('is kept in one line with single spaces, markup as text', () => {
    expect(readLine('  Щит\u00A0и\t меч\n <b>2</b>  ', 300)).toBe('Щит и меч <b>2</b>');
    expect(readLine('И\u0306ога', 300)).toBe('Йога');
    expect(readLine('ГӀалгӀай, Ӕхсар', 300)).toBe('ГӀалгӀай, Ӕхсар');
  });

  it('keeps its lines where there may be several, with at most one empty line between', () => {
    expect(readLines(' Первая \r\n\r\n\r\n\n  вторая\u00A0 строка \n', 300)).toBe('Первая\n\nвторая строка');
  });

  it.each([
    ['\u202Eтекст', 'people.directionCharacters'],
    ['те\u200Bкст', 'people.zeroWidthCharacters'],
    ['те\u0000кст', 'people.controlCharacters'],
    ['x'.repeat(11), 'events.textTooLong'],
    ['x'.repeat(10), 'taken'],
  ])('of %j is judged as %s', (typed, code) => {
    expect(codeOf(() => readLine(typed, 10))).toBe(code);
    expect(codeOf(() => readLines(typed, 10))).toBe(code);
  });

  it('leaves out a language without words, and wants a title in one at least', () => {
    expect(readLocalized({ ru: 'Зал', en: '  ' }, 20)).toEqual({ ru: 'Зал' });
    expect(readTitle({ ru: null, en: 'Hall' })).toEqual({ en: 'Hall' });
    expect(codeOf(() => readTitle({ ru: ' ', en: '' }))).toBe('events.titleMissing');
  });
});

describe('numbers', () => {
  it.each([
    [null, 'taken'],
    [1, 'taken'],
    [10_000, 'taken'],
    [10_001, 'events.headcountOutOfRange'],
    [0, 'events.headcountOutOfRange'],
    [2.5, 'events.headcountOutOfRange'],
  ])('of people: %j is %s', (people, code) => {
    expect(codeOf(() => requireHeadcount(people))).toBe(code);
  });

  it.each([
    [1, 'taken'],
    [1440, 'taken'],
    [1441, 'events.minutesOutOfRange'],
    [0, 'events.minutesOutOfRange'],
  ])('of minutes: %j is %s', (minutes, code) => {
    expect(codeOf(() => requireMinutes(minutes))).toBe(code);
  });

  it('of languages: known ones, each once', () => {
    expect(requireLanguages(['ru', 'ce', 'ru'])).toEqual(['ru', 'ce']);
    expect(codeOf(() => requireLanguages(['ru', 'tlh']))).toBe('events.unknownLanguage');
  });
});

describe('opening hours', () => {
  it('are times of days that exist, and none means always open', () => {
    expect(requireRoomHours([])).toBeNull();
    expect(requireRoomHours([{ day: null, from: '09:00', to: '18:00' }])).toEqual([{ from: '09:00', to: '18:00' }]);
    expect(codeOf(() => requireRoomHours([{ from: '9:00', to: '18:00' }]))).toBe('events.hoursNotTime');
    expect(codeOf(() => requireRoomHours([{ from: '09:00', to: '24:00' }]))).toBe('events.hoursNotTime');
    expect(codeOf(() => requireRoomHours([{ day: '2012-02-30', from: '09:00', to: '18:00' }]))).toBe('events.dayDoesNotExist');
  });
});
