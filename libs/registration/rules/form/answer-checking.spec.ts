import { objectionText } from '@kunak/people/rules';
import { checkAnswer, checkForm } from './answer-checking';
import type { RawAnswer } from './answer-checking';
import { aForm, anOption, aQuestion, aSection } from './form.factory';
import type { Answers, Question } from './form';

const today = '2026-11-20';
const given = (value: string | number | boolean) => ({ kind: 'given', value }) as const;

/** The kept value, or the code of the objection. */
function read(question: Question, raw: RawAnswer | string | number | boolean | null | readonly unknown[]): unknown {
  const form = aForm(aSection('section', [question]));
  const sent = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as RawAnswer) : { raw };
  const reading = checkAnswer(question, sent, { form, answers: {}, today });
  if (!reading.ok) return reading.objection.reason.code;
  return reading.value.kind === 'given' ? reading.value.value : reading.value.kind;
}

const town = [anOption('grozny'), anOption('nalchik'), anOption('magas')];
const fruit = aQuestion('q', 'many-of', { options: town });

describe('checkAnswer', () => {
  it.each([
    [aQuestion('q', 'name'), ' ГӀалгӀай  Муса ', 'ГӀалгӀай Муса'],
    [aQuestion('q', 'short-text'), ' раз\nдва ', 'раз два'],
    [aQuestion('q', 'long-text'), 'раз\r\nдва ', 'раз\nдва'],
    [aQuestion('q', 'yes-no'), 'да', true],
    [aQuestion('q', 'yes-no'), 'No', false],
    [aQuestion('q', 'yes-no'), true, true],
    [aQuestion('q', 'date'), '16.11.2026', '2026-11-16'],
    [aQuestion('q', 'date'), '16 ноября 2026', '2026-11-16'],
    [aQuestion('q', 'number'), '1 234', 1234],
    [aQuestion('q', 'number', { limits: { whole: false } }), '1,5', 1.5],
    [aQuestion('q', 'number'), 0, 0],
    [aQuestion('q', 'email'), ' Guest07@Example.org ', 'guest07@example.org'],
    [aQuestion('q', 'phone'), '8 900 123 45 67', '+7 900 123-45-67'],
    [aQuestion('q', 'languages'), 'русский, English B1', [{ code: 'ru' }, { code: 'en', level: 'B1' }]],
    [aQuestion('q', 'languages'), ['ru', { code: 'en', level: 'B1' }, 'ru'], [{ code: 'ru' }, { code: 'en', level: 'B1' }]],
    [aQuestion('q', 'region'), 'КБР', 'RU-KB'],
    [aQuestion('q', 'region'), 'RU-CE', 'RU-CE'],
    [aQuestion('q', 'one-of', { options: town }), 'magas', 'magas'],
    [aQuestion('q', 'one-of', { options: town }), 'Magas', 'magas'],
    [aQuestion('q', 'one-of', { options: town }), 'magas по-русски', 'magas'],
    [fruit, ['magas', 'grozny', 'magas'], ['grozny', 'magas']],
    [fruit, 'nalchik', ['nalchik']],
  ])('keeps %#', (question, raw, value) => {
    expect(read(question, raw)).toEqual(value);
  });

  it.each([
    [aQuestion('q', 'name'), '<b>Муса</b>', 'people.nameWithMarkup'],
    [aQuestion('q', 'name'), 'Му\u200Bса', 'people.zeroWidthCharacters'],
    [aQuestion('q', 'name'), '\u202Eасум', 'people.directionCharacters'],
    [aQuestion('q', 'short-text'), 'а\u0000б', 'people.controlCharacters'],
    [aQuestion('q', 'short-text'), 'я'.repeat(201), 'registration.answerTooLong'],
    [aQuestion('q', 'long-text'), 'я'.repeat(10_000_000), 'registration.answerTooLong'],
    [aQuestion('q', 'name'), 'я'.repeat(10_000_000), 'registration.answerTooLong'],
    [aQuestion('q', 'short-text'), { raw: { html: 'x' } }, 'registration.answerNotText'],
    [aQuestion('q', 'short-text'), 5, 'registration.answerNotText'],
    [aQuestion('q', 'yes-no'), 'смотря какой', 'registration.yesOrNo'],
    [aQuestion('q', 'yes-no'), 'не знаю', 'registration.yesOrNo'],
    [aQuestion('q', 'date'), '31.02.2026', 'people.dateDoesNotExist'],
    [aQuestion('q', 'date', { limits: { earliest: '2026-11-16' } }), '15.11.2026', 'registration.dateTooEarly'],
    [aQuestion('q', 'date', { limits: { latest: '2026-11-20' } }), '21.11.2026', 'registration.dateTooLate'],
    [aQuestion('q', 'number'), 'пять', 'registration.numberBroken'],
    [aQuestion('q', 'number'), '1,5', 'registration.numberNotWhole'],
    [aQuestion('q', 'number'), '1e9', 'registration.numberBroken'],
    [aQuestion('q', 'number', { limits: { min: 1, max: 5 } }), '0', 'registration.numberTooSmall'],
    [aQuestion('q', 'number', { limits: { min: 1, max: 5 } }), '6', 'registration.numberTooLarge'],
    [aQuestion('q', 'email'), 'guest@example,org', 'people.emailAlmost'],
    [aQuestion('q', 'phone'), 'нет', 'people.phoneBroken'],
    [aQuestion('q', 'languages'), 'клингонский', 'registration.languagesUnclear'],
    [aQuestion('q', 'languages'), [{ code: 'constructor' }], 'registration.chooseFromList'],
    [aQuestion('q', 'region'), 'Марс', 'registration.regionUnclear'],
    [aQuestion('q', 'one-of', { options: town }), 'rome', 'registration.chooseOne'],
    [fruit, ['grozny', 'rome'], 'registration.chooseFromList'],
    [{ ...fruit, limits: { max: 2 } }, ['grozny', 'magas', 'nalchik'], 'registration.chooseAtMost'],
    [fruit, Array.from({ length: 100_000 }, () => 'grozny'), 'registration.chooseFromList'],
  ])('objects to %#', (question, raw, code) => {
    expect(read(question, raw)).toBe(code);
  });

  it.each(['', '   ', null, []])('passes over an optional question left empty: %j', (raw) => {
    expect(read(aQuestion('q', 'short-text'), raw)).toBe('skipped');
    expect(read(aQuestion('q', 'short-text', { required: true }), raw)).toBe('registration.answerNeededOrUnknown');
    expect(read(aQuestion('q', 'short-text', { required: true, unknownAllowed: false }), raw)).toBe('registration.answerNeeded');
  });

  it('takes "I don’t know yet" for an answer, unless nobody can be hosted without a real one', () => {
    expect(read(aQuestion('q', 'date', { required: true }), { unknown: true })).toBe('unknown');
    expect(read(aQuestion('q', 'name', { unknownAllowed: false }), { unknown: true })).toBe('registration.unknownNotPossible');
  });
});

describe('a day of travel', () => {
  const event = { firstDay: '2027-11-14', lastDay: '2027-11-16' };
  const arrival = aQuestion('arrival', 'date', { purpose: 'travel' });
  const told = (raw: string, question = arrival, more: { meant?: true } = {}): unknown => {
    const reading = checkAnswer(question, { raw, ...more }, { form: aForm(aSection('section', [question])), answers: {}, today, event });
    return reading.ok ? 'taken' : [objectionText(reading.objection, 'ru'), objectionText(reading.objection, 'en')];
  };

  // 60 days before 14 November are 15 September, 60 days after 16 November are 15 January.
  it.each(['15.09.2027', '12.11.2027', '14.11.2027', '20.11.2027', '15.01.2028'])('is taken without a word near the event: %s', (day) => {
    expect(told(day)).toBe('taken');
  });

  it.each([
    ['13.11.2030', '13 ноября 2030', '13 November 2030'],
    ['14.09.2027', '14 сентября 2027', '14 September 2027'],
    ['16.01.2028', '16 января 2028', '16 January 2028'],
  ])('is asked about far from it: %s', (day, ru, en) => {
    expect(told(day)).toEqual([
      `${ru}? Событие проходит с 14 ноября 2027 по 16 ноября 2027. Проверьте год и месяц. Если всё верно, нажмите «Продолжить» ещё раз.`,
      `${en}? The event is from 14 November 2027 to 16 November 2027. Check the year and the month. If you mean this day, press “Continue” once more.`,
    ]);
  });

  it('is taken when the guest says that it is meant, and when it was taken before', () => {
    expect(told('13.11.2030', arrival, { meant: true })).toBe('taken');
    expect(checkForm(aForm(aSection('section', [arrival])), { arrival: given('2030-11-13') }, today).complete).toBe(true);
  });

  it('is asked about as one of travel alone: a birthday is far from every event', () => {
    expect(told('14.03.1985', aQuestion('birthday', 'date'))).toBe('taken');
  });
});

describe('checkForm', () => {
  const form = aForm(
    aSection('one', [
      aQuestion('name', 'name', { required: true }),
      aQuestion('child', 'yes-no', { required: true }),
      aQuestion('age', 'number', { required: true, visibleIf: { question: 'child', is: true } }),
      aQuestion('note', 'long-text'),
      aQuestion('care', 'short-text', { required: { question: 'child', is: true } }),
    ]),
  );
  const problems = (answers: Answers) => checkForm(form, answers, today).problems.map(({ questionId, objection }) => `${questionId} ${objection.reason.code}`);

  it('finds what is missing, in the order of the form', () => {
    expect(problems({})).toEqual(['name registration.answerNeededOrUnknown', 'child registration.answerNeededOrUnknown']);
    expect(problems({ name: given('Гость'), child: given(true) })).toEqual([
      'age registration.answerNeededOrUnknown',
      'care registration.answerNeededOrUnknown',
    ]);
  });

  it('is content with what these answers ask', () => {
    expect(checkForm(form, { name: given('Гость'), child: given(false) }, today)).toEqual({ complete: true, problems: [], later: [] });
    expect(checkForm(form, { name: given('Гость'), child: { kind: 'unknown' } }, today)).toEqual({ complete: true, problems: [], later: ['child'] });
  });

  it('judges stored answers again: a hand-made request gets no further', () => {
    expect(problems({ name: given('<b>x</b>'), child: given('maybe') })).toEqual(['name people.nameWithMarkup', 'child registration.yesOrNo']);
    expect(problems({ name: { kind: 'skipped' }, child: given(false) })).toEqual(['name registration.answerNeededOrUnknown']);
  });
});
