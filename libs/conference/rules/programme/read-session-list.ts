import { Refusal } from '@kunak/platform/rules';
import { conferenceRefusals, programmeProblems } from '../conference.refusals';
import type { FoundSession } from './assemble-programme';
import { assembleProgramme } from './assemble-programme';
import { minutesOfWords, minutesUntil, startOfWords } from './found-start';
import type { JsonRecord } from './json-values';
import { isJsonRecord, recordsIn, remainderOf, wordsOf } from './json-values';
import type { PlainProgramme, PlainSession } from './plain-session';
import { emptyPlainSession } from './plain-session';
import type { ProgrammeLink } from './programme';
import { oneLine } from './programme-texts';
import type { ReadProgramme, ReadingReport } from './reading-report';

const startNames = ['start_date', 'start', 'begin', 'date'] as const;
const endNames = ['end_date', 'end'] as const;
const titleNames = ['title', 'name', 'summary'] as const;
const roomNames = ['venue', 'room', 'location', 'stage'] as const;
const speakerNames = ['speaker', 'speakers', 'presenter'] as const;

const sessionWords = new Set<string>([
  ...startNames,
  ...endNames,
  ...titleNames,
  ...roomNames,
  ...speakerNames,
  ...'id guid uuid subtitle abstract description type track language duration user_id link url start_time end_time is_fave'.split(' '),
]);

/** Reads a flat list of sessions, each with title, start and end by the clock of the venue, as camps publish it. */
export function readSessionList(json: unknown, report: ReadingReport): ReadProgramme {
  const { list, around } = listIn(json);
  const records = recordsIn(list);
  if (!records.some((record) => wordsOf(record, ...titleNames) && wordsOf(record, ...startNames))) throw new Refusal(conferenceRefusals.jsonNotSchedule);
  for (const entry of list) if (!isJsonRecord(entry)) report.note(programmeProblems.notASession, {}, { text: JSON.stringify(entry).slice(0, 60) });
  const timeZone = wordsOf(around, 'time_zone_name', 'timezone', 'time_zone');
  const found = records.map((record) => sessionOf(record, timeZone, report));
  const plain: PlainProgramme = {
    title: wordsOf(around, 'title', 'name'),
    acronym: wordsOf(around, 'acronym', 'slug'),
    version: wordsOf(around, 'version'),
    firstDay: '',
    lastDay: '',
    timeZone,
    rooms: [],
    other: {},
  };
  return { programme: assembleProgramme(plain, found, null, report), problems: report.problems };
}

/** The list itself, or the only list of records inside an object. */
function listIn(json: unknown): { readonly list: readonly unknown[]; readonly around: JsonRecord } {
  if (Array.isArray(json)) return { list: json, around: {} };
  const lists = isJsonRecord(json) ? Object.values(json).filter((value): value is unknown[] => recordsIn(value).length > 0) : [];
  const [list] = lists;
  if (!isJsonRecord(json) || !list || lists.length > 1) throw new Refusal(conferenceRefusals.jsonNotSchedule);
  return { list, around: json };
}

function sessionOf(record: JsonRecord, timeZone: string, report: ReadingReport): FoundSession {
  report.session();
  const where = { session: oneLine(wordsOf(record, ...titleNames)) || wordsOf(record, 'id', 'guid') };
  const start = startOfWords({ date: wordsOf(record, ...startNames), clock: '', day: '', dayChange: 0, dayOffset: '', timeZone }, where, report);
  const end = wordsOf(record, ...endNames);
  const plain: PlainSession = {
    ...emptyPlainSession,
    id: wordsOf(record, 'id'),
    guid: wordsOf(record, 'guid', 'uuid'),
    title: wordsOf(record, ...titleNames),
    subtitle: wordsOf(record, 'subtitle'),
    // The only text of a list is what the session is about, whatever it is called.
    abstract: wordsOf(record, 'abstract', 'description'),
    description: wordsOf(record, 'abstract') ? wordsOf(record, 'description') : '',
    type: wordsOf(record, 'type'),
    track: wordsOf(record, 'track'),
    language: wordsOf(record, 'language'),
    start,
    minutes: start && end ? minutesUntil(start, end, timeZone, where, report) : minutesOfWords(wordsOf(record, 'duration'), where, report),
    room: wordsOf(record, ...roomNames),
    persons: personsOf(record),
    links: linksOf(record),
    other: remainderOf(record, sessionWords),
  };
  return { plain, where };
}

/** One speaker by name with the id of the account, or a list of names or of records. */
function personsOf(record: JsonRecord): PlainSession['persons'] {
  const list = speakerNames.map((name) => record[name]).find(Array.isArray) as readonly unknown[] | undefined;
  if (!list) {
    const name = wordsOf(record, ...speakerNames);
    return name || wordsOf(record, 'user_id') ? [{ id: wordsOf(record, 'user_id'), guid: '', name }] : [];
  }
  return list.map((one) => {
    const person = isJsonRecord(one) ? one : { name: one };
    return { id: wordsOf(person, 'id', 'code'), guid: wordsOf(person, 'guid'), name: wordsOf(person, 'name', 'public_name') };
  });
}

function linksOf(record: JsonRecord): ProgrammeLink[] {
  return ['link', 'url'].flatMap((name) => {
    const href = wordsOf(record, name);
    return href ? [{ href, title: '', type: '', service: '', place: 'link' as const }] : [];
  });
}
