import { Language } from '@kunak/platform/rules';
import type { Instant } from '@kunak/platform/rules';
import ical from 'ical-generator';
import type { ICalCalendar } from 'ical-generator';
import { isWebAddress } from './addresses';
import { programmeOfPlain } from './assemble-programme';
import { plainWordsOf, programmeNoteOf, sessionNoteOf } from './kunak-note';
import type { PlainSession } from './plain-session';
import { emptyPlainSession, sessionOfPlain } from './plain-session';
import type { Programme, ProgrammeSession, ProgrammeStart } from './programme';
import { instantOfStart, offsetOfStart, startIn } from './programme-times';
import type { WritingOptions } from './schedule-plan';
import { placedSessions, plainOf } from './schedule-plan';
import { tidyProgramme } from './tidy-programme';
import { isUuid, uuidOfWords } from './uuids';

export type IcalOptions = Omit<WritingOptions, 'baseUrl'> & {
  /** When it was written (DTSTAMP). */
  readonly stamp: Instant;
  /** The number of the release: a calendar takes the higher one as the newer. */
  readonly sequence?: number;
};

/**
 * Writes an iCal calendar: times in UTC, which every calendar shows by its own clock, and `X-WR-TIMEZONE` for the clock of the venue.
 * What the format can't say stands in `X-KUNAK-SESSION` and `X-KUNAK-PROGRAMME`. Names places and people: see {@link writeNeutralIcal}.
 */
export function writeIcal(given: Programme, options: IcalOptions): string {
  const programme = tidyProgramme(given);
  const language = options.language ?? Language.Russian;
  const title = plainWordsOf(programme.title, language);
  const calendar = emptyCalendar(`//Kunak//Programme//${language.toUpperCase()}`, programme.timeZone);
  if (title) calendar.name(escapedName(title));
  const sessions = placedSessions(programme);
  for (const session of sessions) {
    const plain = icalPlainOf(session, programme.timeZone, language);
    addSession(calendar, plain, session.start ?? '', options);
    if (options.notes !== 'without') addNote(calendar, sessionNoteOf(session, sessionOfPlain(plain), language));
  }
  const read = programmeOfPlain(
    { title, acronym: '', version: '', firstDay: '', lastDay: '', timeZone: programme.timeZone ?? '', rooms: [], other: {} },
    sessions,
  );
  if (options.notes !== 'without') calendar.x('X-KUNAK-PROGRAMME', JSON.stringify(programmeNoteOf(programme, read, language)));
  return `${calendar.toString()}\r\n`;
}

function emptyCalendar(product: string, timeZone: string | null): ICalCalendar {
  const calendar = ical({ prodId: product });
  // Not the library's time zone: that would write local times without the VTIMEZONE that they need.
  if (timeZone) calendar.x('X-WR-TIMEZONE', timeZone);
  return calendar;
}

/** The library escapes everything but the name of the calendar. */
function escapedName(name: string): string {
  return name.replace(/[\\;,]/g, (character) => `\\${character}`);
}

/** What iCal can say: no people, one text, and its times as the reader will find them. */
function icalPlainOf(session: ProgrammeSession, timeZone: string | null, language: Language): PlainSession {
  const full = plainOf(session, language);
  return {
    ...emptyPlainSession,
    guid: isUuid(full.guid) ? full.guid : uuidOfWords(full.guid, full.id, full.title, full.id || full.guid ? '' : (full.start ?? '')),
    title: full.title,
    abstract: full.abstract,
    track: full.track,
    start: session.start && readStart(session.start, timeZone),
    minutes: full.minutes,
    room: full.room,
    other: isWebAddress(full.other['url'] ?? '') ? { url: full.other['url'] ?? '' } : {},
  };
}

function readStart(start: ProgrammeStart, timeZone: string | null): ProgrammeStart {
  if (timeZone) return startIn(timeZone, instantOfStart(start, timeZone));
  return offsetOfStart(start) ? startIn('UTC', new Date(start).toISOString()) : start;
}

function addSession(calendar: ICalCalendar, plain: PlainSession, start: ProgrammeStart, { stamp, sequence }: IcalOptions): void {
  const floating = offsetOfStart(plain.start ?? start) === null;
  const moment = Date.parse(floating ? `${start}Z` : (plain.start ?? start));
  calendar.createEvent({
    id: plain.guid,
    sequence: sequence ?? 0,
    stamp,
    start: new Date(moment),
    ...(plain.minutes > 0 ? { end: new Date(moment + plain.minutes * 60_000) } : {}),
    floating,
    summary: plain.title,
    ...(plain.room ? { location: plain.room } : {}),
    ...(plain.abstract ? { description: plain.abstract } : {}),
    ...(plain.track ? { categories: [{ name: plain.track }] } : {}),
    ...(plain.other['url'] ? { url: plain.other['url'] } : {}),
  });
}

function addNote(calendar: ICalCalendar, note: object): void {
  const event = calendar.events().at(-1);
  if (event && Object.keys(note).length > 0) event.x('X-KUNAK-SESSION', JSON.stringify(note));
}

export type NeutralSession = {
  /** Stable, and of no meaning to anybody: a uuid. */
  readonly uid: string;
  /** Whatever the reader agreed to see in their calendar. */
  readonly title: string;
  readonly startsAt: Instant;
  readonly minutes: number;
};

/** A calendar for a phone that may be searched: times and the given titles, and nothing else; not the product's name either. */
export function writeNeutralIcal(sessions: readonly NeutralSession[], options: Pick<IcalOptions, 'stamp' | 'sequence'>): string {
  const calendar = emptyCalendar('//Calendar//EN', null);
  for (const { uid, title, startsAt, minutes } of sessions) {
    addSession(calendar, { ...emptyPlainSession, guid: uid, title, start: startIn('UTC', startsAt), minutes }, startsAt, options);
  }
  return `${calendar.toString()}\r\n`;
}
