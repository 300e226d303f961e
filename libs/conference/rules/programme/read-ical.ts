import { Refusal } from '@kunak/platform/rules';
import { conferenceRefusals, programmeProblems } from '../conference.refusals';
import type { FoundSession } from './assemble-programme';
import { assembleProgramme } from './assemble-programme';
import { minutesUntil } from './found-start';
import type { IcalZones } from './ical-times';
import { startOfProperty, zonesOf } from './ical-times';
import type { IcalComponent, IcalProperty } from './ical-tree';
import { parseIcal, valueOf } from './ical-tree';
import { programmeNoteShape, sessionNoteShape } from './note-shapes';
import type { PlainProgramme, PlainSession } from './plain-session';
import { emptyPlainSession } from './plain-session';
import type { ProgrammeStart } from './programme';
import { oneLine } from './programme-texts';
import { minutesFromDuration } from './programme-times';
import { readNote } from './read-note';
import type { Place, ReadProgramme, ReadingReport } from './reading-report';
import { isUuid } from './uuids';

const MINUTES_OF_DAY = 1_440;

/** Reads an iCal calendar: one session for each VEVENT. The description comes in as the abstract. */
export function readIcal(text: string, report: ReadingReport): ReadProgramme {
  const calendars = parseIcal(text);
  const [calendar] = calendars;
  const note = calendar ? readNote(programmeNoteShape, valueOf(calendar, 'x-kunak-programme') || null, {}, report) : null;
  const found = calendars.flatMap((one) => sessionsOf(one, report));
  if (!calendar || (found.length === 0 && !note)) throw new Refusal(conferenceRefusals.nothingInside);
  return { programme: assembleProgramme(plainProgrammeOf(calendar), found, note, report), problems: report.problems };
}

function plainProgrammeOf(calendar: IcalComponent): PlainProgramme {
  return {
    title: valueOf(calendar, 'x-wr-calname', 'name', 'summary'),
    acronym: '',
    version: '',
    firstDay: '',
    lastDay: '',
    timeZone: zonesOf(calendar).own,
    rooms: [],
    other: { description: valueOf(calendar, 'x-wr-caldesc', 'description') },
  };
}

const notSessions = new Set(['vtodo', 'vjournal', 'vfreebusy']);

function sessionsOf(calendar: IcalComponent, report: ReadingReport): FoundSession[] {
  const zones = zonesOf(calendar);
  for (const one of calendar.components.filter(({ name }) => notSessions.has(name))) {
    report.note(programmeProblems.notASession, {}, { text: `${one.name.toUpperCase()} ${valueOf(one, 'summary', 'uid')}`.trim() });
  }
  return calendar.components.filter(({ name }) => name === 'vevent').map((event) => sessionOf(event, zones, report));
}

// Marks of the sending program, and what is read into fields of its own.
const sessionWords = new Set(
  (
    'uid summary description location dtstart dtend duration categories url attach attendee organizer rrule status ' +
    'dtstamp sequence created last-modified transp class x-kunak-session x-microsoft-cdo-busystatus'
  ).split(' '),
);

function sessionOf(event: IcalComponent, zones: IcalZones, report: ReadingReport): FoundSession {
  report.session();
  const uid = valueOf(event, 'uid');
  const where = { session: oneLine(valueOf(event, 'summary')) || uid };
  const plain: PlainSession = {
    ...emptyPlainSession,
    ...(isUuid(uid) ? { guid: uid } : { id: uid }),
    title: valueOf(event, 'summary'),
    abstract: valueOf(event, 'description'),
    track: propertiesOf(event, 'categories')
      .flatMap(({ values }) => values)
      .join(', '),
    ...whenOf(event, zones, where, report),
    room: valueOf(event, 'location'),
    persons: propertiesOf(event, 'organizer', 'attendee').map(personOf),
    links: propertiesOf(event, 'attach').map(({ values }) => ({ href: values[0] ?? '', title: '', type: '', service: '', place: 'attachment' })),
    other: { url: valueOf(event, 'url'), ...othersOf(event) },
  };
  return { plain, where, note: readNote(sessionNoteShape, valueOf(event, 'x-kunak-session') || null, where, report) };
}

function propertiesOf(event: IcalComponent, ...names: readonly string[]): readonly IcalProperty[] {
  return event.properties.filter(({ name }) => names.includes(name));
}

function personOf({ parameters, values }: IcalProperty): PlainSession['persons'][number] {
  const address = (values[0] ?? '').replace(/^mailto:/i, '');
  return { id: '', guid: '', name: parameters['cn'] ?? address };
}

function othersOf(event: IcalComponent): Record<string, string> {
  const unread = event.properties.filter(({ name }) => !sessionWords.has(name));
  return Object.fromEntries(unread.map(({ name, values }) => [name, values.join(', ')]));
}

function whenOf(event: IcalComponent, zones: IcalZones, where: Place, report: ReadingReport): { start: ProgrammeStart | null; minutes: number } {
  const [property] = propertiesOf(event, 'dtstart');
  const start = property ? startOfProperty(property, zones, where, report) : null;
  if (!property) report.note(programmeProblems.startMissing, where);
  else if (start === null) report.note(programmeProblems.startUnreadable, where, { text: property.values[0] });
  const rule = propertiesOf(event, 'rrule', 'rdate')[0];
  if (rule) report.note(programmeProblems.repeats, where, { rule: rule.values[0] });
  const minutes = minutesOf(event, start, zones, where, report);
  if (valueOf(event, 'status').toUpperCase() !== 'CANCELLED') return { start, minutes };
  report.note(programmeProblems.cancelled, where);
  return { start: null, minutes };
}

function minutesOf(event: IcalComponent, start: ProgrammeStart | null, zones: IcalZones, where: Place, report: ReadingReport): number {
  const isAllDay = /^\d{4}-\d{2}-\d{2}$/.test(valueOf(event, 'dtstart'));
  if (isAllDay) report.note(programmeProblems.allDay, where);
  const [end] = propertiesOf(event, 'dtend');
  const duration = valueOf(event, 'duration');
  if (duration) return minutesFromDuration(duration) ?? 0;
  if (!start) return 0;
  const until = end ? startOfProperty(end, zones, where, report) : null;
  if (until) return minutesUntil(start, until, '', where, report);
  if (isAllDay) return MINUTES_OF_DAY;
  if (end) report.note(programmeProblems.durationUnreadable, where, { text: end.values[0] });
  else report.note(programmeProblems.durationMissing, where);
  return 0;
}
