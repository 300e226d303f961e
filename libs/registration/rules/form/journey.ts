import type { Message } from '@kunak/platform/rules';
import { answerTo } from './form';
import type { Answers, Form, Question } from './form';
import { isRequired, visibleSections } from './visibility';
import type { VisibleSection } from './visibility';

export const TaskStatus = { CannotStart: 'cannot-start', NotStarted: 'not-started', InProgress: 'in-progress', Completed: 'completed' } as const;
export type TaskStatus = (typeof TaskStatus)[keyof typeof TaskStatus];

export const taskStatusLabels: Readonly<Record<TaskStatus, Message>> = {
  'cannot-start': { ru: 'Пока закрыто', en: 'Cannot start yet' },
  'not-started': { ru: 'Не начато', en: 'Not started' },
  'in-progress': { ru: 'Начато', en: 'In progress' },
  completed: { ru: 'Готово', en: 'Completed' },
};

/** One line of the task list. */
export type Task = {
  readonly sectionId: string;
  readonly title: Message;
  readonly status: TaskStatus;
  readonly answered: number;
  readonly questions: number;
  /** How many say "I don't know yet". */
  readonly later: number;
  /** Where the line leads: the first open question, or the first of all when none is open. */
  readonly startsAt: string;
};

/** The task list of a registration: the sections that these answers open, and how far each is. */
export function tasks(form: Form, answers: Answers): Task[] {
  const done = new Map<string, boolean>();
  return visibleSections(form, answers).flatMap((visible) => {
    const task = taskOf(visible, form, answers, done);
    if (!task) return [];
    done.set(task.sectionId, task.status === TaskStatus.Completed);
    return [task];
  });
}

function taskOf({ section, questions }: VisibleSection, form: Form, answers: Answers, done: ReadonlyMap<string, boolean>): Task | null {
  const [first] = questions;
  if (!first) return null;
  const touched = questions.filter(({ id }) => answerTo(answers, id) !== null);
  const open = questions.find((question) => isOpen(question, form, answers));
  // The section waited for may itself be hidden; then there is nothing to wait for.
  const waits = section.after !== undefined && done.get(section.after) === false;
  const begun = touched.length === 0 ? TaskStatus.NotStarted : TaskStatus.InProgress;
  const complete = touched.length === questions.length && questions.every((question) => !lacksRequired(question, form, answers));
  return {
    sectionId: section.id,
    title: section.title,
    status: waits ? TaskStatus.CannotStart : complete ? TaskStatus.Completed : begun,
    answered: touched.length,
    questions: questions.length,
    later: questions.filter(({ id }) => answerTo(answers, id)?.kind === 'unknown').length,
    startsAt: (open ?? first).id,
  };
}

function lacksRequired(question: Question, form: Form, answers: Answers): boolean {
  const answer = answerTo(answers, question.id);
  return (answer === null || answer.kind === 'skipped') && isRequired(question, form, answers);
}

/** Nobody has been here yet, or what is needed was passed over. */
function isOpen(question: Question, form: Form, answers: Answers): boolean {
  return answerTo(answers, question.id) === null || lacksRequired(question, form, answers);
}

/** The question after this one within its section, or null: the section is over, back to the task list. */
export function nextQuestion(form: Form, answers: Answers, currentId: string): Question | null {
  return neighbour(form, answers, currentId, 1);
}

/** The question before this one within its section, or null: back to the task list. */
export function previousQuestion(form: Form, answers: Answers, currentId: string): Question | null {
  return neighbour(form, answers, currentId, -1);
}

/** The current question may have been hidden meanwhile; its place in the form still tells where to go on. */
function neighbour(form: Form, answers: Answers, currentId: string, direction: 1 | -1): Question | null {
  const section = form.sections.find(({ questions }) => questions.some(({ id }) => id === currentId));
  const visible = visibleSections(form, answers).find((shown) => shown.section === section);
  if (!section || !visible) return null;
  const place = section.questions.findIndex(({ id }) => id === currentId);
  const side = direction === 1 ? section.questions.slice(place + 1) : section.questions.slice(0, place).reverse();
  return side.find((question) => visible.questions.includes(question)) ?? null;
}

/** The first question that still waits, anywhere; after a "Change" in the summary only newly opened ones are asked. Null: check your answers. */
export function nextOpenQuestion(form: Form, answers: Answers): Question | null {
  const questions = visibleSections(form, answers).flatMap((visible) => visible.questions);
  return questions.find((question) => isOpen(question, form, answers)) ?? null;
}

/** The first question that few people will read the answer to: before it, one quiet page says who sees what, and that passing over is fine. */
export function firstSensitiveQuestion(form: Form, answers: Answers): Question | null {
  const questions = visibleSections(form, answers).flatMap((visible) => visible.questions);
  return questions.find(({ sensitivity }) => sensitivity !== 'open') ?? null;
}
