import type { CalendarDate, Message } from '@kunak/platform/rules';
import { nameKeyInAnyScript } from '@kunak/platform/rules';
import { phoneKey } from './contact';

/** What of a person tells that two entries are one. */
export type ComparedPerson = {
  readonly workingName: string;
  readonly legalName?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly dateOfBirth?: CalendarDate | null;
};

export const Certainty = { Certain: 'certain', Likely: 'likely', Possible: 'possible' } as const;
export type Certainty = (typeof Certainty)[keyof typeof Certainty];

export const certaintyLabels: Readonly<Record<Certainty, Message>> = {
  certain: { ru: 'Это один человек', en: 'The same person' },
  likely: { ru: 'Скорее всего, один человек', en: 'Probably the same person' },
  possible: { ru: 'Возможно, тёзка', en: 'Perhaps a namesake' },
};

export const DuplicateReason = {
  SameEmail: 'same-email',
  SamePhone: 'same-phone',
  SameName: 'same-name',
  SameDateOfBirth: 'same-date-of-birth',
  OtherName: 'other-name',
  OtherDateOfBirth: 'other-date-of-birth',
} as const;
export type DuplicateReason = (typeof DuplicateReason)[keyof typeof DuplicateReason];

export const duplicateReasonLabels: Readonly<Record<DuplicateReason, Message>> = {
  'same-email': { ru: 'та же почта', en: 'the same e-mail' },
  'same-phone': { ru: 'тот же телефон', en: 'the same phone' },
  'same-name': { ru: 'то же имя', en: 'the same name' },
  'same-date-of-birth': { ru: 'та же дата рождения', en: 'the same date of birth' },
  'other-name': { ru: 'имя другое', en: 'another name' },
  'other-date-of-birth': { ru: 'дата рождения другая', en: 'another date of birth' },
};

export type Duplicate<Known extends ComparedPerson> = {
  readonly person: Known;
  readonly certainty: Certainty;
  readonly why: readonly DuplicateReason[];
};

/** A file in which everybody has the office's address must not compare everybody with everybody. */
const mostShown = 20;

/** People arranged to be compared with many candidates: 5,000 rows against 10,000 people is 5,000 look-ups, not 50 million. */
export type KnownPeople<Known extends ComparedPerson> = {
  add(person: Known): void;
  duplicatesOf(candidate: ComparedPerson): Duplicate<Known>[];
};

export function knownPeople<Known extends ComparedPerson>(people: readonly Known[] = []): KnownPeople<Known> {
  const byKey = new Map<string, Marked<Known>[]>();
  const known: KnownPeople<Known> = {
    add(person) {
      const marked = { person, marks: marksOf(person) };
      for (const key of keysOf(marked.marks)) {
        const sharing = byKey.get(key);
        if (sharing) sharing.push(marked);
        else byKey.set(key, [marked]);
      }
    },
    duplicatesOf(candidate) {
      const marks = marksOf(candidate);
      const met = new Set(keysOf(marks).flatMap((key) => (byKey.get(key) ?? []).slice(0, mostShown)));
      return [...met].map((other) => compare(marks, other)).sort((one, other) => rank(one.certainty) - rank(other.certainty));
    },
  };
  people.forEach((person) => known.add(person));
  return known;
}

/** Who of the existing people the candidate may be: the surest first, each with its reasons. */
export function findDuplicates<Known extends ComparedPerson>(candidate: ComparedPerson, existing: readonly Known[]): Duplicate<Known>[] {
  return knownPeople(existing).duplicatesOf(candidate);
}

function rank(certainty: Certainty): number {
  return Object.values(Certainty).indexOf(certainty);
}

/** What is compared, folded once for each person. */
type Marks = { readonly names: readonly string[]; readonly email: string; readonly phone: string; readonly born: CalendarDate | null };

type Marked<Known> = { readonly person: Known; readonly marks: Marks };

function marksOf(person: ComparedPerson): Marks {
  const names = [...new Set([person.workingName, person.legalName ?? ''])].map(nameKeyInAnyScript).filter(Boolean);
  return { names: [...new Set(names)], email: (person.email ?? '').trim().toLowerCase(), phone: phoneKey(person.phone), born: person.dateOfBirth ?? null };
}

function keysOf({ names, email, phone }: Marks): string[] {
  return [...(email ? [`e:${email}`] : []), ...(phone ? [`p:${phone}`] : []), ...names.map((name) => `n:${name}`)];
}

function compare<Known extends ComparedPerson>(candidate: Marks, { person, marks }: Marked<Known>): Duplicate<Known> {
  const sameEmail = candidate.email !== '' && candidate.email === marks.email;
  const samePhone = candidate.phone !== '' && candidate.phone === marks.phone;
  const sameName = candidate.names.some((name) => marks.names.includes(name));
  const bornKnown = candidate.born !== null && marks.born !== null;
  const sameBirth = bornKnown && candidate.born === marks.born;
  const why = [
    ...(sameEmail ? [DuplicateReason.SameEmail] : []),
    ...(samePhone ? [DuplicateReason.SamePhone] : []),
    ...(sameName ? [DuplicateReason.SameName] : [DuplicateReason.OtherName]),
    ...(sameBirth ? [DuplicateReason.SameDateOfBirth] : bornKnown ? [DuplicateReason.OtherDateOfBirth] : []),
  ];
  return { person, certainty: certaintyOf({ contact: sameEmail || samePhone, sameEmail, sameName, sameBirth }), why };
}

/** Families share a phone and offices an address, so a name must agree before it is certain; a name alone is a namesake in this region. */
function certaintyOf(found: { contact: boolean; sameEmail: boolean; sameName: boolean; sameBirth: boolean }): Certainty {
  if (found.sameName && (found.contact || found.sameBirth)) return Certainty.Certain;
  return found.sameEmail || (found.contact && found.sameBirth) ? Certainty.Likely : Certainty.Possible;
}
