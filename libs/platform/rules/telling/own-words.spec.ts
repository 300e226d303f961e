import { readTellingWord } from './own-words';

const codeOf = (typed: string) => {
  try {
    return readTellingWord(typed);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a word for the list', () => {
  it.each([
    ['  Северный \n Кавказ ', 'Северный Кавказ'],
    ['ЕС', 'ЕС'],
    ['Moscow’s own', 'Moscow’s own'],
    ['', 'telling.empty'],
    ['   ', 'telling.empty'],
    ['я', 'telling.empty'],
    ['…!', 'telling.empty'],
    ['<b>очаг</b>', 'telling.odd'],
    ['оча\u200Bг', 'telling.odd'],
    ['я'.repeat(120), 'я'.repeat(120)],
    ['я'.repeat(121), 'telling.tooLong'],
    ['я'.repeat(10_000_000), 'telling.tooLong'],
  ])('%#', (typed, result) => {
    expect(codeOf(typed)).toBe(result);
  });
});
