import fc from 'fast-check';
import { checkAnswer } from './answer-checking';
import { aForm, anOption, aQuestion, aSection } from './form.factory';
import type { Answer, Answers } from './form';
import { submittedAnswers, visibleQuestions } from './visibility';

const given = (value: string | boolean) => ({ kind: 'given', value }) as const;
const ids = (answers: Answers) => visibleQuestions(form, answers).map(({ id }) => id);

const form = aForm(
  aSection('one', [
    aQuestion('comes', 'yes-no'),
    aQuestion('child', 'yes-no', { visibleIf: { question: 'comes', is: true } }),
    aQuestion('age', 'short-text', { visibleIf: { question: 'child', is: true } }),
    aQuestion('food', 'many-of', { options: [anOption('halal'), anOption('vegan')] }),
    aQuestion('butcher', 'short-text', { visibleIf: { question: 'food', includes: 'halal' } }),
    aQuestion('alone', 'short-text', { visibleIf: { all: [{ question: 'comes', answered: true }, { not: { question: 'child', is: true } }] } }),
    aQuestion('either', 'short-text', {
      visibleIf: {
        any: [
          { question: 'comes', is: true },
          { question: 'food', answered: true },
        ],
      },
    }),
  ]),
  aSection('two', [aQuestion('bed', 'short-text')], { visibleIf: { question: 'child', is: true } }),
);

describe('visibleQuestions', () => {
  it('asks nothing that depends on an unanswered question', () => {
    expect(ids({})).toEqual(['comes', 'food']);
  });

  it('opens questions and sections by answers', () => {
    expect(ids({ comes: given(true), child: given(true) })).toEqual(['comes', 'child', 'age', 'food', 'either', 'bed']);
    expect(ids({ comes: given(false) })).toEqual(['comes', 'food', 'alone']);
    expect(ids({ food: { kind: 'given', value: ['halal'] } })).toEqual(['comes', 'food', 'butcher', 'either']);
  });

  it('takes a hidden answer for unsaid, all along the chain', () => {
    expect(ids({ comes: given(false), child: given(true), age: given('4') })).toEqual(['comes', 'food', 'alone']);
  });

  it('takes "I don’t know yet" for answered, and a question passed over for not', () => {
    expect(ids({ comes: { kind: 'unknown' } })).toEqual(['comes', 'food', 'alone']);
    expect(ids({ comes: { kind: 'skipped' } })).toEqual(['comes', 'food']);
  });
});

describe('answers', () => {
  it('of hidden questions are not sent, and are not lost while editing', () => {
    const answers = { comes: given(true), child: given(true), age: given('4'), bed: given('low') };
    const switched = { ...answers, comes: given(false) };
    expect(submittedAnswers(form, switched)).toEqual({ comes: given(false) });
    expect(submittedAnswers(form, { ...switched, comes: given(true) })).toEqual(answers);
  });

  it('survive any switching there and back', () => {
    const raw = fc.constantFrom('да', 'нет', 'halal', 'текст', '');
    const steps = fc.array(fc.tuple(fc.constantFrom('comes', 'child', 'age', 'food', 'butcher', 'alone', 'bed'), raw), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (typed) => {
        let answers: Record<string, Answer> = {};
        const last = new Map<string, Answer>();
        for (const [id, text] of typed) {
          const question = visibleQuestions(form, answers).find((visible) => visible.id === id);
          const reading = question && checkAnswer(question, { raw: text }, { form, answers, today: '2026-11-20' });
          if (!reading?.ok) continue;
          answers = { ...answers, [id]: reading.value };
          last.set(id, reading.value);
        }
        expect(answers).toEqual(Object.fromEntries(last));
        const sent = submittedAnswers(form, answers);
        expect(Object.entries(sent).every(([id, answer]) => last.get(id) === answer)).toBe(true);
        // What is sent asks exactly the same again: nothing hangs on an answer that was dropped.
        expect(visibleQuestions(form, sent)).toEqual(visibleQuestions(form, answers));
      }),
      { numRuns: 300 },
    );
  });
});
