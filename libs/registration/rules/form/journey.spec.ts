import { aForm, aQuestion, aSection } from './form.factory';
import type { Answer, Answers } from './form';
import { firstSensitiveQuestion, nextOpenQuestion, nextQuestion, previousQuestion, tasks } from './journey';

const given = (value: string | boolean): Answer => ({ kind: 'given', value });
const form = aForm(
  aSection('you', [
    aQuestion('name', 'name', { required: true }),
    aQuestion('child', 'yes-no'),
    aQuestion('age', 'short-text', { required: true, visibleIf: { question: 'child', is: true } }),
    aQuestion('note', 'short-text'),
  ]),
  aSection('road', [aQuestion('when', 'date'), aQuestion('health', 'long-text', { sensitivity: 'restricted' })], { after: 'you' }),
  aSection('crib', [aQuestion('crib-size', 'short-text')], { visibleIf: { question: 'child', is: true } }),
);
const statuses = (answers: Answers) =>
  tasks(form, answers).map(({ sectionId, status, answered, questions }) => `${sectionId} ${status} ${answered}/${questions}`);
const all: Answers = { name: given('Гость'), child: given(false), note: { kind: 'skipped' } };

describe('the task list', () => {
  it('begins with nothing started, and keeps closed what waits', () => {
    expect(statuses({})).toEqual(['you not-started 0/3', 'road cannot-start 0/2']);
  });

  it('shows how far each is', () => {
    expect(statuses({ name: given('Гость') })).toEqual(['you in-progress 1/3', 'road cannot-start 0/2']);
    expect(statuses(all)).toEqual(['you completed 3/3', 'road not-started 0/2']);
  });

  it('opens a completed section again when an answer asks for more', () => {
    expect(statuses({ ...all, child: given(true) })).toEqual(['you in-progress 3/4', 'road cannot-start 0/2', 'crib not-started 0/1']);
  });

  it('does not call complete a section whose needed answer was passed over', () => {
    expect(tasks(form, { ...all, name: { kind: 'skipped' } })[0]).toMatchObject({ status: 'in-progress', startsAt: 'name' });
  });

  it('leads to the first question that waits, and counts what is left for later', () => {
    expect(tasks(form, { name: given('Гость') })[0]?.startsAt).toBe('child');
    expect(tasks(form, { ...all, child: { kind: 'unknown' } })[0]).toMatchObject({ status: 'completed', later: 1, startsAt: 'name' });
  });
});

describe('from question to question', () => {
  it('branches by the answers and ends with the section', () => {
    expect(nextQuestion(form, all, 'child')?.id).toBe('note');
    expect(nextQuestion(form, { ...all, child: given(true) }, 'child')?.id).toBe('age');
    expect(nextQuestion(form, all, 'note')).toBeNull();
    expect(previousQuestion(form, all, 'note')?.id).toBe('child');
    expect(previousQuestion(form, all, 'name')).toBeNull();
    expect(nextQuestion(form, all, 'nowhere')).toBeNull();
  });

  it('goes on from a question that has been hidden meanwhile', () => {
    expect(nextQuestion(form, all, 'age')?.id).toBe('note');
    expect(previousQuestion(form, all, 'age')?.id).toBe('child');
  });

  it('asks only what is newly open after a change in the summary', () => {
    const done: Answers = { ...all, when: given('2026-11-16'), health: { kind: 'skipped' } };
    expect(nextOpenQuestion(form, done)).toBeNull();
    expect(nextOpenQuestion(form, { ...done, child: given(true) })?.id).toBe('age');
  });

  it('knows where the first sensitive question stands', () => {
    expect(firstSensitiveQuestion(form, {})?.id).toBe('health');
  });
});
