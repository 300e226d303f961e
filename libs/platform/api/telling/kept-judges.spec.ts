import { judgeBy } from '@kunak/platform/rules';
import { KeptJudges } from './kept-judges';

describe('a folded list of telling words', () => {
  let folded: string[][];
  let kept: KeptJudges;
  beforeEach(() => {
    jest.useFakeTimers();
    folded = [];
    kept = new KeptJudges();
  });
  afterEach(() => jest.useRealTimers());

  const found = (whose: string, words: string[]): string[] => {
    const fold = () => {
      folded.push(words);
      return judgeBy(words.map((one) => ({ words: one })));
    };
    return kept
      .of(whose, words, fold)
      .inText('в Нальчике и в Орле')
      .map((word) => word.words);
  };

  it('is folded once for many letters, and anew when a word is added or taken away', () => {
    for (let letter = 0; letter < 3; letter += 1) expect(found('host', ['Нальчик'])).toEqual(['Нальчик']);
    expect(found('host', ['Нальчик', 'Орёл'])).toEqual(['Нальчик', 'Орёл']);
    expect(found('host', ['Орёл'])).toEqual(['Орёл']);
    expect(folded).toEqual([['Нальчик'], ['Нальчик', 'Орёл'], ['Орёл']]);
  });

  it('is each host’s own', () => {
    expect(found('host', ['Нальчик'])).toEqual(['Нальчик']);
    expect(found('other', ['Орёл'])).toEqual(['Орёл']);
    expect(found('host', ['Нальчик'])).toEqual(['Нальчик']);
    expect(folded).toEqual([['Нальчик'], ['Орёл']]);
  });

  it('is forgotten a minute after the last letter, and leaves no name in memory', () => {
    found('host', ['Нальчик']);
    jest.advanceTimersByTime(59_000);
    found('host', ['Нальчик']);
    jest.advanceTimersByTime(59_000);
    expect(jest.getTimerCount()).toBe(1);
    jest.advanceTimersByTime(2_000);
    expect(jest.getTimerCount()).toBe(0);
    found('host', ['Нальчик']);
    expect(folded).toHaveLength(2);
  });
});
