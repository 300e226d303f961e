import { invisibleKind, withoutInvisible } from '@kunak/platform/rules';
import { lookAlikes } from './look-alikes';
import { readName, readPastedName } from './names';

const codeOf = (typed: string) => {
  const reading = readName(typed);
  return reading.ok ? reading.value : reading.objection.reason.code;
};

describe('readName', () => {
  it.each(['Ӏумар ХьаьжгӀериев', "Жанна д'Арк", 'Мадонна', 'Anne-Marie Ørsted', 'გიორგი', 'نور', 'Гость 07', 'Ӕхсар', '李明'])('takes %s as it is', (name) => {
    expect(codeOf(name)).toBe(name);
  });

  it('tidies spaces and line ends', () => {
    expect(codeOf('  Лейла \n Шогенова\u00A0')).toBe('Лейла Шогенова');
  });

  it.each([
    ['', 'people.nameEmpty'],
    ['   ', 'people.nameEmpty'],
    ['12345', 'people.nameWithoutLetters'],
    ['<b>Хеда</b>', 'people.nameWithMarkup'],
    ['Хе\u0000да', 'people.controlCharacters'],
    ['Хе\uD800да', 'people.controlCharacters'],
    ['\u202Eадех', 'people.directionCharacters'],
    ['Хе\u200Bда', 'people.zeroWidthCharacters'],
    ['я'.repeat(201), 'people.nameTooLong'],
    ['я'.repeat(10_000_000), 'people.nameTooLong'],
  ])('refuses %#', (typed, code) => {
    expect(codeOf(typed)).toBe(code);
  });

  it('takes the 200th letter and refuses the 201st', () => {
    expect(codeOf('я'.repeat(200))).toBe('я'.repeat(200));
    expect(codeOf('я'.repeat(201))).toBe('people.nameTooLong');
  });

  it('cleans a pasted name instead of refusing it', () => {
    expect(readPastedName('\u202EХе\u200Bда\u0007')).toEqual({ ok: true, value: 'Хеда' });
  });
});

describe('invisible characters', () => {
  it('knows the joiners that Persian and emoji need', () => {
    expect(invisibleKind('می\u200Cخواهم')).toBeNull();
    expect(invisibleKind('👨\u200D👩\u200D👧')).toBeNull();
    expect(invisibleKind('Хе\u200Dда')).toBe('zero-width');
  });

  it('leaves tabs and line ends', () => {
    expect(withoutInvisible('а\tб\r\nв\u2067г')).toBe('а\tб\r\nвг');
  });
});

describe('lookAlikes', () => {
  it.each([
    ['ГIалгIай', 'ГӀалгӀай'],
    ['Г1алгlай', 'ГӀалгӀай'],
    ['Iумар', 'ӀумаР'.replace('Р', 'р')],
    ['1умар', 'Ӏумар'],
  ])('mends %s', (typed, mended) => {
    expect(lookAlikes(typed).palochka).toBe(mended);
  });

  it.each(['ГӀалгӀай', 'Сергій', 'Гость 1', 'Гость 11', 'Ivan', '1-й отдел'])('has nothing to say about %s', (typed) => {
    expect(lookAlikes(typed)).toEqual({ palochka: null, latinTwins: false });
  });

  it('notices a Latin letter among Cyrillic ones', () => {
    expect(lookAlikes('Aхмед')).toEqual({ palochka: null, latinTwins: true });
  });
});
