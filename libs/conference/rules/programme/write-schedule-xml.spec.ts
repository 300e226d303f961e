import fc from 'fast-check';
import { aProgramme, aProgrammeRoom, aProgrammeSession } from './a-programme';
import { anyProgramme } from './any-programme';
import type { Programme } from './programme';
import { readProgramme } from './read-programme';
import { readingReport } from './reading-report';
import { writeScheduleXml } from './write-schedule-xml';
import type { XmlElement } from './xml-tree';
import { parseXml } from './xml-tree';

const all = (element: XmlElement, name: string): XmlElement[] => element.children.flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)]);
const written = (programme: Programme, options = {}): XmlElement => parseXml(writeScheduleXml(programme, options), readingReport());
const texts = (element: XmlElement, name: string): string[] => all(element, name).map(({ text }) => text);
const reread = (xml: string): Programme => readProgramme(new TextEncoder().encode(xml)).programme;

describe('schedule.xml as Kunak writes it', () => {
  it('says what the public schema wants of a day', () => {
    const [first, second, ...more] = all(written(aProgramme()), 'day').map(({ attributes }) => attributes);
    expect(first).toEqual({ index: '1', date: '2012-11-16', start: '2012-11-16T04:00:00+01:00', end: '2012-11-17T04:00:00+01:00' });
    expect(second).toEqual({ index: '2', date: '2012-11-17', start: '2012-11-17T04:00:00+01:00', end: '2012-11-18T04:00:00+01:00' });
    expect(more).toEqual([]);
  });

  it('gives the day of a changing clock its two distances from UTC', () => {
    const [day] = all(written(aProgramme({ firstDay: '2012-10-27', lastDay: '2012-10-27', sessions: [] })), 'day');
    expect(day?.attributes).toMatchObject({ start: '2012-10-27T04:00:00+02:00', end: '2012-10-28T04:00:00+01:00' });
  });

  it('makes ASCII slugs of Cyrillic titles, each its own', () => {
    const programme = aProgramme({
      acronym: 'СК',
      title: { ru: 'Северный Кавказ' },
      sessions: [
        aProgrammeSession({ title: { ru: 'Щит: Ӏимам и ёлка' } }),
        aProgrammeSession({ guid: null, foreignId: '7', title: { ru: 'Щит: Ӏимам и ёлка' } }),
        aProgrammeSession({ guid: null, title: { ru: '😀' } }),
      ],
    });
    const root = written(programme);
    const slugs = texts(root, 'slug');
    expect(new Set(slugs).size).toBe(3);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9_]{4,}-[a-z0-9_-]{4,}$/);
    expect(slugs).toContainEqual(expect.stringMatching(/^sk_2012-7-shchit-imam-i-yolka$/));
    expect(texts(root, 'acronym')).toEqual(['sk_2012']);
  });

  it('has the numbers, guids, slugs and times that the schema takes, whatever was typed', () => {
    const shapes = { id: /^[1-9]\d*$/, guid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, slug: /^[a-z0-9_]{4,}-[a-z0-9_-]{4,}$/ };
    fc.assert(
      fc.property(anyProgramme, (programme) => {
        const root = written(programme);
        const events = all(root, 'event');
        const found = {
          id: events.map(({ attributes }) => attributes['id'] ?? ''),
          guid: events.map(({ attributes }) => attributes['guid'] ?? ''),
          slug: texts(root, 'slug'),
        };
        for (const [name, shape] of Object.entries(shapes)) {
          const values = found[name as keyof typeof found];
          expect(new Set(values).size).toBe(events.length);
          for (const value of values) expect(value).toMatch(shape);
        }
        for (const text of texts(root, 'acronym')) expect(text).toMatch(/^[a-z0-9_]{4,}$/);
        for (const text of texts(root, 'duration')) expect(text).toMatch(/^\d{2}:\d{2}$/);
        for (const text of texts(root, 'date')) expect(text).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00[+-]\d{2}:\d{2}$/);
      }),
    );
  });

  it('gives a slug of four characters to a title of one letter', () => {
    const programme = aProgramme({ sessions: [aProgrammeSession({ foreignId: '8', title: { ru: 'Я', en: 'A' } })] });
    expect(texts(written(programme), 'slug')).toEqual(['ncc2012-8-session']);
  });

  it('gives numbers and guids to sessions that have none, the same ones each time', () => {
    const programme = aProgramme({
      sessions: [aProgrammeSession({ guid: 'HOqeNIb6G7M4hYFKFRkCmQ' }), aProgrammeSession({ guid: null, title: { ru: 'Иная' } })],
    });
    const idsOf = (): string[][] => all(written(programme), 'event').map(({ attributes: { id = '', guid = '' } }) => [id, guid]);
    expect(idsOf()).toEqual(idsOf());
    for (const [id, guid] of idsOf()) {
      expect(id).toMatch(/^[1-9]\d*$/);
      expect(guid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    }
  });

  it('writes the wished language, and the other one where that is missing', () => {
    const programme = aProgramme({ sessions: [aProgrammeSession(), aProgrammeSession({ guid: null, title: { ru: 'Только по-русски' } })] });
    expect(texts(written(programme, { language: 'en' }), 'title')).toEqual(['Conference', 'Opening', 'Только по-русски']);
    expect(texts(written(programme), 'title')).toEqual(['Конференция', 'Открытие', 'Только по-русски']);
  });

  it('can not be broken out of by any text', () => {
    const nasty = `?> ]]> --> ' " <a> & </title>`;
    const programme = aProgramme({ title: { ru: nasty }, sessions: [aProgrammeSession({ title: { ru: nasty, en: nasty } })] });
    expect(reread(writeScheduleXml(programme)).sessions[0]?.title).toEqual({ ru: nasty, en: nasty });
  });

  it('puts a session of the night under the evening before, and one before four on the first day under the first day', () => {
    const programme = aProgramme({
      sessions: [aProgrammeSession({ start: '2012-11-17T01:00+01:00' }), aProgrammeSession({ guid: null, start: '2012-11-16T02:00+01:00' })],
    });
    const [first, second] = all(written(programme), 'day');
    expect(first?.attributes['start']).toBe('2012-11-16T02:00:00+01:00');
    expect([first, second].map((day) => (day ? texts(day, 'date') : []))).toEqual([['2012-11-16T02:00:00+01:00', '2012-11-17T01:00:00+01:00'], []]);
  });
});

describe('the notes of Kunak', () => {
  const programme = aProgramme({
    rooms: [aProgrammeRoom()],
    sessions: [
      aProgrammeSession({
        persons: [
          { id: null, guid: '0193a000-0000-7000-8000-0000000000b1', name: 'Гость 07', role: 'speaker' },
          { id: null, guid: '0193a000-0000-7000-8000-0000000000b2', name: 'Гость 08', role: 'interpreter' },
        ],
      }),
    ],
  });
  const xml = writeScheduleXml(programme);

  it('bring back both languages, roles, openness and equipment', () => {
    expect(reread(xml)).toEqual(programme);
  });

  it('bring back an edition that has no session yet', () => {
    const empty = aProgramme({ title: { ru: 'Конференция' }, rooms: [], sessions: [], other: { timeslot_duration: '00:05' } });
    expect(reread(writeScheduleXml(empty))).toEqual(empty);
  });

  it('give way to what was changed by hand in the file', () => {
    const edited = xml
      .replace('<title>Открытие</title>', '<title>Начало</title>')
      .replace('<start>09:00</start>', '<start>10:00</start>')
      .replace('09:00:00+01:00</date>', '10:00:00+01:00</date>')
      .replace(/<person [^>]*>Гость 08<\/person>/, '<person>Гость 09</person>');
    const [session] = reread(edited).sessions;
    expect(session).toMatchObject({ title: { ru: 'Начало', en: 'Opening' }, start: '2012-11-16T10:00+01:00', openness: 'closed' });
    expect(session?.persons.map(({ name, role }) => [name, role])).toEqual([
      ['Гость 07', 'speaker'],
      ['Гость 09', null],
    ]);
  });

  it('are left aside, and told, when somebody has broken them', () => {
    const { programme: read, problems } = readProgramme(new TextEncoder().encode(xml.replaceAll('"openness":"closed"', '"openness":"ajar"')));
    expect(read.sessions[0]).toMatchObject({ title: { ru: 'Открытие' }, openness: null });
    expect(problems.map(({ reason }) => reason.code)).toEqual(['conference.noteUnreadable']);
  });

  it('stay out of a file for strangers', () => {
    for (const secret of ['<?kunak', 'interpreter', 'closed', 'Opening', 'booth', '0000000000b1']) expect(xml).toContain(secret);
    expect(writeScheduleXml(programme, { notes: 'without' })).not.toMatch(/kunak|interpreter|closed|Opening|booth|0000000000b1/);
  });
});
