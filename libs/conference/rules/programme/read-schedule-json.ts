import { Refusal } from '@kunak/platform/rules';
import { conferenceRefusals } from '../conference.refusals';
import type { FoundSession } from './assemble-programme';
import { assembleProgramme } from './assemble-programme';
import type { StartWords } from './found-start';
import { minutesOfWords, minutesUntil, startOfWords } from './found-start';
import type { JsonRecord } from './json-values';
import { isJsonRecord, recordsIn, remainderOf, words, wordsOf } from './json-values';
import { isNestedTooDeep } from './nesting';
import { programmeNoteShape, sessionNoteShape } from './note-shapes';
import type { PlainProgramme, PlainRoom, PlainSession } from './plain-session';
import type { ProgrammeLink } from './programme';
import { oneLine } from './programme-texts';
import { clockOfStart, minuteOfDayFromText, offsetOfStart, startFromText } from './programme-times';
import { readNote } from './read-note';
import { readSessionList } from './read-session-list';
import type { Place, ReadProgramme, ReadingReport } from './reading-report';

/** Reads schedule.json of voc, pretalx and frab, or else a flat list of sessions. */
export function readScheduleJson(text: string, report: ReadingReport): ReadProgramme {
  const json = jsonOf(text);
  const schedule = isJsonRecord(json) && isJsonRecord(json['schedule']) ? json['schedule'] : json;
  const conference = isJsonRecord(schedule) && isJsonRecord(schedule['conference']) ? schedule['conference'] : null;
  if (!isJsonRecord(schedule) || !conference) return readSessionList(json, report);
  const kunak = kunakOf(conference);
  const notes = isJsonRecord(kunak['sessions']) ? kunak['sessions'] : {};
  const frame: Frame = { timeZone: wordsOf(conference, 'time_zone_name'), notes, report };
  const days = recordsIn(conference['days']);
  const found = days.flatMap((day) => {
    const rooms = isJsonRecord(day['rooms']) ? Object.entries(day['rooms']) : [];
    return rooms.flatMap(([room, events]) => recordsIn(events).map((event) => sessionOf(event, room, day, frame)));
  });
  const note = readNote(programmeNoteShape, kunak['programme'], {}, report);
  if (found.length === 0 && !note) throw new Refusal(conferenceRefusals.nothingInside);
  return { programme: assembleProgramme(plainProgrammeOf(schedule, conference, days), found, note, report), problems: report.problems };
}

type Frame = { readonly timeZone: string; readonly notes: JsonRecord; readonly report: ReadingReport };

function jsonOf(text: string): unknown {
  const json = parsed(text);
  if (isNestedTooDeep(json)) throw new Refusal(conferenceRefusals.nestedTooDeep);
  return json;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Refusal(conferenceRefusals.jsonBroken, placeOf(text, error));
  }
}

/** The engine names the place in its message only; a file that just ends has its end as the place. */
function placeOf(text: string, error: unknown): { line: number; column: number } {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function kunakOf(conference: JsonRecord): JsonRecord {
  const meta = conference['meta'];
  return isJsonRecord(meta) && isJsonRecord(meta['kunak']) ? meta['kunak'] : {};
}

const programmeWords = new Set('title acronym start end days daysCount time_zone_name rooms meta'.split(' '));

function plainProgrammeOf(schedule: JsonRecord, conference: JsonRecord, days: readonly JsonRecord[]): PlainProgramme {
  const listed = recordsIn(conference['rooms']).length > 0 ? recordsIn(conference['rooms']) : recordsIn(schedule['rooms']);
  const inDays = days.flatMap((day) => (isJsonRecord(day['rooms']) ? Object.keys(day['rooms']) : []));
  const dates = days.map((day) => wordsOf(day, 'date')).filter(Boolean);
  return {
    title: wordsOf(conference, 'title'),
    acronym: wordsOf(conference, 'acronym'),
    version: wordsOf(schedule, 'version'),
    firstDay: wordsOf(conference, 'start') || (dates[0] ?? ''),
    lastDay: wordsOf(conference, 'end') || (dates.at(-1) ?? ''),
    timeZone: wordsOf(conference, 'time_zone_name'),
    rooms: [...listed.map(roomOf), ...inDays.map((name) => roomOf({ name }))],
    other: remainderOf(conference, programmeWords),
  };
}

function roomOf(room: JsonRecord): PlainRoom {
  const capacity = Number(room['capacity'] ?? Number.NaN);
  return {
    name: wordsOf(room, 'name'),
    guid: wordsOf(room, 'guid'),
    capacity: Number.isInteger(capacity) && capacity >= 0 ? capacity : null,
    description: wordsOf(room, 'description'),
  };
}

const sessionWords = new Set(
  'id guid title subtitle type date start end duration room track language abstract description persons links attachments recording_license do_not_record'.split(
    ' ',
  ),
);

function sessionOf(event: JsonRecord, room: string, day: JsonRecord, frame: Frame): FoundSession {
  frame.report.session();
  const guid = wordsOf(event, 'guid');
  const where = { session: oneLine(wordsOf(event, 'title')) || wordsOf(event, 'id', 'guid') };
  const persons = recordsIn(event['persons']);
  const personRemainders = persons.flatMap((person, index) => Object.entries(personRemainder(person, index)));
  const plain: PlainSession = {
    id: wordsOf(event, 'id'),
    guid,
    title: wordsOf(event, 'title'),
    subtitle: wordsOf(event, 'subtitle'),
    abstract: wordsOf(event, 'abstract'),
    description: wordsOf(event, 'description'),
    type: wordsOf(event, 'type'),
    track: wordsOf(event, 'track'),
    language: wordsOf(event, 'language'),
    ...whenOf(event, day, where, frame),
    room: wordsOf(event, 'room') || room,
    persons: persons.map(personOf),
    links: [...linksOf(event['links'], 'link'), ...linksOf(event['attachments'], 'attachment')],
    other: { ...Object.fromEntries(personRemainders), ...recordingWords(event), ...remainderOf(event, sessionWords) },
  };
  return { plain, where, note: readNote(sessionNoteShape, frame.notes[guid], where, frame.report) };
}

function whenOf(event: JsonRecord, day: JsonRecord, where: Place, { timeZone, report }: Frame): Pick<PlainSession, 'start' | 'minutes'> {
  const dayStart = startFromText(wordsOf(day, 'day_start'));
  const words: StartWords = {
    date: wordsOf(event, 'date'),
    clock: wordsOf(event, 'start'),
    day: wordsOf(day, 'date') || (dayStart ?? ''),
    dayChange: (dayStart ? minuteOfDayFromText(clockOfStart(dayStart)) : null) ?? 0,
    dayOffset: (dayStart && offsetOfStart(dayStart)) ?? '',
    timeZone,
  };
  const start = startOfWords(words, where, report);
  const duration = wordsOf(event, 'duration');
  const end = wordsOf(event, 'end');
  return { start, minutes: !duration && end && start ? minutesUntil(start, end, timeZone, where, report) : minutesOfWords(duration, where, report) };
}

/** Under the names that schedule.xml has for them. */
function recordingWords(event: JsonRecord): Record<string, string> {
  return { 'recording.license': words(event['recording_license']), 'recording.optout': words(event['do_not_record']) };
}

const personNames = ['name', 'public_name', 'full_public_name'] as const;

function personOf(person: JsonRecord): PlainSession['persons'][number] {
  return { id: wordsOf(person, 'id', 'code'), guid: wordsOf(person, 'guid'), name: wordsOf(person, ...personNames) };
}

function personRemainder(person: JsonRecord, index: number): Record<string, string> {
  const known = new Set(['id', 'guid', ...personNames, ...(wordsOf(person, 'id') ? [] : ['code'])]);
  return remainderOf(person, known, `person ${index + 1} `);
}

function linksOf(list: unknown, place: ProgrammeLink['place']): ProgrammeLink[] {
  return (Array.isArray(list) ? list : []).map((link: unknown) => {
    const record = isJsonRecord(link) ? link : { url: link };
    return {
      href: wordsOf(record, 'url', 'href'),
      title: wordsOf(record, 'title', 'name'),
      type: words(record['type']),
      service: words(record['service']),
      place,
    };
  });
}
