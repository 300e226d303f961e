import { isWithin } from '@kunak/platform/rules';
import type { Period } from '@kunak/platform/rules';

type Rule = { readonly group: string; readonly what: string; readonly terms: readonly { readonly period: string }[] };
/** Rules under one heading. `from` and `to` are the shortest and the longest time among them; null where none has a time of its own. */
export type RuleGroup<Kept extends Rule> = { readonly name: string; readonly rules: readonly Kept[]; readonly from: Period | null; readonly to: Period | null };

/** In the order in which the rules come. */
export function groupsOfRules<Kept extends Rule>(rules: readonly Kept[]): RuleGroup<Kept>[] {
  const names = [...new Set(rules.map(({ group }) => group))];
  return names.map((name) => {
    const members = rules.filter(({ group }) => group === name);
    const periods = members.flatMap(({ terms }) => terms.map(({ period }) => period as Period)).sort(byLength);
    return { name, rules: members, from: periods[0] ?? null, to: periods.at(-1) ?? null };
  });
}

function byLength(one: Period, other: Period): number {
  if (one === other) return 0;
  return isWithin(one, { shortest: 'P1D', longest: other }) ? -1 : 1;
}
