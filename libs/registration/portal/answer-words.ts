import { homeRegions, isHomeRegion, isLanguageCode, spokenLanguages } from '@kunak/people/rules';
import type { SpokenLanguage } from '@kunak/people/rules';
import type { Message } from '@kunak/platform/rules';
import type { Answer, AnswerValue, Question } from '@kunak/registration/rules';
import { checkTexts, levelTexts, questionTexts } from './registration.texts';

export type Words = Message | string;

/** An answer in words, for reading it again; null where nothing was said. */
export function answerWords(question: Question, answer: Answer | null, day: (date: string) => string): readonly Words[] | null {
  if (answer?.kind === 'unknown') return [checkTexts.unknown];
  return answer?.kind === 'given' ? valueWords(question, answer.value, day) : null;
}

function valueWords(question: Question, value: AnswerValue, day: (date: string) => string): readonly Words[] {
  if (typeof value === 'boolean') return [value ? questionTexts.yes : questionTexts.no];
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') return [textWords(question, value, day)];
  return (value as readonly (string | SpokenLanguage)[]).map((entry) => (typeof entry === 'string' ? optionWords(question, entry) : languageWords(entry)));
}

function textWords(question: Question, value: string, day: (date: string) => string): Words {
  if (question.type === 'one-of') return optionWords(question, value);
  if (question.type === 'region') return isHomeRegion(value) ? homeRegions[value].label : value;
  return question.type === 'date' ? day(value) : value;
}

function optionWords({ options = [] }: Question, id: string): Words {
  return options.find((option) => option.id === id)?.label ?? id;
}

function languageWords({ code, level }: SpokenLanguage): Words {
  if (!isLanguageCode(code)) return code;
  const { label } = spokenLanguages[code];
  if (!level) return label;
  const shown = levelTexts[level];
  return { ru: `${label.ru} (${shown.ru})`, en: `${label.en} (${shown.en})` };
}
