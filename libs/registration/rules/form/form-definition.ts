import { languages } from '@kunak/platform/rules';
import type { Language, Message } from '@kunak/platform/rules';
import { questionsOf } from './form';
import type { Condition, Form, Question } from './form';

export const FormFault = {
  IdBroken: 'id-broken',
  IdTwice: 'id-twice',
  TextMissing: 'text-missing',
  ConditionForward: 'condition-forward',
  ConditionUnknownOption: 'condition-unknown-option',
  OptionsMissing: 'options-missing',
  ReadersMissing: 'readers-missing',
  RetentionBroken: 'retention-broken',
  HealthWithoutConsent: 'health-without-consent',
  SectionEmpty: 'section-empty',
  SectionAfterUnknown: 'section-after-unknown',
} as const;
export type FormFault = (typeof FormFault)[keyof typeof FormFault];

export const formFaultLabels: Readonly<Record<FormFault, Message>> = {
  'id-broken': { ru: 'Идентификатор: латинские буквы, цифры и дефис.', en: 'An id has Latin letters, digits and hyphens.' },
  'id-twice': { ru: 'Такой идентификатор уже есть.', en: 'This id exists already.' },
  'text-missing': { ru: 'Текста нет на одном из языков.', en: 'A text is missing in one of the languages.' },
  'condition-forward': { ru: 'Условие ссылается на вопрос, которого выше нет.', en: 'The condition refers to a question that does not stand above.' },
  'condition-unknown-option': { ru: 'Условие ссылается на вариант, которого нет.', en: 'The condition refers to an option that does not exist.' },
  'options-missing': { ru: 'Нужно не меньше двух вариантов.', en: 'At least two options are needed.' },
  'readers-missing': { ru: 'Не указано, кто видит ответ.', en: 'It is not said who sees the answer.' },
  'retention-broken': { ru: 'Не указано, сколько дней хранить ответ.', en: 'It is not said for how many days the answer is kept.' },
  'health-without-consent': {
    ru: 'О здоровье спрашивают только с явного согласия и не открыто.',
    en: 'Health is asked by explicit consent only, and never openly.',
  },
  'section-empty': { ru: 'В разделе нет вопросов.', en: 'The section has no questions.' },
  'section-after-unknown': { ru: 'Раздел ждёт раздела, которого выше нет.', en: 'The section waits for one that does not stand above.' },
};

export type FormFinding = { readonly id: string; readonly fault: FormFault };

/** What keeps a form from being opened to guests; empty when nothing does. `spoken` are the working languages of the event. */
export function checkFormDefinition(form: Form, spoken: readonly Language[] = languages): FormFinding[] {
  const ids = [...form.sections.map(({ id }) => id), ...questionsOf(form).map(({ id }) => id)];
  const broken = ids.filter((id) => !/^[a-z][a-zA-Z0-9-]{0,59}$/.test(id)).map((id) => ({ id, fault: FormFault.IdBroken }));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => ({ id, fault: FormFault.IdTwice }));
  return [
    ...broken,
    ...twice,
    ...sectionFaults(form, spoken),
    ...questionsOf(form).flatMap((question) => questionFaults(question, spoken)),
    ...conditionFaults(form),
  ];
}

function missing(text: Message | undefined, spoken: readonly Language[]): boolean {
  return text !== undefined && spoken.some((language) => !text[language]?.trim());
}

function sectionFaults(form: Form, spoken: readonly Language[]): FormFinding[] {
  return form.sections.flatMap(({ id, title, questions, after }, index) => [
    ...(missing(title, spoken) ? [{ id, fault: FormFault.TextMissing }] : []),
    ...(questions.length === 0 ? [{ id, fault: FormFault.SectionEmpty }] : []),
    ...(after !== undefined && !form.sections.slice(0, index).some((section) => section.id === after) ? [{ id, fault: FormFault.SectionAfterUnknown }] : []),
  ]);
}

function questionFaults(question: Question, spoken: readonly Language[]): FormFinding[] {
  const options = question.options ?? [];
  const chooses = question.type === 'one-of' || question.type === 'many-of';
  const texts = [question.label, question.hint, question.whyWeAsk, ...options.map(({ label }) => label)];
  const { days } = question.retention;
  const careless = question.purpose === 'health' && (question.legalBasis !== 'explicit-consent' || question.sensitivity === 'open');
  const faults: (FormFault | false)[] = [
    texts.some((text) => missing(text, spoken)) && FormFault.TextMissing,
    chooses && options.length < 2 && FormFault.OptionsMissing,
    new Set(options.map(({ id }) => id)).size < options.length && FormFault.IdTwice,
    question.readers.length === 0 && FormFault.ReadersMissing,
    (!Number.isInteger(days) || days < 0 || days > 3660) && FormFault.RetentionBroken,
    careless && FormFault.HealthWithoutConsent,
  ];
  return faults.filter((fault) => fault !== false).map((fault) => ({ id: question.id, fault }));
}

function conditionFaults(form: Form): FormFinding[] {
  const above = new Map<string, Question>();
  return form.sections.flatMap((section) => [
    ...faultsIn(section.visibleIf, section.id, above),
    ...section.questions.flatMap((question) => {
      const required = typeof question.required === 'object' ? question.required : undefined;
      const found = [...faultsIn(question.visibleIf, question.id, above), ...faultsIn(required, question.id, above)];
      above.set(question.id, question);
      return found;
    }),
  ]);
}

function faultsIn(condition: Condition | undefined, id: string, above: ReadonlyMap<string, Question>): FormFinding[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap((part) => faultsIn(part, id, above));
  if ('any' in condition) return condition.any.flatMap((part) => faultsIn(part, id, above));
  if ('not' in condition) return faultsIn(condition.not, id, above);
  const asked = above.get(condition.question);
  if (!asked) return [{ id, fault: FormFault.ConditionForward }];
  const wanted = 'includes' in condition ? condition.includes : 'is' in condition ? condition.is : undefined;
  const known = wanted === undefined || !asked.options || asked.options.some((option) => option.id === wanted);
  return known ? [] : [{ id, fault: FormFault.ConditionUnknownOption }];
}
