import { aForm, anOption, aQuestion, aSection } from './form.factory';
import type { Answer } from './form';
import { carryAnswers } from './form-versions';

const today = '2026-11-20';
const given = (value: string | boolean): Answer => ({ kind: 'given', value });
const answers = { name: given('Гость'), town: given('magas'), note: given('не дата') };
const version = (...questions: Parameters<typeof aSection>[1]) => aForm(aSection('one', questions));
const first = version(
  aQuestion('name', 'name'),
  aQuestion('town', 'one-of', { options: [anOption('magas'), anOption('grozny')] }),
  aQuestion('note', 'short-text'),
);

describe('a new version of the form', () => {
  it('keeps every answer that still answers something', () => {
    const next = version(aQuestion('new', 'date'), aQuestion('note', 'long-text'), aQuestion('name', 'name'));
    expect(carryAnswers({ answers, setAside: {} }, next, today)).toEqual({
      answers: { name: given('Гость'), note: given('не дата') },
      setAside: { town: given('magas') },
    });
  });

  it('sets aside what no longer fits, and brings it back when it does', () => {
    const changed = version(
      aQuestion('name', 'name'),
      aQuestion('town', 'one-of', { options: [anOption('rome'), anOption('oslo')] }),
      aQuestion('note', 'date'),
    );
    const there = carryAnswers({ answers, setAside: {} }, changed, today);
    expect(there).toEqual({ answers: { name: given('Гость') }, setAside: { town: given('magas'), note: given('не дата') } });
    expect(carryAnswers(there, first, today)).toEqual({ answers, setAside: {} });
  });

  it('does not lose the earlier answer when the changed question was answered anew', () => {
    const changed = version(aQuestion('name', 'name'), aQuestion('note', 'date'));
    const there = carryAnswers({ answers: { note: given('2026-11-16') }, setAside: { note: given('не дата') } }, changed, today);
    expect(there).toEqual({ answers: { note: given('2026-11-16') }, setAside: { note: given('не дата') } });
  });
});
