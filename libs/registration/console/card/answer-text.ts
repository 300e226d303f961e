import { homeRegions, isHomeRegion, levelTexts, spokenLanguages } from '@kunak/people/rules';
import type { SpokenLanguage } from '@kunak/people/rules';
import { dottedDate } from '@kunak/platform/rules';
import type { Text } from '@kunak/platform/web';
import type { Answer, Question } from '@kunak/registration/rules';
import { cardTexts } from './card.texts';

type Asked = Pick<Question, 'type' | 'options'> | null;

/** An answer in words. Without the question that was asked (it may be gone from the form) the value speaks for itself. */
export function answerText(question: Asked, answer: Answer | null): readonly Text[] {
  if (answer === null) return [cardTexts.nothingGiven];
  if (answer.kind !== 'given') return [cardTexts[answer.kind]];
  const { value } = answer;
  if (typeof value === 'boolean') return [value ? cardTexts.yes : cardTexts.no];
  if (typeof value === 'object') return value.map((part) => (typeof part === 'string' ? choiceText(question, part) : languageText(part)));
  return [choiceText(question, String(value))];
}

function choiceText(question: Asked, value: string): Text {
  const option = question?.options?.find(({ id }) => id === value);
  if (option) return option.label;
  if (question?.type === 'region' && isHomeRegion(value)) return homeRegions[value].label;
  if (question?.type === 'date') return dottedDate(value);
  return value;
}

function languageText({ code, level }: SpokenLanguage): Text {
  const { ru, en } = spokenLanguages[code].label;
  return level ? { ru: `${ru}, ${levelTexts[level].ru}`, en: `${en}, ${levelTexts[level].en}` } : { ru, en };
}
