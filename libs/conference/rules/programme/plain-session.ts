import type { LocalizedText } from '@kunak/platform/rules';
import type { ProgrammeLink, ProgrammePerson, ProgrammeRoom, ProgrammeSession, ProgrammeStart } from './programme';
import { inItsLanguage, manyLines, oneLine } from './programme-texts';

/**
 * What the three formats can say of a session, in one shape: every text in one language, nothing that only Kunak knows.
 * Readers fill it from the file; writers make it from a session and write it down.
 */
export type PlainSession = {
  readonly id: string;
  readonly guid: string;
  readonly title: string;
  readonly subtitle: string;
  readonly abstract: string;
  readonly description: string;
  readonly type: string;
  readonly track: string;
  readonly language: string;
  readonly start: ProgrammeStart | null;
  readonly minutes: number;
  readonly room: string;
  readonly persons: readonly { readonly id: string; readonly guid: string; readonly name: string }[];
  readonly links: readonly ProgrammeLink[];
  readonly other: Readonly<Record<string, string>>;
};

export const emptyPlainSession: PlainSession = {
  id: '',
  guid: '',
  title: '',
  subtitle: '',
  abstract: '',
  description: '',
  type: '',
  track: '',
  language: '',
  start: null,
  minutes: 0,
  room: '',
  persons: [],
  links: [],
  other: {},
};

export type PlainRoom = { readonly name: string; readonly guid: string; readonly capacity: number | null; readonly description: string };

export const emptyPlainRoom: PlainRoom = { name: '', guid: '', capacity: null, description: '' };

/** What the three formats can say of a programme as a whole. */
export type PlainProgramme = {
  readonly title: string;
  readonly acronym: string;
  readonly version: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly timeZone: string;
  readonly rooms: readonly PlainRoom[];
  readonly other: Readonly<Record<string, string>>;
};

const languageMarks = /[,;/]/;

function personOf(person: PlainSession['persons'][number]): ProgrammePerson {
  return { id: oneLine(person.id) || null, guid: oneLine(person.guid) || null, name: oneLine(person.name), role: null };
}

/** The session as a stranger's file tells it. */
export function sessionOfPlain(plain: PlainSession): ProgrammeSession {
  const line = (text: string): LocalizedText => inItsLanguage(oneLine(text));
  const lines = (text: string): LocalizedText => inItsLanguage(manyLines(text));
  return {
    guid: oneLine(plain.guid) || null,
    foreignId: oneLine(plain.id) || null,
    title: line(plain.title),
    subtitle: line(plain.subtitle),
    abstract: lines(plain.abstract),
    description: lines(plain.description),
    type: oneLine(plain.type),
    track: oneLine(plain.track),
    kind: null,
    openness: null,
    spokenLanguages: plain.language.split(languageMarks).map(oneLine).filter(Boolean),
    interpretedInto: [],
    equipment: [],
    expectedSize: null,
    start: plain.start,
    minutes: plain.minutes,
    room: oneLine(plain.room) || null,
    persons: plain.persons.map(personOf).filter(({ id, guid, name }) => id ?? guid ?? name),
    links: plain.links.map(linkOf).filter(({ href, title }) => href || title),
    other: othersOf(plain.other),
  };
}

function linkOf(link: ProgrammeLink): ProgrammeLink {
  return { href: oneLine(link.href), title: oneLine(link.title), type: oneLine(link.type), service: oneLine(link.service), place: link.place };
}

export function othersOf(other: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(other).map(([name, value]) => [oneLine(name), manyLines(value)] as const);
  return Object.fromEntries(kept.filter(([name, value]) => name && value).sort(([one], [two]) => (one < two ? -1 : 1)));
}

export function roomOfPlain(room: PlainRoom): ProgrammeRoom {
  const name = oneLine(room.name);
  return {
    name,
    names: inItsLanguage(name),
    guid: oneLine(room.guid) || null,
    capacity: room.capacity,
    description: inItsLanguage(manyLines(room.description)),
    equipment: [],
  };
}
