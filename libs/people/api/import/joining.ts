import { mergePeople } from '@kunak/people/rules';
import type { ImportedPerson, LanguageCode } from '@kunak/people/rules';
import type { Place } from '@kunak/platform/rules';
import type { IdentityFields } from '../identity-vault';
import type { LegalIdentity } from '../legal-identity.entity';
import type { Person } from '../person.entity';

const personFields = ['email', 'phone', 'homeRegion', 'occupation'] as const;
const identityFields = ['legalName', 'dateOfBirth'] as const;

export const addedNotesPlace: Place = ['imported_row.added_notes'];

/** What one row adds to somebody who is known: only gaps are filled, and each is named so that it can be emptied again. */
export type Joined = {
  readonly person: Partial<Pick<Person, (typeof personFields)[number] | 'languages' | 'languageLevels'>>;
  readonly identity: IdentityFields;
  readonly filled: readonly string[];
  readonly addedNotes: string | null;
};

/** `notes` are those of the person who is known, opened. */
export function joinRow(known: Person, notes: string | null, identity: LegalIdentity | null, row: ImportedPerson): Joined {
  const languages = known.languages.map((code) => ({ code, ...(known.languageLevels[code] ? { level: known.languageLevels[code] } : {}) }));
  const registered = { ...known, ...{ legalName: identity?.legalName ?? null, dateOfBirth: identity?.dateOfBirth ?? null }, languages };
  const { merged } = mergePeople(registered, { ...row, exposure: known.exposure });
  const gained = (merged.languages ?? []).filter(({ code }) => !known.languages.includes(code));
  const person = Object.fromEntries(personFields.filter((field) => !known[field] && merged[field]).map((field) => [field, merged[field]]));
  const legal = Object.fromEntries(identityFields.filter((field) => !identity?.[field] && merged[field]).map((field) => [field, merged[field]]));
  const passport = !identity?.passportValidUntil && row.passportValidUntil ? { passportValidUntil: row.passportValidUntil } : {};
  const addedNotes = row.notes && !notes?.includes(row.notes) ? row.notes : null;
  return {
    person: {
      ...person,
      ...(gained.length > 0 ? languagesWith(known, gained) : {}),
    },
    identity: { ...legal, ...passport },
    filled: [...Object.keys(person), ...Object.keys(legal), ...Object.keys(passport), ...gained.map(({ code }) => `languages:${code}`)],
    addedNotes,
  };
}

function languagesWith(known: Person, gained: ImportedPerson['languages']): Pick<Person, 'languages' | 'languageLevels'> {
  const levels = Object.fromEntries(gained.flatMap(({ code, level }) => (level ? [[code, level]] : [])));
  return { languages: [...known.languages, ...gained.map(({ code }) => code)], languageLevels: { ...known.languageLevels, ...levels } };
}

export function notesWith(known: string | null, added: string): string {
  return known ? `${known}\n${added}` : added;
}

/** The notes as they were before; whatever somebody has written below since stays, with all that is above it. */
export function notesWithout(known: string | null, added: string): string | null {
  return known?.endsWith(added) ? known.slice(0, -added.length).trimEnd() || null : known;
}

/** The person as they were before the row, in the fields that the row had filled. */
export function withoutFilled(person: Person, filled: readonly string[]): Partial<Person> {
  const lost = new Set(filled.flatMap((name) => (name.startsWith('languages:') ? [name.slice('languages:'.length)] : [])));
  const emptied = Object.fromEntries(personFields.filter((field) => filled.includes(field)).map((field) => [field, null]));
  const languages = person.languages.filter((code: LanguageCode) => !lost.has(code));
  const languageLevels = Object.fromEntries(Object.entries(person.languageLevels).filter(([code]) => !lost.has(code)));
  return { ...emptied, languages, languageLevels };
}

export function identityWithoutFilled(filled: readonly string[]): IdentityFields {
  const fields = [...identityFields, 'passportValidUntil'] as const;
  return Object.fromEntries(fields.filter((field) => filled.includes(field)).map((field) => [field, null]));
}
