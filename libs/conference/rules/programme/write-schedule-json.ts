import type { PlainProgramme, PlainSession } from './plain-session';
import type { Programme, ProgrammeLink } from './programme';
import { clockOfStart, durationText } from './programme-times';
import type { PlannedSession, ScheduleDialect, WritingOptions } from './schedule-plan';
import { linksFirst, planSchedule } from './schedule-plan';
import { isAddress } from './addresses';
import { isUuid } from './uuids';

const linkTypes = new Set('slides paper web blog article media related activitypub'.split(' '));

function jsonDialect({ baseUrl }: WritingOptions): ScheduleDialect {
  return {
    session: (plain) => ({
      ...plain,
      persons: plain.persons.map(({ id, guid, name }) => ({ id: isExactNumber(id) ? id : '', guid: isUuid(guid) ? guid : '', name })),
      links: linksFirst(plain.links)
        .filter(({ href }) => isAddress(href))
        .map((link) => ({ ...link, type: linkTypes.has(link.type) ? link.type : '', service: '' })),
      other: saidOf(plain, baseUrl ?? null),
    }),
    // The schema takes Area/City and UTC only.
    programme: (plain) => ({ ...plain, timeZone: /^[A-Z][a-z]+\/[A-Z][a-z]+|UTC$/.test(plain.timeZone) ? plain.timeZone : '' }),
  };
}

/** As JSON will say it, no digit lost. */
function isExactNumber(id: string): boolean {
  return String(Number(id)) === id && Number.isSafeInteger(Number(id));
}

/** What schedule.json has keys for. It demands an address for each session. */
function saidOf({ guid, other }: PlainSession, baseUrl: string | null): Record<string, string> {
  const { slug = '', url = '', 'recording.license': license, 'recording.optout': optout = '' } = other;
  const page = baseUrl === null ? '' : `${baseUrl}${slug}`;
  return {
    slug,
    url: [url, page].find(isAddress) ?? `urn:uuid:${guid}`,
    ...(license ? { 'recording.license': license } : {}),
    ...(/^(true|false)$/.test(optout) ? { 'recording.optout': optout } : {}),
  };
}

/** Writes schedule.json that its public schema takes. What the format can't say stands in `conference.meta.kunak`, where the schema lets anything stand. */
export function writeScheduleJson(programme: Programme, options: WritingOptions = {}): string {
  const { plain, note, days } = planSchedule(programme, options, jsonDialect(options));
  const planned = days.flatMap(({ rooms }) => rooms.flatMap(({ sessions }) => sessions));
  const notes = planned.filter((one) => Object.keys(one.note).length > 0).map((one) => [one.plain.guid, one.note] as const);
  const kunak = { programme: note, sessions: Object.fromEntries(notes) };
  const conference = {
    acronym: plain.acronym,
    title: plain.title,
    start: plain.firstDay,
    end: plain.lastDay,
    daysCount: days.length,
    timeslot_duration: plain.other['timeslot_duration'],
    ...(plain.timeZone ? { time_zone_name: plain.timeZone } : {}),
    rooms: plain.rooms.map(roomOf),
    ...(options.notes === 'without' ? {} : { meta: { kunak } }),
    days: days.map(({ index, date, start, end, rooms }) => ({
      index,
      date,
      day_start: withSeconds(start),
      day_end: withSeconds(end),
      rooms: Object.fromEntries(rooms.map(({ name, sessions }) => [name, sessions.map(eventOf)])),
    })),
  };
  return `${JSON.stringify({ schedule: { version: plain.version, conference } }, null, 2)}\n`;
}

function roomOf({ name, guid, capacity, description }: PlainProgramme['rooms'][number]): object {
  return { name, guid, capacity, description: description || null };
}

function eventOf({ plain, start }: PlannedSession): object {
  const { slug, url, 'recording.license': license, 'recording.optout': optout } = plain.other;
  return {
    id: Number(plain.id),
    guid: plain.guid,
    date: withSeconds(start),
    start: clockOfStart(start),
    duration: durationText(plain.minutes),
    room: plain.room,
    slug,
    url,
    title: plain.title,
    subtitle: plain.subtitle,
    track: plain.track,
    type: plain.type,
    language: plain.language,
    abstract: plain.abstract,
    description: plain.description,
    ...(license ? { recording_license: license } : {}),
    ...(optout ? { do_not_record: optout === 'true' } : {}),
    persons: plain.persons.map(({ id, guid, name }) => ({ ...(id ? { id: Number(id) } : {}), ...(guid ? { guid } : {}), name })),
    links: linksOf(plain.links, 'link'),
    attachments: linksOf(plain.links, 'attachment'),
  };
}

function linksOf(links: readonly ProgrammeLink[], place: ProgrammeLink['place']): object[] {
  return links.filter((link) => link.place === place).map(({ href, title, type }) => ({ url: href, ...(title ? { title } : {}), ...(type ? { type } : {}) }));
}

function withSeconds(start: string): string {
  return `${start.slice(0, 16)}:00${start.slice(16)}`;
}
