import { answerTo } from './form';
import type { Answer, AnswerValue, Answers, Condition, Form, Question, Section } from './form';

/** The sections with the questions that these answers open, in order. */
export type VisibleSection = { readonly section: Section; readonly questions: readonly Question[] };

/** Whether the condition holds. Only answers of the questions in `open` count: what is hidden was not said. */
function holds(condition: Condition, answers: Answers, open: ReadonlySet<string>): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers, open));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers, open));
  if ('not' in condition) return !holds(condition.not, answers, open);
  const answer = open.has(condition.question) ? answerTo(answers, condition.question) : null;
  if ('answered' in condition) return isAnswered(answer) === condition.answered;
  if (answer?.kind !== 'given') return false;
  return 'is' in condition ? answer.value === condition.is : includes(answer.value, condition.includes);
}

/** "I don't know yet" is an answer; a question passed over is not. */
function isAnswered(answer: Answer | null): boolean {
  return answer !== null && answer.kind !== 'skipped';
}

function includes(value: AnswerValue, wanted: string): boolean {
  if (!Array.isArray(value)) return value === wanted;
  return (value as readonly (string | { readonly code: string })[]).some((entry) => (typeof entry === 'string' ? entry : entry.code) === wanted);
}

/** What the form asks, given these answers: one pass from the top, since conditions refer backwards. */
export function visibleSections(form: Form, answers: Answers): VisibleSection[] {
  const open = new Set<string>();
  const sections: VisibleSection[] = [];
  for (const section of form.sections) {
    if (section.visibleIf && !holds(section.visibleIf, answers, open)) continue;
    const questions = section.questions.filter((question) => {
      const visible = !question.visibleIf || holds(question.visibleIf, answers, open);
      if (visible) open.add(question.id);
      return visible;
    });
    if (questions.length > 0) sections.push({ section, questions });
  }
  return sections;
}

export function visibleQuestions(form: Form, answers: Answers): Question[] {
  return visibleSections(form, answers).flatMap(({ questions }) => questions);
}

/** Whether the question, which is visible, must be answered. */
export function isRequired(question: Question, form: Form, answers: Answers): boolean {
  if (question.required === undefined || typeof question.required === 'boolean') return question.required === true;
  const open = new Set(visibleQuestions(form, answers).map(({ id }) => id));
  return holds(question.required, answers, open);
}

/** The answers that are sent: those of questions still asked. While editing all are kept, so that switching a condition there and back loses nothing. */
export function submittedAnswers(form: Form, answers: Answers): Answers {
  const entries = visibleQuestions(form, answers).flatMap(({ id }) => {
    const answer = answerTo(answers, id);
    return answer ? [[id, answer] as const] : [];
  });
  return Object.fromEntries(entries);
}
