import type { Form, Question } from '@kunak/registration/rules';

/** What the thin editor may change of a question; purpose, readers and keeping stay as they were promised. */
export type QuestionWords = Pick<Question, 'label' | 'hint' | 'required'>;

const inSections = (form: Form, change: (questions: readonly Question[]) => readonly Question[]): Form => ({
  ...form,
  sections: form.sections.map((section) => ({ ...section, questions: change(section.questions) })).filter(({ questions }) => questions.length > 0),
});

/** The form with other words for one question; an empty hint goes. */
export function reworded(form: Form, id: string, { label, hint, required }: QuestionWords): Form {
  return inSections(form, (questions) =>
    questions.map((question) => {
      if (question.id !== id) return question;
      const { hint: _former, ...rest } = question;
      return { ...rest, ...(hint ? { hint } : {}), label, required };
    }),
  );
}

/** One place up (-1) or down (1) within its section. */
export function moved(form: Form, id: string, step: -1 | 1): Form {
  return inSections(form, (questions) => {
    const from = questions.findIndex((question) => question.id === id);
    const question = questions[from];
    const to = from + step;
    if (!question || to < 0 || to >= questions.length) return questions;
    const others = questions.toSpliced(from, 1);
    return others.toSpliced(to, 0, question);
  });
}

/** Without one question; a section that loses its last one goes too. Answers given before are set aside, never erased. */
export function without(form: Form, id: string): Form {
  return inSections(form, (questions) => questions.filter((question) => question.id !== id));
}
