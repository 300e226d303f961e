import { Refusal } from '@kunak/platform/rules';
import { conferenceRefusals, programmeProblems } from '../conference.refusals';
import type { FoundSession } from './assemble-programme';
import { assembleProgramme } from './assemble-programme';
import { minutesOfWords, startOfWords } from './found-start';
import type { ProgrammeNote, SessionNote } from './note-shapes';
import { programmeNoteShape, sessionNoteShape } from './note-shapes';
import type { PlainProgramme, PlainRoom, PlainSession } from './plain-session';
import { emptyPlainRoom } from './plain-session';
import type { ProgrammeLink } from './programme';
import { oneLine } from './programme-texts';
import { clockOfStart, minuteOfDayFromText, offsetOfStart, startFromText } from './programme-times';
import { readNote } from './read-note';
import type { ReadProgramme, ReadingReport } from './reading-report';
import type { XmlElement } from './xml-tree';
import { parseXml } from './xml-tree';

/** Reads schedule.xml in the dialects of frab, pretalx, voc and Pentabarf (without `<date>`). */
export function readScheduleXml(text: string, report: ReadingReport): ReadProgramme {
  const root = parseXml(text, report);
  if (root.name !== 'schedule') throw new Refusal(conferenceRefusals.xmlNotSchedule, { line: root.line, found: root.name });
  const conference = child(root, 'conference');
  const frame: Frame = { timeZone: textOf(conference, 'time_zone_name'), dayChange: minuteOfDayFromText(textOf(conference, 'day_change')), report };
  const days = childrenNamed(root, 'day');
  const found = days.flatMap((day) =>
    childrenNamed(day, 'room').flatMap((room) => childrenNamed(room, 'event').map((event) => sessionOf(event, room, day, frame))),
  );
  const note = conference ? programmeNoteOf(conference, report) : null;
  if (found.length === 0 && !note) throw new Refusal(conferenceRefusals.nothingInside);
  return { programme: assembleProgramme(plainProgrammeOf(root, conference, days), found, note, report), problems: report.problems };
}

type Frame = { readonly timeZone: string; readonly dayChange: number | null; readonly report: ReadingReport };

function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((one) => one.name === name);
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

function textOf(element: XmlElement | undefined, name: string): string {
  return child(element, name)?.text ?? '';
}

const programmeWords = new Set(['title', 'acronym', 'start', 'end', 'days', 'time_zone_name', '?kunak']);

function plainProgrammeOf(root: XmlElement, conference: XmlElement | undefined, days: readonly XmlElement[]): PlainProgramme {
  const dates = days.map(({ attributes }) => attributes['date'] ?? '').filter(Boolean);
  const rooms = days.flatMap((day) => childrenNamed(day, 'room').map(({ attributes }): PlainRoom => roomOf(attributes)));
  return {
    title: textOf(conference, 'title'),
    acronym: textOf(conference, 'acronym'),
    version: textOf(root, 'version') || textOf(conference, 'release'),
    firstDay: textOf(conference, 'start') || (dates[0] ?? ''),
    lastDay: textOf(conference, 'end') || (dates.at(-1) ?? ''),
    timeZone: textOf(conference, 'time_zone_name'),
    rooms,
    other: conference ? othersOf(conference, programmeWords) : {},
  };
}

function roomOf(attributes: XmlElement['attributes']): PlainRoom {
  return { ...emptyPlainRoom, name: attributes['name'] ?? '', guid: attributes['guid'] ?? '' };
}

const sessionWords = new Set('room title subtitle type date start duration abstract track persons language description links attachments ?kunak'.split(' '));

function sessionOf(event: XmlElement, room: XmlElement, day: XmlElement, { timeZone, dayChange, report }: Frame): FoundSession {
  report.session();
  const { id = '', guid = '', ...attributes } = event.attributes;
  const where = { line: event.line, session: oneLine(textOf(event, 'title')) || id };
  const dayStart = startFromText(day.attributes['start'] ?? '');
  const words = {
    date: textOf(event, 'date'),
    clock: textOf(event, 'start'),
    day: day.attributes['date'] ?? dayStart ?? '',
    dayChange: dayChange ?? (dayStart ? minuteOfDayFromText(clockOfStart(dayStart)) : null) ?? 0,
    dayOffset: (dayStart && offsetOfStart(dayStart)) ?? '',
    timeZone,
  };
  const inner = textOf(event, 'room');
  const outer = room.attributes['name'] ?? '';
  if (inner && oneLine(inner) !== oneLine(outer)) report.note(programmeProblems.roomDiffers, where, { outer, inner });
  const plain: PlainSession = {
    id,
    guid,
    title: textOf(event, 'title'),
    subtitle: textOf(event, 'subtitle'),
    abstract: textOf(event, 'abstract'),
    description: textOf(event, 'description'),
    type: textOf(event, 'type'),
    track: textOf(event, 'track'),
    language: textOf(event, 'language'),
    start: startOfWords(words, where, report),
    minutes: minutesOfWords(textOf(event, 'duration'), where, report),
    room: inner || outer,
    persons: personsOf(event).map(({ text, attributes: of }) => ({ id: of['id'] ?? of['code'] ?? '', guid: of['guid'] ?? '', name: text })),
    links: [...linksOf(event, 'links', 'link'), ...linksOf(event, 'attachments', 'attachment')],
    other: { ...attributes, ...personWords(event), ...othersOf(event, sessionWords) },
  };
  return { plain, where, note: sessionNoteOf(event, report) };
}

function personsOf(event: XmlElement): readonly XmlElement[] {
  const persons = child(event, 'persons');
  return persons ? childrenNamed(persons, 'person') : [];
}

/** What a dialect adds to its people (`code`, …), kept under the place of the person. */
function personWords(event: XmlElement): Record<string, string> {
  const entries = personsOf(event).flatMap(({ attributes }, index) =>
    Object.entries(attributes)
      .filter(([name]) => name !== 'id' && name !== 'guid' && (name !== 'code' || attributes['id'] !== undefined))
      .map(([name, value]) => [`person ${index + 1} ${name}`, value] as const),
  );
  return Object.fromEntries(entries);
}

function linksOf(event: XmlElement, list: 'links' | 'attachments', place: ProgrammeLink['place']): ProgrammeLink[] {
  const elements = child(event, list);
  return (elements ? childrenNamed(elements, place) : []).map(({ attributes, text }) => ({
    href: attributes['href'] ?? '',
    title: text,
    type: attributes['type'] ?? '',
    service: attributes['service'] ?? '',
    place,
  }));
}

/** Every element that the model has no field for, by its name, `recording.optout` for nested ones. */
function othersOf(element: XmlElement, known: ReadonlySet<string>, prefix = ''): Record<string, string> {
  const others: Record<string, string> = {};
  for (const one of element.children.filter(({ name }) => !known.has(name))) {
    const name = `${prefix}${one.name}`;
    const attributes = Object.keys(one.attributes).length > 0 ? JSON.stringify(one.attributes) : '';
    const words = [one.text.trim(), attributes].filter(Boolean).join(' ');
    others[name] = [others[name], words].filter(Boolean).join('\n');
    Object.assign(others, othersOf(one, new Set(), `${name}.`));
  }
  return others;
}

function sessionNoteOf(event: XmlElement, report: ReadingReport): SessionNote | null {
  const text = child(event, '?kunak')?.attributes['session'];
  return readNote(sessionNoteShape, text, { line: event.line }, report);
}

function programmeNoteOf(conference: XmlElement, report: ReadingReport): ProgrammeNote | null {
  const text = child(conference, '?kunak')?.attributes['programme'];
  return readNote(programmeNoteShape, text, { line: conference.line }, report);
}
