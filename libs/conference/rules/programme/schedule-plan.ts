import { slugOf } from '@kunak/events/rules';
import type { CalendarDate } from '@kunak/platform/rules';
import { Language, addDays, daysBetween, daysFrom } from '@kunak/platform/rules';
import { plainWordsOf, programmeNoteOf, sessionNoteOf } from './kunak-note';
import type { ProgrammeNote, SessionNote } from './note-shapes';
import type { PlainProgramme, PlainSession } from './plain-session';
import { sessionOfPlain } from './plain-session';
import { programmeOfPlain } from './assemble-programme';
import type { Programme, ProgrammeLink, ProgrammeSession, ProgrammeStart } from './programme';
import { comparableStart, dayOfStart, offsetOfStart, programmeDayOf, zonedStart } from './programme-times';
import { tidyProgramme } from './tidy-programme';
import { hashOf, isUuid, uuidOfWords } from './uuids';

export type WritingOptions = {
  /** The language of the plain words, where a text has it; the other one goes into the note. Russian unless told. */
  readonly language?: Language;
  /**
   * `with`: Kunak reads back all that it knew. `without`: what strangers may have, because notes tell roles and openness.
   * Which sessions and people are given at all, is for the caller to decide.
   */
  readonly notes?: 'with' | 'without';
  /** The address under which each session has its page. Without it the session's urn stands in for the address that schedule.json demands. */
  readonly baseUrl?: string | null;
};

export type PlannedSession = { readonly plain: PlainSession; readonly start: ProgrammeStart; readonly note: SessionNote };

export type PlannedDay = {
  readonly index: number;
  readonly date: CalendarDate;
  readonly start: ProgrammeStart;
  readonly end: ProgrammeStart;
  readonly rooms: readonly { readonly name: string; readonly guid: string; readonly sessions: readonly PlannedSession[] }[];
};

export type SchedulePlan = { readonly plain: PlainProgramme; readonly note: ProgrammeNote; readonly days: readonly PlannedDay[] };

/** What one of the two schedule formats does differently with plain words. */
export type ScheduleDialect = {
  session(plain: PlainSession): PlainSession;
  programme(plain: PlainProgramme): PlainProgramme;
};

/** The programme as both schedule formats write it down: ids, slugs and guids that their schemas take, days, rooms, notes. */
export function planSchedule(given: Programme, options: WritingOptions, dialect: ScheduleDialect): SchedulePlan {
  const programme = options.notes === 'without' ? withNamesOnly(tidyProgramme(given)) : tidyProgramme(given);
  const language = options.language ?? Language.Russian;
  const acronym = acronymOf(programme);
  const names = uniqueNames(acronym);
  const planned = programme.sessions.flatMap((session): PlannedSession[] => {
    if (session.start === null) return [];
    const start = fullStart(session.start, programme.timeZone);
    const plain = dialect.session({ ...plainOf(session, language), ...names(session), start });
    return [{ plain, start, note: sessionNoteOf(session, sessionOfPlain(plain), language) }];
  });
  const plain = dialect.programme(plainProgrammeOf(programme, acronym, language));
  const read = programmeOfPlain(plain, placedSessions(programme));
  return { plain, note: programmeNoteOf(programme, read, language), days: daysOf(programme, planned) };
}

/** Strangers need no number by which a person could be followed from file to file. */
function withNamesOnly(programme: Programme): Programme {
  const sessions = programme.sessions.map((session) => ({ ...session, persons: session.persons.map((person) => ({ ...person, id: null, guid: null })) }));
  return { ...programme, sessions };
}

/** Those that come back from the file as they are: the others stand in the note of the programme. */
export function placedSessions(programme: Programme): ProgrammeSession[] {
  return programme.sessions.filter(({ start }) => start !== null);
}

/** Both formats list links first. */
export function linksFirst(links: readonly ProgrammeLink[]): ProgrammeLink[] {
  return [...links.filter(({ place }) => place === 'link'), ...links.filter(({ place }) => place === 'attachment')];
}

function fullStart(start: ProgrammeStart, timeZone: string | null): ProgrammeStart {
  if (offsetOfStart(start)) return start;
  return timeZone ? zonedStart(start, timeZone) : `${start}+00:00`;
}

/** The words of a session in one language. */
export function plainOf(session: ProgrammeSession, language: Language): PlainSession {
  return {
    id: session.foreignId ?? '',
    guid: session.guid ?? '',
    title: plainWordsOf(session.title, language),
    subtitle: plainWordsOf(session.subtitle, language),
    abstract: plainWordsOf(session.abstract, language),
    description: plainWordsOf(session.description, language),
    type: session.type,
    track: session.track,
    language: session.spokenLanguages.join(', '),
    start: session.start,
    minutes: session.minutes,
    room: session.room ?? '',
    persons: session.persons.map(({ id, guid, name }) => ({ id: id ?? '', guid: guid ?? '', name })),
    links: session.links,
    other: session.other,
  };
}

function plainProgrammeOf(programme: Programme, acronym: string, language: Language): PlainProgramme {
  const slot = programme.other['timeslot_duration'] ?? '';
  return {
    title: plainWordsOf(programme.title, language),
    acronym,
    version: programme.version,
    firstDay: programme.firstDay,
    lastDay: programme.lastDay,
    timeZone: programme.timeZone ?? '',
    rooms: programme.rooms.map((room) => ({
      name: room.name,
      guid: room.guid && isUuid(room.guid) ? room.guid : uuidOfWords(acronym, 'room', room.name),
      capacity: room.capacity,
      description: plainWordsOf(room.description, language),
    })),
    other: { timeslot_duration: /^\d{1,2}:\d{2}$/.test(slot) ? slot : '00:05' },
  };
}

/** Both schemas take small letters, digits and underscores, four at least; slugs of sessions begin with it. */
function acronymOf({ acronym, title, firstDay }: Programme): string {
  if (acronym && /^[a-z0-9_]{4,}$/.test(acronym)) return acronym;
  const words = slugOf(acronym ?? plainWordsOf(title, Language.English), 24).replaceAll('-', '_');
  return words.length >= 4 ? words : `${words || 'event'}_${firstDay.slice(0, 4)}`;
}

/** Gives each session an id, a guid and a slug that nobody else has; always the same ones for the same session. */
function uniqueNames(acronym: string): (session: ProgrammeSession) => Pick<PlainSession, 'id' | 'guid' | 'other'> {
  const taken = new Set<string>();
  const free = (candidate: (attempt: number) => string): string => {
    for (let attempt = 0; ; attempt++) {
      const name = candidate(attempt);
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
  return (session) => {
    const { guid, foreignId, title, start, other } = session;
    const words = [acronym, guid ?? '', foreignId ?? '', title.ru ?? '', title.en ?? '', foreignId || guid ? '' : (start ?? '')];
    const ownGuid = free((attempt) => (attempt === 0 && guid && isUuid(guid) ? guid : uuidOfWords(...words, String(attempt))));
    const id = free((attempt) => (attempt === 0 && foreignId && /^[1-9]\d{0,8}$/.test(foreignId) ? foreignId : numberOf(ownGuid, attempt)));
    const said = other['slug'] ?? '';
    const titleSlug = slugOf(title.en ?? title.ru ?? '', 50);
    // The schema wants four characters behind the acronym: a number of one digit, a hyphen, and two more.
    const made = `${acronym}-${id}-${titleSlug.length < 2 ? 'session' : titleSlug}`;
    const slug = free((attempt) => (attempt === 0 && isScheduleSlug(said) ? said : attempt < 2 ? made : `${made}-${attempt}`));
    return { id, guid: ownGuid, other: { ...other, slug } };
  };
}

function numberOf(guid: string, attempt: number): string {
  return String((hashOf(guid, attempt) % 999_999_999) + 1);
}

function isScheduleSlug(slug: string): boolean {
  return /^[a-z0-9_]{4,}-[a-z0-9_-]{3,}[a-z0-9]$/.test(slug);
}

const MOST_EMPTY_DAYS = 60;

function daysOf(programme: Programme, planned: readonly PlannedSession[]): PlannedDay[] {
  const { firstDay, lastDay } = programme;
  const wholeEvent = daysBetween(firstDay, lastDay) < MOST_EMPTY_DAYS ? daysFrom(firstDay, lastDay) : [firstDay, lastDay];
  const dayOf = ({ start }: PlannedSession): CalendarDate => (dayOfStart(start) === firstDay ? firstDay : programmeDayOf(start));
  const dates = [...new Set([...wholeEvent, ...planned.map(dayOf)])].sort();
  return dates.map((date, index) => {
    const ofDay = planned.filter((one) => dayOf(one) === date);
    return { index: index + 1, date, ...boundsOf(date, ofDay, programme.timeZone), rooms: roomsOf(programme, ofDay) };
  });
}

/** From four in the morning to four in the morning, unless something begins before. */
function boundsOf(date: CalendarDate, sessions: readonly PlannedSession[], timeZone: string | null): Pick<PlannedDay, 'start' | 'end'> {
  const offset = sessions[0] ? offsetOfStart(sessions[0].start) : null;
  const at = (local: string): ProgrammeStart => (timeZone ? zonedStart(local, timeZone) : `${local}${offset ?? '+00:00'}`);
  const usual = at(`${date}T04:00`);
  const first = sessions.map(({ start }) => start).sort((one, two) => comparableStart(one) - comparableStart(two))[0];
  return { start: first && comparableStart(first) < comparableStart(usual) ? first : usual, end: at(`${addDays(date, 1)}T04:00`) };
}

function roomsOf(programme: Programme, sessions: readonly PlannedSession[]): PlannedDay['rooms'] {
  const inRoom = (name: string): readonly PlannedSession[] => sessions.filter(({ plain }) => plain.room === name);
  const rooms = programme.rooms.map(({ name, guid }) => ({ name, guid: guid && isUuid(guid) ? guid : '', sessions: inRoom(name) }));
  const homeless = inRoom('');
  return homeless.length > 0 ? [...rooms, { name: '', guid: '', sessions: homeless }] : rooms;
}
