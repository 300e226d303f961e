import type { PlainProgramme, PlainSession } from './plain-session';
import type { Programme, ProgrammeLink } from './programme';
import { clockOfStart, durationText } from './programme-times';
import type { PlannedDay, PlannedSession, ScheduleDialect, SchedulePlan, WritingOptions } from './schedule-plan';
import { linksFirst, planSchedule } from './schedule-plan';
import { isWebAddress } from './addresses';
import { isUuid } from './uuids';

/** The longest that `HH:MM` can say. */
const MOST_MINUTES = 99 * 60 + 59;

const xmlDialect: ScheduleDialect = {
  session: (plain) => ({
    ...plain,
    minutes: Math.min(plain.minutes, MOST_MINUTES),
    persons: plain.persons.map(({ id, guid, name }) => ({ id: /^-?\d+$/.test(id) ? id : '', guid: isUuid(guid) ? guid : '', name })),
    links: linksFirst(plain.links).map((link) => (link.place === 'link' ? link : { ...link, service: '' })),
    other: saidOf(plain.other),
  }),
  programme: (plain) => ({ ...plain, rooms: plain.rooms.map((room) => ({ ...room, capacity: null, description: '' })) }),
};

/** What schedule.xml has elements for. */
function saidOf(other: PlainSession['other']): Record<string, string> {
  const { slug = '', url = '', 'recording.license': license = '', 'recording.optout': optout = '' } = other;
  return {
    slug,
    ...(isWebAddress(url) ? { url } : {}),
    ...(/^(true|false)$/.test(optout) ? { 'recording.license': license, 'recording.optout': optout } : {}),
  };
}

/**
 * Writes schedule.xml that its public schema takes. What the format can't say stands in processing instructions
 * (`<?kunak session='{…}'?>`), which other programs skip and no schema minds.
 */
export function writeScheduleXml(programme: Programme, options: WritingOptions = {}): string {
  const plan = planSchedule(programme, options, withRoomGuidsOf(programme));
  const noted = options.notes !== 'without';
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<schedule>',
    element('version', plan.plain.version),
    ...conferenceOf(plan, noted),
    ...plan.days.flatMap((day) => dayOf(day, noted)),
    '</schedule>',
  ];
  return `${lines.join('\n')}\n`;
}

/** schedule.xml need not name a guid for a room, so none is made up. */
function withRoomGuidsOf(programme: Programme): ScheduleDialect {
  const guids = new Set(programme.rooms.map(({ guid }) => guid));
  const real = (plain: PlainProgramme): PlainProgramme => ({
    ...plain,
    rooms: plain.rooms.map((room) => ({ ...room, guid: guids.has(room.guid) ? room.guid : '' })),
  });
  return { session: xmlDialect.session, programme: (plain) => real(xmlDialect.programme(plain)) };
}

function conferenceOf({ plain, note, days }: SchedulePlan, noted: boolean): string[] {
  return [
    '<conference>',
    element('title', plain.title),
    element('acronym', plain.acronym),
    element('start', plain.firstDay),
    element('end', plain.lastDay),
    element('days', String(days.length)),
    element('timeslot_duration', plain.other['timeslot_duration'] ?? ''),
    ...(plain.timeZone ? [element('time_zone_name', plain.timeZone)] : []),
    // Even an empty note: it tells that a programme without a session is meant so, and no broken download.
    ...(noted ? [instruction('programme', note)] : []),
    '</conference>',
  ];
}

function dayOf({ index, date, start, end, rooms }: PlannedDay, noted: boolean): string[] {
  return [
    `<day${attributes({ index: String(index), date, start: withSeconds(start), end: withSeconds(end) })}>`,
    ...rooms.flatMap(({ name, guid, sessions }) => [
      `<room${attributes({ name, ...(guid ? { guid } : {}) })}>`,
      ...sessions.flatMap((one) => eventOf(one, noted)),
      '</room>',
    ]),
    '</day>',
  ];
}

function eventOf({ plain, start, note }: PlannedSession, noted: boolean): string[] {
  const { slug = '', url, 'recording.license': license = '', 'recording.optout': optout } = plain.other;
  return [
    `<event${attributes({ id: plain.id, guid: plain.guid })}>`,
    element('date', withSeconds(start)),
    element('start', clockOfStart(start)),
    element('duration', durationText(plain.minutes)),
    element('room', plain.room),
    element('slug', slug),
    ...(url ? [element('url', url)] : []),
    ...(optout ? [`<recording>${element('license', license)}${element('optout', optout)}</recording>`] : []),
    element('title', plain.title),
    element('subtitle', plain.subtitle),
    element('track', plain.track),
    element('type', plain.type),
    element('language', plain.language),
    element('abstract', plain.abstract),
    element('description', plain.description),
    '<persons>',
    ...plain.persons.map(({ id, guid, name }) => element('person', name, { ...(id ? { id } : {}), ...(guid ? { guid } : {}) })),
    '</persons>',
    ...linksOf(plain.links, 'link'),
    ...linksOf(plain.links, 'attachment'),
    ...(noted && Object.keys(note).length > 0 ? [instruction('session', note)] : []),
    '</event>',
  ];
}

function linksOf(links: readonly ProgrammeLink[], place: ProgrammeLink['place']): string[] {
  const here = links
    .filter((link) => link.place === place)
    .map(({ href, title, type, service }) => element(place, title, { href, ...(type ? { type } : {}), ...(service && place === 'link' ? { service } : {}) }));
  return [`<${place}s>`, ...here, `</${place}s>`];
}

function withSeconds(start: string): string {
  return `${start.slice(0, 16)}:00${start.slice(16)}`;
}

function element(name: string, text: string, attributesOf: Readonly<Record<string, string>> = {}): string {
  return `<${name}${attributes(attributesOf)}>${escaped(text)}</${name}>`;
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An instruction has no escapes of its own, so JSON's do: no quote, bracket or question mark of a text can end it. */
function instruction(name: string, note: object): string {
  const json = JSON.stringify(note).replace(/['<>&?]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
  return `<?kunak ${name}='${json}'?>`;
}
