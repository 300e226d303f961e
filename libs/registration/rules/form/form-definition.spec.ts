import { languages } from '@kunak/platform/rules';
import { defaultForm } from './default-form';
import { questionsOf } from './form';
import type { Section } from './form';
import { aForm, anOption, aQuestion, aSection } from './form.factory';
import { checkFormDefinition } from './form-definition';
import { keptUntil, whoSees } from './form-labels';

const faults = (...sections: readonly Section[]) => checkFormDefinition(aForm(...sections)).map(({ id, fault }) => `${id} ${fault}`);
const one = (parts: Parameters<typeof aQuestion>[2], type: Parameters<typeof aQuestion>[1] = 'short-text') =>
  faults(aSection('s', [aQuestion('q', type, parts)]));

describe('checkFormDefinition', () => {
  it('has nothing against a sound form', () => {
    expect(one({})).toEqual([]);
  });

  it.each([
    [{ label: { ru: 'Да', en: ' ' } }, 'short-text', ['q text-missing']],
    [{ options: [anOption('a')] }, 'one-of', ['q options-missing']],
    [{ options: [anOption('a'), anOption('a')] }, 'one-of', ['q id-twice']],
    [{ readers: [] }, 'short-text', ['q readers-missing']],
    [{ retention: { clock: 'event-ended', days: -1 } }, 'short-text', ['q retention-broken']],
    [{ retention: { clock: 'event-ended', days: 5000 } }, 'short-text', ['q retention-broken']],
    [{ purpose: 'health' }, 'short-text', ['q health-without-consent']],
    [{ visibleIf: { question: 'q', is: true } }, 'short-text', ['q condition-forward']],
    [{ required: { not: { question: 'later', answered: true } } }, 'short-text', ['q condition-forward']],
  ] as const)('objects to %#', (parts, type, expected) => {
    expect(one(parts, type)).toEqual(expected);
  });

  it('objects to ids that repeat or cannot stand in an address, and to sections out of order', () => {
    expect(faults(aSection('s', [aQuestion('q', 'name'), aQuestion('q', 'name')]))).toEqual(['q id-twice']);
    expect(faults(aSection('s', [aQuestion('Вопрос 1', 'name')]))).toEqual(['Вопрос 1 id-broken']);
    expect(faults(aSection('s', []))).toEqual(['s section-empty']);
    expect(faults(aSection('s', [aQuestion('q', 'name')], { after: 't' }), aSection('t', [aQuestion('r', 'name')]))).toEqual(['s section-after-unknown']);
  });

  it('objects to a condition on an option that does not exist', () => {
    const town = aQuestion('town', 'many-of', { options: [anOption('a'), anOption('b')] });
    expect(faults(aSection('s', [town, aQuestion('q', 'name', { visibleIf: { question: 'town', includes: 'c' } })]))).toEqual(['q condition-unknown-option']);
    expect(faults(aSection('s', [town, aQuestion('q', 'name', { visibleIf: { question: 'town', includes: 'b' } })]))).toEqual([]);
  });

  it('asks for texts in the event’s own languages only', () => {
    const form = aForm(aSection('s', [aQuestion('q', 'name', { label: { ru: 'Имя', en: '' } })]));
    expect(checkFormDefinition(form, ['ru'])).toEqual([]);
  });
});

describe('the form to begin with', () => {
  it('is sound', () => {
    expect(checkFormDefinition(defaultForm)).toEqual([]);
  });

  it('says of every question who sees it and until when, in both languages', () => {
    const promises = questionsOf(defaultForm).flatMap((question) =>
      languages.flatMap((language) => [whoSees(question)[language], keptUntil(question)[language]]),
    );
    expect(promises.filter((text) => !/^(Это видят: .+|Who sees this: .+|Удаляется через \d+ (день|дня|дней) .+|Deleted \d+ days .+)\.$/.test(text))).toEqual(
      [],
    );
  });

  it('keeps health from being open, and the emergency contact and the passport’s name locked', () => {
    const kept = (id: string) => questionsOf(defaultForm).find((question) => question.id === id)?.sensitivity;
    expect(['health', 'allergies', 'emergency-phone', 'emergency-name', 'passport-name'].map(kept)).toEqual([
      'restricted',
      'restricted',
      'vault',
      'vault',
      'vault',
    ]);
  });

  it('needs no more than a name, the languages and one choice', () => {
    const required = questionsOf(defaultForm).filter(({ required, visibleIf }) => required === true && !visibleIf);
    expect(required.map(({ id }) => id)).toEqual(['call-you', 'passport-name', 'languages', 'needs-interpretation']);
  });
});

it('counts days in Russian', () => {
  const days = (count: number) => keptUntil({ retention: { clock: 'event-ended', days: count } }).ru;
  expect([0, 1, 3, 7, 21].map(days)).toEqual([
    'Удаляется сразу после окончания события.',
    'Удаляется через 1 день после окончания события.',
    'Удаляется через 3 дня после окончания события.',
    'Удаляется через 7 дней после окончания события.',
    'Удаляется через 21 день после окончания события.',
  ]);
});
