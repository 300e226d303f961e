import { objection } from '@kunak/people/rules';
import type { Objection } from '@kunak/people/rules';
import { daysBetween, isCalendarDate } from '@kunak/platform/rules';
import type { CalendarDate, Message } from '@kunak/platform/rules';
import { letterDate } from '../letter-date';
import { registrationRefusals } from '../registration.refusals';
import type { AnswerValue, Question } from './form';

export type EventDays = { readonly firstDay: CalendarDate; readonly lastDay: CalendarDate };

/** Nobody books a room for a meeting so many days before or after it: a month or a year was slipped. A few days are anybody's choice. */
const farDays = 60;

function inWords(date: CalendarDate): Message {
  const at = `${date}T00:00:00Z`;
  return { ru: letterDate(at, 'ru', 'UTC'), en: letterDate(at, 'en', 'UTC') };
}

/** The question whether a day of travel far from the event is a slip; null where there is nothing to ask. */
export function doubtfulDay({ type, purpose }: Pick<Question, 'type' | 'purpose'>, value: AnswerValue, { firstDay, lastDay }: EventDays): Objection | null {
  if (type !== 'date' || purpose !== 'travel' || typeof value !== 'string' || !isCalendarDate(value)) return null;
  if (daysBetween(value, firstDay) <= farDays && daysBetween(lastDay, value) <= farDays) return null;
  return objection(registrationRefusals.dayFarFromEvent, { date: inWords(value), first: inWords(firstDay), last: inWords(lastDay) });
}
