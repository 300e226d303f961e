import { ExcusedCounts } from '@kunak/trainings/rules';
import type { AttendanceRule } from '@kunak/trainings/rules';
import type { Texts } from '@kunak/platform/web';
import { ruleTexts } from './rule.texts';

export type Amounts = { readonly needed: number; readonly planned: number };

/** The rule as sentences, with what it comes to at this training where that is known. */
export function ruleSentences(t: Texts['t'], rule: AttendanceRule, amounts: Amounts | null): string {
  return [
    t(ruleTexts.sentence, { percent: Math.round(rule.share * 1000) / 10, of: rule.of }),
    ...(amounts && amounts.planned > 0 ? [t(ruleTexts.example, { ...amounts, of: rule.of })] : []),
    t(rule.excused === ExcusedCounts.LeftOut ? ruleTexts.leftOut : ruleTexts.missed),
    t(ruleTexts.late),
  ].join(' ');
}
