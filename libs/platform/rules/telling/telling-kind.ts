import type { Message } from '../messages';

/** Of what a telling word tells. */
export const TellingKind = {
  /** What all hosts of Kunak are for. */
  Mission: 'mission',
  Host: 'host',
  Organisation: 'organisation',
  Event: 'event',
  Place: 'place',
  Person: 'person',
} as const;
export type TellingKind = (typeof TellingKind)[keyof typeof TellingKind];
export const tellingKinds: readonly TellingKind[] = Object.values(TellingKind);

export const tellingKindLabels: Readonly<Record<TellingKind, Message>> = {
  mission: { ru: 'Чем мы заняты', en: 'What we are for' },
  host: { ru: 'Мы сами', en: 'We ourselves' },
  organisation: { ru: 'Организации', en: 'Organisations' },
  event: { ru: 'Названия событий', en: 'Titles of events' },
  place: { ru: 'Места событий', en: 'Places of events' },
  person: { ru: 'Люди программы', en: 'People of the programme' },
};

/** What says what we are for, whoever we are. A host may set any of them aside. */
export const missionWords: readonly string[] = [
  ...['правозащита', 'права человека', 'защитник', 'активист', 'активизм', 'гражданское общество', 'НКО', 'Кавказ'],
  ...['human rights', 'defender', 'activist', 'activism', 'civil society', 'NGO', 'Caucasus', 'Caucasian', 'Кунак'],
];

/** What organisers said of a word. */
export const TellingStance = {
  /** It tells. */
  Added: 'added',
  /** It stands in the host's own data and tells nothing all the same: a town that half of the letters are from, a name that is a word. */
  SetAside: 'set-aside',
} as const;
export type TellingStance = (typeof TellingStance)[keyof typeof TellingStance];

export const tellingStanceLabels: Readonly<Record<TellingStance, Message>> = {
  added: { ru: 'выдаёт нас', en: 'tells of us' },
  'set-aside': { ru: 'не выдаёт', en: 'tells nothing' },
};

/** What leaves the house with every letter. */
export const TellingPlace = { Sender: 'sender', Door: 'door', Letter: 'letter' } as const;
export type TellingPlace = (typeof TellingPlace)[keyof typeof TellingPlace];
export const tellingPlaces: readonly TellingPlace[] = Object.values(TellingPlace);
