import type { CalendarDate } from '@kunak/platform/rules';
import { fits } from './answer-checking';
import { answerTo, questionById } from './form';
import type { Answers, Form } from './form';

/** Answers after a change of the form: those that still answer something, and those kept beside because their question is gone or has become another. */
export type CarriedAnswers = { readonly answers: Answers; readonly setAside: Answers };

/**
 * Takes answers over into another version of the form. Nothing is lost: an answer whose question was removed, or no longer takes such an
 * answer, is set aside, and comes back when a later version asks for it again.
 */
export function carryAnswers(carried: CarriedAnswers, to: Form, today: CalendarDate): CarriedAnswers {
  const ids = [...new Set([...Object.keys(carried.answers), ...Object.keys(carried.setAside)])];
  const answers: [string, Answers[string]][] = [];
  const setAside: [string, Answers[string]][] = [];
  for (const id of ids) {
    const question = questionById(to, id);
    const candidates = [answerTo(carried.answers, id), answerTo(carried.setAside, id)].filter((answer) => answer !== null);
    const fitting = question && candidates.find((answer) => fits(question, answer, today));
    if (fitting) answers.push([id, fitting]);
    const left = candidates.find((answer) => answer !== fitting);
    if (left) setAside.push([id, left]);
  }
  return { answers: Object.fromEntries(answers), setAside: Object.fromEntries(setAside) };
}
