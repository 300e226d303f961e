import type { Message } from '@kunak/platform/rules';

/** What a column of the list can become. */
export const ImportField = {
  WorkingName: 'workingName',
  LegalName: 'legalName',
  /** One column for both, as in a form that asked only for the name in the passport. */
  BothNames: 'bothNames',
  FamilyName: 'familyName',
  GivenName: 'givenName',
  Email: 'email',
  Phone: 'phone',
  DateOfBirth: 'dateOfBirth',
  HomeRegion: 'homeRegion',
  Occupation: 'occupation',
  Languages: 'languages',
  Organisation: 'organisation',
  Arrival: 'arrival',
  Departure: 'departure',
  PassportValidUntil: 'passportValidUntil',
  NeedsInterpretation: 'needsInterpretation',
  Notes: 'notes',
  Ignore: 'ignore',
} as const;
export type ImportField = (typeof ImportField)[keyof typeof ImportField];

export const importFieldLabels: Readonly<Record<ImportField, Message>> = {
  workingName: { ru: 'Рабочее имя', en: 'Working name' },
  legalName: { ru: 'Имя по паспорту', en: 'Legal name' },
  bothNames: { ru: 'Имя: и рабочее, и по паспорту', en: 'Name: both working and legal' },
  familyName: { ru: 'Фамилия', en: 'Family name' },
  givenName: { ru: 'Имя (без фамилии)', en: 'Given name' },
  email: { ru: 'Почта', en: 'E-mail' },
  phone: { ru: 'Телефон', en: 'Phone' },
  dateOfBirth: { ru: 'Дата рождения', en: 'Date of birth' },
  homeRegion: { ru: 'Регион', en: 'Home region' },
  occupation: { ru: 'Занятие', en: 'Occupation' },
  languages: { ru: 'Языки', en: 'Languages' },
  organisation: { ru: 'Организация', en: 'Organisation' },
  arrival: { ru: 'Приезд', en: 'Arrival' },
  departure: { ru: 'Отъезд', en: 'Departure' },
  passportValidUntil: { ru: 'Паспорт действителен до', en: 'Passport valid until' },
  needsInterpretation: { ru: 'Нужен перевод', en: 'Needs interpretation' },
  notes: { ru: 'Заметки', en: 'Notes' },
  ignore: { ru: 'Не брать', en: 'Leave out' },
};

/** Any one of them names a person; a mapping needs at least one. */
export const nameFields: readonly ImportField[] = [
  ImportField.WorkingName,
  ImportField.LegalName,
  ImportField.BothNames,
  ImportField.FamilyName,
  ImportField.GivenName,
];

/** The most characters that a cell of the field may hold. */
export function longestCell(field: ImportField): number {
  return field === ImportField.Notes ? 5000 : 300;
}

/** Headers of Russian and English lists, folded like names; the first that fits wins. */
export const headerPatterns: readonly (readonly [ImportField, RegExp])[] = [
  [ImportField.Ignore, /отметка времени|timestamp|^(no|n|id|номер|n п п|no п п|п п)$/],
  [ImportField.PassportValidUntil, /(паспорт|passport).*(деиств|срок|истек|valid|expir|until)|(деиств|срок|истек|valid|expir).*(паспорт|passport)/],
  [ImportField.NeedsInterpretation, /перевод|interpret|translat/],
  [ImportField.LegalName, /(как в|по|in the|in|per) (загран)?(паспорт|passport)|официальное имя|legal name|passport name/],
  [ImportField.Email, /почт|e mail|email|емеил|имеил|мыло/],
  [ImportField.Phone, /телефон|phone|mobile|мобильн|whatsapp|signal|^тел$/],
  [ImportField.DateOfBirth, /(дата|год|день).*рожд|date of birth|birth ?(date|day)|^(др|д р|dob)$/],
  [ImportField.Arrival, /приезд|прибыти|заезд|прилет|arriv|check in/],
  [ImportField.Departure, /от.?езд|выезд|убыти|вылет|depart|check out/],
  [ImportField.HomeRegion, /регион|республик|субъект|region|republic|откуда/],
  [ImportField.Languages, /язык|language/],
  [ImportField.Organisation, /организаци|organi[sz]ation|^нко$|^ngo$|место работы|учреждение|employer|affiliation|company/],
  [ImportField.Occupation, /занима|занятие|должност|професси|^роль$|occupation|profession|position|job|^role$/],
  [ImportField.FamilyName, /^фамилия$|last name|surname|family name/],
  [ImportField.GivenName, /^имя$|first name|given name/],
  [
    ImportField.WorkingName,
    /^(фио|ф и о|name)$|фамилия|full name|your name|называть|обращаться|рабочее имя|working name|call you|участни(к|ца)|participant|^гость$|^guest$/,
  ],
  [ImportField.Notes, /еще|знать|коммент|примечани|заметк|пожелани|особ(ые|енности)|прочее|notes|comment|remarks|anything|other/],
];
