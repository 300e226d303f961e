import { foldName } from '@kunak/platform/rules';
import type { CalendarDate, Message } from '@kunak/platform/rules';

export const OrganisationKind = {
  Ngo: 'ngo',
  Network: 'network',
  /** Made of member organisations, each with a role and dates. */
  Consortium: 'consortium',
  /** The Council of Europe, the OSCE, the United Nations and their bodies. */
  Intergovernmental: 'intergovernmental',
  Authority: 'authority',
  University: 'university',
  Donor: 'donor',
  Media: 'media',
} as const;
export type OrganisationKind = (typeof OrganisationKind)[keyof typeof OrganisationKind];

export const organisationKindLabels: Readonly<Record<OrganisationKind, Message>> = {
  ngo: { ru: 'Общественная организация', en: 'Non-governmental organisation' },
  network: { ru: 'Сеть', en: 'Network' },
  consortium: { ru: 'Консорциум', en: 'Consortium' },
  intergovernmental: { ru: 'Межгосударственная организация', en: 'Intergovernmental body' },
  authority: { ru: 'Орган власти', en: 'Public authority' },
  university: { ru: 'Университет', en: 'University' },
  donor: { ru: 'Донор', en: 'Donor' },
  media: { ru: 'СМИ', en: 'Media' },
};

/** A member of a consortium; without an end the membership lasts. */
export type Membership = { readonly organisationId: string; readonly from: CalendarDate | null; readonly until: CalendarDate | null };

/** Who belonged to a consortium on that day, both ends included. */
export function membersOn<Member extends Membership>(members: readonly Member[], day: CalendarDate): Member[] {
  return members.filter(({ from, until }) => (from === null || from <= day) && (until === null || day <= until));
}

/** Legal forms say nothing about who it is, and are left out by half of those who write them. Folded like names. */
const legalForms = new Set(
  'нко ано нп ооо оо роо моо мроо роод фонд бф общественная общественное региональная региональное межрегиональная некоммерческая автономная благотворительный ngo ltd llc e v gmbh inc'.split(
    ' ',
  ),
);

/** What two spellings of one organisation's name have in common: no legal form, no quotation marks, no order of words. Its whole name when it consists of nothing else. */
export function organisationKey(name: string): string {
  // Folding takes й for и, as old lists do; a letter that is the whole name keeps them apart: "Организация И" is not "Организация Й".
  const words = foldName(name.replace(/(?<!\p{L})й(?!\p{L})/giu, 'йй'))
    .split(' ')
    .filter(Boolean);
  const telling = words.filter((word) => !legalForms.has(word));
  return (telling.length > 0 ? telling : words).sort().join(' ');
}

/** Organisations of the same name; one letter as a name ("Организация Б") counts like any other word. */
export function sameOrganisation<Known extends { readonly name: string }>(name: string, known: readonly Known[]): Known | null {
  const key = organisationKey(name);
  return known.find((organisation) => key !== '' && organisationKey(organisation.name) === key) ?? null;
}
