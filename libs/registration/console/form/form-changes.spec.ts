import { checkFormDefinition, defaultForm, questionById, questionsOf } from '@kunak/registration/rules';
import { moved, reworded, without } from './form-changes';

const ids = (form: typeof defaultForm, section: string) => form.sections.find(({ id }) => id === section)?.questions.map(({ id }) => id);

describe('changing the form', () => {
  it('moves a question within its section and no further', () => {
    expect(ids(defaultForm, 'you')).toEqual(['call-you', 'passport-name', 'languages', 'home-region']);
    expect(ids(moved(defaultForm, 'languages', -1), 'you')).toEqual(['call-you', 'languages', 'passport-name', 'home-region']);
    expect(ids(moved(defaultForm, 'home-region', 1), 'you')).toEqual(ids(defaultForm, 'you'));
  });

  it('leaves a question out, and the section with its last one', () => {
    const [section] = defaultForm.sections;
    const empty = (section?.questions ?? []).reduce((form, { id }) => without(form, id), defaultForm);
    expect(questionById(defaultForm, 'call-you')).not.toBeNull();
    expect(empty.sections.map(({ id }) => id)).toEqual(defaultForm.sections.slice(1).map(({ id }) => id));
    expect(questionsOf(empty)).toHaveLength(questionsOf(defaultForm).length - (section?.questions.length ?? 0));
  });

  it('takes other words and an empty hint, and leaves the promise to the guest as it was', () => {
    const label = { ru: 'Имя на бейдже', en: 'Name on the badge' };
    const before = questionById(defaultForm, 'call-you');
    const after = questionById(reworded(defaultForm, 'call-you', { label, hint: undefined, required: false }), 'call-you');
    expect(after).toMatchObject({ label, required: false, readers: before?.readers, retention: before?.retention, whyWeAsk: before?.whyWeAsk });
    expect(after).not.toHaveProperty('hint');
    expect(checkFormDefinition(reworded(defaultForm, 'call-you', { label, hint: undefined, required: false }))).toEqual([]);
  });
});
