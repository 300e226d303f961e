import fc from 'fast-check';
import { erasingRefusals, erasureReasonLabels, erasureReasons, isErasureWord, isSameName } from './erasing';

describe('what is typed before somebody is erased', () => {
  it.each(['стереть', 'erase', ' Стереть ', 'ERASE\n'])('%j is the word', (typed) => expect(isErasureWord(typed)).toBe(true));
  it.each(['', 'стереть всё', 'er ase', 'удалить', 'erased'])('%j is not', (typed) => expect(isErasureWord(typed)).toBe(false));

  it.each([
    ['Гость 07', 'гость  07 '],
    ['Анна  Гостева', 'анна гостева'],
    // One letter, or a letter and its mark: NFC of the Unicode standard makes them one.
    ['Гостёва', 'Госте\u0308ва'],
  ])('%j may be typed as %j', (name, typed) => expect(isSameName(typed, name)).toBe(true));

  it.each([
    ['Гость 07', 'Гость 08'],
    ['Гость 07', 'Гость07'],
    ['Гость 07', ''],
    // The same in capitals only.
    ['Straße', 'Strasse'],
    // Another letter that only looks like it: whoever erases reads the name once more.
    ['Гость', 'Гocть'],
  ])('%j may not be typed as %j', (name, typed) => expect(isSameName(typed, name)).toBe(false));

  it('is a name however many spaces stand between and around its words', () => {
    const word = fc.stringMatching(/^[А-Яа-яA-Za-z]{1,12}$/);
    const space = fc.stringMatching(/^[ \t\u00A0]{1,3}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), space, (words, between) => {
        expect(isSameName(`${between}${words.join(between).toUpperCase()}${between}`, words.join(' '))).toBe(true);
        expect(isSameName(words.join(' '), `${words.join(' ')} Q`)).toBe(false);
      }),
    );
  });
});

it('nothing is erased without it, and the refusal says so', () => {
  const { code, message } = erasingRefusals.notConfirmed;
  expect([code, message.en]).toEqual(['erasing.notConfirmed', expect.stringContaining('Nothing was erased')]);
});

describe('a reason to erase', () => {
  it('has words in both languages', () => {
    expect(erasureReasons.map((reason) => Object.keys(erasureReasonLabels[reason]).sort())).toEqual(erasureReasons.map(() => ['en', 'ru']));
  });
});
