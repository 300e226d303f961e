import { isTimeZone } from '@kunak/platform/rules';
import ICAL from 'ical.js';
import { programmeProblems } from '../conference.refusals';
import type { IcalComponent, IcalProperty } from './ical-tree';
import { valueOf } from './ical-tree';
import type { ProgrammeStart } from './programme';
import { startFromText, startIn, zonedStart } from './programme-times';
import type { Place, ReadingReport } from './reading-report';

/** What a calendar says of time zones: its own zone, and the zones that it describes itself. */
export type IcalZones = { readonly own: string; readonly described: ReadonlyMap<string, IcalComponent> };

/** The zone of the calendar: as it says, else the one that its sessions name most. */
export function zonesOf(calendar: IcalComponent): IcalZones {
  const described = new Map(calendar.components.filter(({ name }) => name === 'vtimezone').map((zone) => [valueOf(zone, 'tzid'), zone]));
  const said = ianaName(valueOf(calendar, 'x-wr-timezone', 'timezone-id'), described);
  const counts = new Map<string, number>();
  for (const { properties } of calendar.components) {
    const zone = ianaName(properties.find(({ name }) => name === 'dtstart')?.parameters['tzid'] ?? '', described);
    if (zone) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, two) => two[1] - one[1]);
  return { own: said || (most?.[0] ?? ''), described };
}

/** `/software/Europe/London`, `"Europe/London"`, or a name whose VTIMEZONE tells the place → `Europe/London`; else nothing. */
function ianaName(tzid: string, described: IcalZones['described']): string {
  const parts = tzid.replaceAll('"', '').split('/').filter(Boolean);
  const names = [parts.join('/'), parts.slice(-2).join('/'), parts.slice(-3).join('/')];
  const zone = described.get(tzid);
  return [...names, zone ? valueOf(zone, 'x-lic-location') : ''].find((name) => name !== '' && isTimeZone(name)) ?? '';
}

/** A DTSTART or DTEND by the clock of the calendar's zone. A bare date is its midnight. Null when it can't be read. */
export function startOfProperty(property: IcalProperty, zones: IcalZones, where: Place, report: ReadingReport): ProgrammeStart | null {
  const value = property.values[0] ?? '';
  const read = startFromText(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00` : value);
  if (read === null) return null;
  const own = zones.own;
  if (read.length > 16) return own ? startIn(own, new Date(read).toISOString()) : read;
  const tzid = property.parameters['tzid'] ?? '';
  if (!tzid) return own ? zonedStart(read, own) : read;
  const zone = ianaName(tzid, zones.described);
  if (zone) return zone === own ? zonedStart(read, zone) : startIn(own || zone, new Date(zonedStart(read, zone)).toISOString());
  const described = zones.described.get(tzid);
  if (described && canBeReckoned(described)) return `${read}${describedOffset(read, described, tzid)}`;
  report.note(programmeProblems.timeZoneUnknown, where, { timeZone: tzid });
  return read;
}

/** The parts that a yearly change of clocks needs (RFC 5545, 3.6.5). */
const partsOfRule = new Set(['freq', 'until', 'count', 'interval', 'wkst', 'bymonth', 'bymonthday', 'byday']);
const mostRules = 100;

/** The library reckons every change out, so a zone that claims to change each second would take all time and memory that there is. */
function canBeReckoned({ components }: IcalComponent): boolean {
  const rules = components.flatMap(({ properties }) => properties.filter(({ name }) => name === 'rrule'));
  return components.length <= mostRules && rules.every(({ values }) => values.every(isYearly));
}

function isYearly(rule: string): boolean {
  if (!rule.startsWith('{')) return false;
  const parts = JSON.parse(rule) as Readonly<Record<string, unknown>>;
  return parts['freq'] === 'YEARLY' && Object.keys(parts).every((part) => partsOfRule.has(part));
}

/** Each zone is reckoned out once, however many sessions go by it. */
const reckoned = new WeakMap<IcalComponent, ICAL.Timezone>();

function reckon(zone: IcalComponent, tzid: string): ICAL.Timezone {
  const known = reckoned.get(zone);
  if (known) return known;
  const made = new ICAL.Timezone({ component: new ICAL.Component([...zone.raw]), tzid });
  reckoned.set(zone, made);
  return made;
}

/** The distance from UTC by the rules that the calendar wrote down itself. */
function describedOffset(local: ProgrammeStart, zone: IcalComponent, tzid: string): string {
  const minutes = Math.round(reckon(zone, tzid).utcOffset(ICAL.Time.fromDateTimeString(`${local}:00`)) / 60);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
