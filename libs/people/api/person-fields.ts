import { checkCodeName, insist, invisibleReason, longestName, readEmail, readName, readPhone, tidySpaces } from '@kunak/people/rules';
import type { Exposure } from '@kunak/people/rules';
import { Refusal } from '@kunak/platform/rules';
import type { Person } from './person.entity';
import type { PersonInput } from './person.inputs';

type Written = Pick<Person, 'workingName' | 'codeName' | 'exposure' | 'languages' | 'languageLevels' | 'homeRegion' | 'occupation' | 'email' | 'phone'> & {
  readonly notes: string | null;
};

/** What was typed, read by the rules into what is stored, the notes not yet sealed; `exposure` where nothing was said of it. The first thing that does not fit is refused in the rule's own words. */
export function writtenFields(typed: PersonInput, { legalName, exposure }: { legalName: string | null; exposure: Exposure }): Written {
  const fields: Written = {
    workingName: insist(readName(typed.workingName)),
    codeName: typed.codeName?.trim() ? insist(readName(typed.codeName)).slice(0, longestName) : null,
    exposure: typed.exposure ?? exposure,
    languages: [...new Set(typed.languages.map(({ code }) => code))],
    languageLevels: Object.fromEntries(typed.languages.flatMap(({ code, level }) => (level ? [[code, level]] : []))),
    homeRegion: typed.homeRegion || null,
    occupation: visible(typed.occupation, tidySpaces),
    email: typed.email?.trim() ? insist(readEmail(typed.email)) : null,
    phone: typed.phone?.trim() ? insist(readPhone(typed.phone)) : null,
    notes: visible(typed.notes, (text) => text.trim()),
  };
  checkCodeName({ ...fields, legalName });
  return fields;
}

function visible(typed: string | null | undefined, tidy: (text: string) => string): string | null {
  const reason = invisibleReason(typed ?? '');
  if (reason) throw new Refusal(reason);
  return tidy(typed ?? '') || null;
}
