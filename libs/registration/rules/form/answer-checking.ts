import { notUnderstood, objection, understood } from '@kunak/people/rules';
import type { Objection, Reading } from '@kunak/people/rules';
import type { CalendarDate } from '@kunak/platform/rules';
import { registrationRefusals } from '../registration.refusals';
import { readValue } from './answer-reading';
import { doubtfulDay } from './doubtful-day';
import type { EventDays } from './doubtful-day';
import { answerTo } from './form';
import type { Answer, Answers, Form, Question } from './form';
import { isRequired, visibleQuestions } from './visibility';

/** What the page sends on Continue: the fields as they stand, or the button "I don't know yet". `meant`: asked whether it is a slip, the guest says no. */
export type RawAnswer = { readonly raw: unknown; readonly meant?: true } | { readonly unknown: true };

/** Without the days of the `event` no day of travel is doubted. */
export type CheckContext = { readonly form: Form; readonly answers: Answers; readonly today: CalendarDate; readonly event?: EventDays };

/** Whether "I don't know yet" counts here. */
export function mayBeUnknown(question: Question): boolean {
  return question.unknownAllowed !== false;
}

function isEmpty(raw: unknown): boolean {
  if (raw === null || raw === undefined) return true;
  if (typeof raw === 'string') return raw.trim() === '';
  return Array.isArray(raw) && raw.length === 0;
}

/**
 * The answer to keep, normalised, or the objection to show above the page. The portal asks on Continue and the server judges with the same function.
 * A question that may be passed over gives `skipped`.
 */
export function checkAnswer(question: Question, given: RawAnswer, { form, answers, today, event }: CheckContext): Reading<Answer> {
  if ('unknown' in given) return mayBeUnknown(question) ? understood({ kind: 'unknown' }) : notUnderstood(registrationRefusals.unknownNotPossible);
  if (isEmpty(given.raw)) {
    if (!isRequired(question, form, answers)) return understood({ kind: 'skipped' });
    return notUnderstood(mayBeUnknown(question) ? registrationRefusals.answerNeededOrUnknown : registrationRefusals.answerNeeded);
  }
  const reading = readValue(question, given.raw, today);
  if (!reading.ok) return reading;
  const doubt = event && given.meant !== true ? doubtfulDay(question, reading.value, event) : null;
  return doubt ? { ok: false, objection: doubt } : understood({ kind: 'given', value: reading.value });
}

export type FormProblem = { readonly questionId: string; readonly objection: Objection };

export type FormCheck = {
  readonly complete: boolean;
  /** In the order of the form; each leads to its question. */
  readonly problems: readonly FormProblem[];
  /** Questions answered with "I don't know yet": complete, and to be asked again later. */
  readonly later: readonly string[];
};

/** Whether everything that these answers open is answered, and still reads as an answer to its question. */
export function checkForm(form: Form, answers: Answers, today: CalendarDate): FormCheck {
  const questions = visibleQuestions(form, answers);
  const context = { form, answers, today };
  const problems = questions.flatMap((question) => {
    const found = problemWith(question, answerTo(answers, question.id), context);
    return found ? [{ questionId: question.id, objection: found }] : [];
  });
  const later = questions.filter(({ id }) => answerTo(answers, id)?.kind === 'unknown').map(({ id }) => id);
  return { complete: problems.length === 0, problems, later };
}

/** Why the stored answer does not do, or null. An optional question that nobody opened is no problem. */
function problemWith(question: Question, answer: Answer | null, context: CheckContext): Objection | null {
  if (answer === null && isRequired(question, context.form, context.answers)) {
    return objection(mayBeUnknown(question) ? registrationRefusals.answerNeededOrUnknown : registrationRefusals.answerNeeded);
  }
  if (answer === null) return null;
  const reading = checkAnswer(question, rawOf(answer), context);
  return reading.ok ? null : reading.objection;
}

function rawOf(answer: Answer): RawAnswer {
  return answer.kind === 'unknown' ? { unknown: true } : { raw: answer.kind === 'given' ? answer.value : '', meant: true };
}

/** Whether a stored answer can stand under this question, for instance after the form has changed. */
export function fits(question: Question, answer: Answer, today: CalendarDate): boolean {
  if (answer.kind === 'unknown') return mayBeUnknown(question);
  return answer.kind === 'skipped' || readValue(question, answer.value, today).ok;
}
