import { opennesses, sessionKinds, sessionRoles } from '@kunak/events/rules';
import { addDays } from '@kunak/platform/rules';
import fc from 'fast-check';
import type { Programme, ProgrammeSession } from './programme';
import { zonedStart } from './programme-times';

/*
 * Programmes for tests: whatever an organiser could type or paste. Both zones below change their clocks on the last Sunday
 * of October 2012, which lies inside the days.
 */

const letters = fc.constantFrom(
  ...'абвёЁщ',
  ...'Ӏӏ',
  'Къ',
  'Æ',
  ...'abc XYZ',
  ...'019',
  ...'<>&"\'«»?!;:,\\|/%{}[]()',
  '😀',
  '👩‍⚖️',
  'שלום',
  '\u200b',
  '\u202e',
  '\u0001',
  '\u0085',
  '\ud800',
  '\t',
  ']]>',
  '?>',
  '-->',
  '&amp;',
  '\\n',
  '=2+2',
);
const line = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(''));
const lines = fc.array(fc.oneof(line, fc.constant('\r\n'), fc.constant('\n\n'), fc.constant('  ')), { maxLength: 6 }).map((parts) => parts.join('\n'));
const named = line.map((text) => `x${text}`);
const localized = (text: fc.Arbitrary<string>): fc.Arbitrary<{ ru?: string; en?: string }> => fc.record({ ru: text, en: text }, { requiredKeys: [] });
const guid = fc.option(fc.oneof(fc.uuid(), fc.constant('HOqeNIb6G7M4hYFKFRkCmQ')), { nil: null });

const firstDay = '2012-10-26';
const zone = fc.constantFrom('Europe/Stockholm', 'Asia/Tbilisi', 'Europe/London', 'UTC', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata', null);

/** By the clock: nights, the hour that comes twice, and five minutes before midnight are in it. */
const local = fc
  .record({ day: fc.integer({ min: 0, max: 4 }), minute: fc.oneof(fc.integer({ min: 0, max: 1_439 }), fc.constantFrom(0, 150, 1_435)) })
  .map(({ day, minute }) => `${addDays(firstDay, day)}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);

const person = fc.record({
  id: fc.option(fc.oneof(fc.nat().map(String), fc.constantFrom('007', 'ABC12'), named), { nil: null }),
  guid: fc.option(fc.uuid(), { nil: null }),
  name: named,
  role: fc.option(fc.constantFrom(...sessionRoles), { nil: null }),
});

const href = fc.oneof(
  fc.webUrl(),
  named,
  fc.constantFrom('https://пример.рф/Ӏ', 'www.example.org', 'https://example.org/a b', 'https://example.org/%', 'http://a:b/'),
);
const link = fc.record({
  href,
  title: line,
  type: fc.constantFrom('', 'slides', 'other'),
  service: fc.constantFrom('', 'web'),
  place: fc.constantFrom('link', 'attachment'),
});

const other = fc.dictionary(
  fc.constantFrom('slug', 'url', 'recording.optout', 'recording.license', 'cost', 'Цена'),
  fc.oneof(lines, fc.constantFrom('true', 'false', 'https://example.org/x', 'conf-12-opening', 'открытие')),
  { noNullPrototype: true },
);

/** Words of a list that the formats separate by commas. */
const languageWord = fc.constantFrom('ru', 'en', 'ce', 'inh', 'русский');

const session = fc.record<Omit<ProgrammeSession, 'start' | 'room'>>({
  guid,
  foreignId: fc.option(fc.oneof(fc.nat().map(String), named), { nil: null }),
  title: localized(line),
  subtitle: localized(line),
  abstract: localized(lines),
  description: localized(lines),
  type: line,
  track: line,
  kind: fc.option(fc.constantFrom(...sessionKinds), { nil: null }),
  openness: fc.option(fc.constantFrom(...opennesses), { nil: null }),
  spokenLanguages: fc.array(languageWord, { maxLength: 2 }),
  interpretedInto: fc.array(languageWord, { maxLength: 2 }),
  equipment: fc.array(named, { maxLength: 2 }),
  expectedSize: fc.option(fc.nat(300), { nil: null }),
  minutes: fc.oneof(fc.nat(300), fc.constantFrom(0, 1_440, 7_000)),
  persons: fc.array(person, { maxLength: 3 }),
  links: fc.array(link, { maxLength: 2 }),
  other,
});

const room = fc.record({
  name: named,
  names: localized(line),
  guid: fc.option(fc.uuid(), { nil: null }),
  capacity: fc.option(fc.nat(500), { nil: null }),
  description: localized(lines),
  equipment: fc.array(named, { maxLength: 2 }),
});

/** A start by the clock alone, in the zone of the programme, or at a distance from UTC that is not that zone's. */
function startOf(local: string, form: 'clock' | 'zoned' | 'strange', timeZone: string | null): string {
  if (form === 'strange') return `${local}+05:30`;
  return form === 'zoned' && timeZone ? zonedStart(local, timeZone) : local;
}

export const anyProgramme: fc.Arbitrary<Programme> = zone.chain((timeZone) =>
  fc.uniqueArray(room, { maxLength: 3, selector: ({ name }) => name.replace(/[^\p{L}\p{N}]/gu, '') }).chain((rooms) =>
    fc.record<Programme>({
      title: localized(line),
      acronym: fc.option(fc.constantFrom('ncc2012', 'NCC 2012', 'СК', 'a'), { nil: null }),
      version: line,
      firstDay: fc.constant(firstDay),
      lastDay: fc.constantFrom(firstDay, addDays(firstDay, 2)),
      timeZone: fc.constant(timeZone),
      rooms: fc.constant(rooms),
      sessions: fc.uniqueArray(
        fc
          .record({ words: session, local, form: fc.constantFrom('clock', 'zoned', 'strange'), placed: fc.boolean(), room: fc.constantFrom(null, ...rooms) })
          .map(({ words, local: at, form, placed, room: place }) => ({
            ...words,
            start: placed ? startOf(at, form, timeZone) : null,
            room: place?.name ?? null,
          })),
        { maxLength: 6, selector: ({ guid: of }) => of ?? {} },
      ),
      other: fc.dictionary(fc.constantFrom('venue', 'timeslot_duration'), fc.oneof(line, fc.constant('00:15')), { noNullPrototype: true }),
    }),
  ),
);
