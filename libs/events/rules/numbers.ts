import { Refusal } from '@kunak/platform/rules';
import { isLanguageCode } from '@kunak/people/rules';
import type { LanguageCode } from '@kunak/people/rules';
import { eventsRefusals } from './events.refusals';

/** The most people in a hall or at an event; a larger number is a slip of the hand. */
export const MOST_PEOPLE = 10_000;
/** A session lasts at most a day: an excursion with a night in it is two. */
export const MOST_MINUTES = 1440;

/** A count of people: a whole number from 1 to {@link MOST_PEOPLE}, or null where nobody has said. */
export function requireHeadcount(people: number | null | undefined): number | null {
  if (people === null || people === undefined) return null;
  if (!Number.isInteger(people) || people < 1 || people > MOST_PEOPLE) throw new Refusal(eventsRefusals.headcountOutOfRange, { max: MOST_PEOPLE });
  return people;
}

/** The length of a session in whole minutes, from 1 to {@link MOST_MINUTES}. */
export function requireMinutes(minutes: number): number {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) throw new Refusal(eventsRefusals.minutesOutOfRange, { max: MOST_MINUTES });
  return minutes;
}

/** Language codes without repeats; refuses one that Kunak does not know. */
export function requireLanguages(codes: readonly string[]): LanguageCode[] {
  return [...new Set(codes)].map((code) => {
    if (!isLanguageCode(code)) throw new Refusal(eventsRefusals.unknownLanguage, { code: code.slice(0, 20) });
    return code;
  });
}
