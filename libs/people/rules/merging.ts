import type { CalendarDate } from '@kunak/platform/rules';
import { nameKeyInAnyScript } from '@kunak/platform/rules';
import { phoneKey } from './contact';
import { stricterExposure } from './person';
import type { Exposure } from './person';
import type { SpokenLanguage } from './spoken-languages';

/** What two entries of one person bring to the merge. */
export type MergedFields = {
  readonly workingName: string;
  readonly legalName?: string | null;
  readonly codeName?: string | null;
  readonly exposure: Exposure;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly dateOfBirth?: CalendarDate | null;
  readonly homeRegion?: string | null;
  readonly occupation?: string | null;
  readonly languages?: readonly SpokenLanguage[];
};

const texts = ['legalName', 'codeName', 'email', 'phone', 'dateOfBirth', 'homeRegion', 'occupation'] as const;

export type MergeDifference = { readonly field: 'workingName' | (typeof texts)[number]; readonly kept: string; readonly other: string };

/**
 * Joins a walk-in (or an imported double) to the person who was registered before. What the registered person wrote wins; the
 * walk-in fills only gaps, because it was typed at the door in a hurry. The stricter exposure wins; languages are joined.
 * Values that lost are listed, so that a human can look at them before they are gone.
 */
export function mergePeople(
  registered: MergedFields,
  walkIn: MergedFields,
): { readonly merged: MergedFields; readonly differences: readonly MergeDifference[] } {
  const filled = Object.fromEntries(texts.map((field) => [field, registered[field] || walkIn[field] || null]));
  const merged: MergedFields = {
    ...filled,
    workingName: registered.workingName,
    exposure: stricterExposure(registered.exposure, walkIn.exposure),
    languages: joinedLanguages(registered.languages ?? [], walkIn.languages ?? []),
  };
  const fields = ['workingName', ...texts] as const;
  const differences = fields.flatMap((field) => {
    const kept = registered[field];
    const other = walkIn[field];
    return kept && other && !sameValue(field, kept, other) ? [{ field, kept, other }] : [];
  });
  return { merged, differences };
}

function sameValue(field: MergeDifference['field'], one: string, other: string): boolean {
  if (field === 'phone') return phoneKey(one) === phoneKey(other);
  if (field === 'workingName' || field === 'legalName') return nameKeyInAnyScript(one) === nameKeyInAnyScript(other);
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function joinedLanguages(first: readonly SpokenLanguage[], second: readonly SpokenLanguage[]): SpokenLanguage[] {
  const levels = new Map(second.map((language) => [language.code, language.level]));
  const kept = first.map((language) => ({ ...language, level: language.level ?? levels.get(language.code) }));
  return [...kept, ...second.filter(({ code }) => !first.some((language) => language.code === code))];
}
