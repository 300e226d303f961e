import type { OrganisationKind } from '@kunak/organisations/rules';
import { Exposure } from '@kunak/people/rules';
import type { HomeRegion, LanguageCode } from '@kunak/people/rules';
import { Role } from '@kunak/platform/rules';
import type { LocalizedText } from '@kunak/platform/rules';

const regions: readonly (HomeRegion | null)[] = ['RU-CE', 'RU-DA', 'RU-IN', 'RU-SE', 'RU-KB', 'RU-KC', null];
/** Code names tell nothing of a name. */
const trees = ['Ива', 'Кизил', 'Чинара'];
const languages: readonly (readonly LanguageCode[])[] = [['ru', 'ce'], ['ru', 'av'], ['ru', 'inh'], ['ru', 'os'], ['ru', 'kbd'], ['ru'], ['en', 'ru']];

/** Nobody here is real: guests are numbers, and so are their addresses. Every ninth is known by a code name only. */
export const demoGuests = Array.from({ length: 35 }, (_, index) => {
  const number = index + 1;
  const two = String(number).padStart(2, '0');
  const confidential = number % 9 === 0;
  return {
    number,
    workingName: number % 7 === 0 ? `Guest ${two}` : `Гость ${two}`,
    codeName: confidential ? (trees[number / 9 - 1] ?? null) : null,
    exposure: confidential ? Exposure.Confidential : number % 10 === 0 ? Exposure.Public : Exposure.Internal,
    languages: languages[index % 7] ?? ['ru'],
    homeRegion: regions[index % 7] ?? null,
    email: `guest${two}@example.org`,
  };
});

/** Public bodies that the consortium of 2011–2014 was made of (public facts). */
export const demoOrganisations: readonly { readonly name: LocalizedText; readonly kind: OrganisationKind }[] = [
  { name: { ru: 'Московская Хельсинкская группа', en: 'Moscow Helsinki Group' }, kind: 'ngo' },
  { name: { ru: 'Молодёжное правозащитное движение', en: 'Youth Human Rights Movement' }, kind: 'network' },
  { name: { ru: 'Мемориал', en: 'Memorial' }, kind: 'ngo' },
  { name: { ru: 'Независимый экспертно-правовой совет', en: 'Independent Council of Legal Expertise' }, kind: 'ngo' },
  { name: { ru: 'Агора', en: 'Agora' }, kind: 'ngo' },
  { name: { ru: 'Сеть «Права человека в России»', en: 'Russian Human Rights Network' }, kind: 'network' },
];

/** The demo's doors stand open on this very machine only; whoever runs Kunak for real never loads it. */
export const demoLogins = [
  { login: 'organiser@example.org', passphrase: 'open house for guests', displayName: 'Organiser', role: Role.Organiser, guest: null },
  { login: 'trainer@example.org', passphrase: 'ten chairs in a circle', displayName: 'Trainer', role: Role.Trainer, guest: 32 },
  { login: 'guest01@example.org', passphrase: 'bread and salt on the table', displayName: 'Guest 01', role: Role.Participant, guest: 1 },
] as const;
