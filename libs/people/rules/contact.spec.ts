import { phoneKey, readEmail, readPhone } from './contact';

const email = (typed: string) => {
  const reading = readEmail(typed);
  return reading.ok ? reading.value : [reading.objection.reason.code, reading.objection.values['suggestion']].filter(Boolean).join(' ');
};

describe('readEmail', () => {
  it.each([
    ['UCHASTNIK12@EXAMPLE.ORG', 'uchastnik12@example.org'],
    [' mailto:guest07@example.org ', 'guest07@example.org'],
    ['Гость 07 <guest07@example.org>', 'guest07@example.org'],
    ['гость@пример.рф', 'гость@пример.рф'],
    ['a+b.c@sub.example.org', 'a+b.c@sub.example.org'],
  ])('reads %s', (typed, address) => {
    expect(email(typed)).toBe(address);
  });

  it.each([
    ['guest08@example,org', 'people.emailAlmost guest08@example.org'],
    ['guest 08@example.org', 'people.emailAlmost guest08@example.org'],
    ['guest08@example..org', 'people.emailAlmost guest08@example.org'],
    ['guest08@example', 'people.emailBroken'],
    ['guest08', 'people.emailBroken'],
    ['@example.org', 'people.emailBroken'],
    ['a@b@example.org', 'people.emailBroken'],
    ['guеst@example.org', 'people.emailMixedLetters'],
    ['guest\u200B@example.org', 'people.zeroWidthCharacters'],
    [`${'a'.repeat(250)}@example.org`, 'people.emailBroken'],
    ['a'.repeat(1_000_000), 'people.textTooLong'],
  ])('refuses %#', (typed, code) => {
    expect(email(typed)).toBe(code);
  });
});

describe('readPhone', () => {
  it.each(['89479803162', '+7 947 980-31-62', '8 (947) 980 31 62', '9479803162', '79479803162', '+79479803162'])('reads the Russian number %s', (typed) => {
    expect(readPhone(typed)).toEqual({ ok: true, value: '+7 947 980-31-62' });
  });

  it.each(['+46 70 123 45 67', '+995 555 12 34 56', '+7 727 250 00 00'])('keeps %s as its owner writes it', (typed) => {
    expect(readPhone(typed)).toEqual({ ok: true, value: typed });
  });

  it('keeps a number of an unclear country with a remark', () => {
    const reading = readPhone('070 123 45 67');
    expect(reading).toMatchObject({ ok: true, value: '070 123 45 67', remark: { reason: { code: 'people.phoneUnsure' } } });
  });

  it('keeps the note beside a number', () => {
    expect(readPhone('89479803162 (Signal, вечером)')).toMatchObject({ ok: true, value: '89479803162 (Signal, вечером)' });
  });

  it.each(['', 'нет', '12', '1'.repeat(20), '<89479803162>', '=1+89479803162'])('refuses %s', (typed) => {
    expect(readPhone(typed).ok).toBe(false);
  });

  it('gives one key to all spellings of a number', () => {
    expect(new Set(['89479803162', '+7 947 980-31-62', '947 980 31 62'].map(phoneKey))).toEqual(new Set(['79479803162']));
    expect(phoneKey('нет')).toBe('');
    expect(phoneKey(null)).toBe('');
  });
});
