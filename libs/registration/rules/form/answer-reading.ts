import {
  invisibleReason,
  isHomeRegion,
  isLanguageCode,
  LanguageLevel,
  notUnderstood,
  readDate,
  readEmail,
  readHomeRegion,
  readLanguages,
  readName,
  readPhone,
  readYesNo,
  tidySpaces,
  understood,
} from '@kunak/people/rules';
import type { Reading, SpokenLanguage } from '@kunak/people/rules';
import type { CalendarDate } from '@kunak/platform/rules';
import { foldName } from '@kunak/platform/rules';
import { registrationRefusals } from '../registration.refusals';
import type { AnswerValue, Option, Question } from './form';

/** The most characters of one answer, whatever the question: more is a pasted book or an attack. */
const longestAnswer = 10_000;

/** The usual room for a text. */
export function maxLengthOf(question: Pick<Question, 'type' | 'limits'>): number {
  return Math.min(question.limits?.maxLength ?? (question.type === 'long-text' ? 2000 : 200), longestAnswer);
}

/** Reads a non-empty raw answer for its question's type into the value that is kept. */
export function readValue(question: Question, raw: unknown, today: CalendarDate): Reading<AnswerValue> {
  if (typeof raw === 'string' && raw.length > maxLengthOf(question) * 2) return tooLong(raw, question);
  switch (question.type) {
    case 'yes-no':
      return readYes(raw);
    case 'one-of':
      return readOption(question, raw);
    case 'many-of':
      return readOptions(question, raw);
    case 'languages':
      return readSpokenLanguages(raw);
    case 'number':
      return readNumber(question, typeof raw === 'number' ? String(raw) : raw);
    default:
      return typeof raw === 'string' ? readTyped(question, raw, today) : notUnderstood(registrationRefusals.answerNotText);
  }
}

function readTyped(question: Question, raw: string, today: CalendarDate): Reading<AnswerValue> {
  switch (question.type) {
    case 'name':
      return readName(raw);
    case 'email':
      return readEmail(raw);
    case 'phone':
      return withoutRemark(readPhone(raw));
    case 'date':
      return readDay(question, raw, today);
    case 'region':
      return readRegion(raw);
    default:
      return readFreeText(question, raw);
  }
}

function withoutRemark<Value>(reading: Reading<Value>): Reading<Value> {
  return reading.ok ? understood(reading.value) : reading;
}

function tooLong(text: string, question: Question): Reading<never> {
  return notUnderstood(registrationRefusals.answerTooLong, { length: text.length, max: maxLengthOf(question) });
}

function readFreeText(question: Question, raw: string): Reading<string> {
  const invisible = invisibleReason(raw);
  if (invisible) return notUnderstood(invisible);
  const lines = raw.replace(/\r\n?/gu, '\n').trim().normalize('NFC');
  const text = question.type === 'long-text' ? lines : tidySpaces(lines);
  return text.length > maxLengthOf(question) ? tooLong(text, question) : understood(text);
}

function readYes(raw: unknown): Reading<boolean> {
  if (typeof raw === 'boolean') return understood(raw);
  const answer = typeof raw === 'string' ? readYesNo(raw) : null;
  return answer === 'yes' || answer === 'no' ? understood(answer === 'yes') : notUnderstood(registrationRefusals.yesOrNo);
}

/** By its id, or by its words in either language when somebody types instead of tapping. */
function optionOf(options: readonly Option[], raw: string): Option | null {
  const folded = foldName(raw.slice(0, 200));
  return (
    options.find(({ id }) => id === raw) ?? options.find(({ label }) => folded !== '' && [label.ru, label.en].some((text) => foldName(text) === folded)) ?? null
  );
}

function readOption(question: Question, raw: unknown): Reading<string> {
  const option = typeof raw === 'string' ? optionOf(question.options ?? [], raw) : null;
  return option ? understood(option.id) : notUnderstood(registrationRefusals.chooseOne);
}

function readOptions(question: Question, raw: unknown): Reading<readonly string[]> {
  const wanted: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  if (wanted.length > 200) return notUnderstood(registrationRefusals.chooseFromList);
  const chosen = wanted.map((entry) => (typeof entry === 'string' ? optionOf(question.options ?? [], entry) : null));
  if (chosen.includes(null)) return notUnderstood(registrationRefusals.chooseFromList);
  // In the form's order and once each, so that the same choice is always the same value.
  const ids = (question.options ?? []).filter((option) => chosen.includes(option)).map(({ id }) => id);
  const max = question.limits?.max ?? ids.length;
  return ids.length > max ? notUnderstood(registrationRefusals.chooseAtMost, { max }) : understood(ids);
}

function readSpokenLanguages(raw: unknown): Reading<readonly SpokenLanguage[]> {
  if (typeof raw === 'string') {
    const { languages, unread } = readLanguages(raw);
    return unread.length > 0 ? notUnderstood(registrationRefusals.languagesUnclear, { unread: unread.join(', ').slice(0, 100) }) : understood(languages);
  }
  const entries: readonly unknown[] = Array.isArray(raw) ? raw.slice(0, 50) : [];
  const languages = entries.map(spokenLanguage);
  const known = languages.filter((language) => language !== null);
  if (known.length === 0 || known.length < languages.length) return notUnderstood(registrationRefusals.chooseFromList);
  return understood(known.filter((language, index) => known.findIndex(({ code }) => code === language.code) === index));
}

function spokenLanguage(entry: unknown): SpokenLanguage | null {
  if (typeof entry === 'string') return isLanguageCode(entry) ? { code: entry } : null;
  if (typeof entry !== 'object' || entry === null || !('code' in entry)) return null;
  const { code } = entry;
  const wanted: unknown = 'level' in entry ? entry.level : undefined;
  if (typeof code !== 'string' || !isLanguageCode(code)) return null;
  const level = Object.values(LanguageLevel).find((known) => known === wanted);
  return level ? { code, level } : { code };
}

function readNumber(question: Question, raw: unknown): Reading<number> {
  const text = typeof raw === 'string' ? raw.replace(/[\s\u00A0\u202F]/gu, '').replace(',', '.') : '';
  if (!/^[+-]?\d{1,12}(?:\.\d{1,6})?$/u.test(text)) return notUnderstood(registrationRefusals.numberBroken);
  const value = Number(text);
  const { min, max, whole } = question.limits ?? {};
  if (whole !== false && !Number.isInteger(value)) return notUnderstood(registrationRefusals.numberNotWhole);
  if (min !== undefined && value < min) return notUnderstood(registrationRefusals.numberTooSmall, { min });
  if (max !== undefined && value > max) return notUnderstood(registrationRefusals.numberTooLarge, { max });
  // A minus before nothing is still nothing.
  return understood(value === 0 ? 0 : value);
}

function readDay(question: Question, raw: string, today: CalendarDate): Reading<CalendarDate> {
  const { earliest, latest } = question.limits ?? {};
  const reading = readDate(raw, { today, sense: latest !== undefined && latest <= today ? 'past' : 'any' });
  if (!reading.ok) return reading;
  const { date } = reading.value;
  if (earliest !== undefined && date < earliest) return notUnderstood(registrationRefusals.dateTooEarly, { date: earliest });
  if (latest !== undefined && date > latest) return notUnderstood(registrationRefusals.dateTooLate, { date: latest });
  return understood(date);
}

function readRegion(raw: string): Reading<string> {
  const region = isHomeRegion(raw) ? raw : readHomeRegion(raw);
  return region ? understood(region) : notUnderstood(registrationRefusals.regionUnclear);
}
