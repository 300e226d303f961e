import { Refusal } from '@kunak/platform/rules';
import { readProgramme } from './read-programme';
import type { ReadProgramme } from './reading-report';
import { problemText } from './reading-report';

const read = (json: unknown): ReadProgramme => readProgramme(new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json)));

const session = {
  id: 25,
  guid: '8079583e-8321-506c-95af-fd2903a5f075',
  logo: '',
  date: '2012-11-16T09:00:00+01:00',
  start: '09:00',
  duration: '00:30',
  room: 'Gray Room',
  slug: 'democon-25-opening',
  url: 'https://example.org/talk/G9JGWY/',
  title: 'Opening',
  subtitle: '',
  track: { en: 'Law', ru: 'Право' },
  type: 'Talk',
  language: 'en',
  abstract: 'About',
  description: null,
  recording_license: '',
  do_not_record: false,
  persons: [{ code: 'ABC', public_name: 'Guest 01', biography: 'Lives in a town', answers: [] }],
  links: [{ url: 'https://example.org', title: 'Site' }],
  attachments: [],
  answers: [],
};
const day = { index: 1, date: '2012-11-16', day_start: '2012-11-16T04:00:00+01:00', day_end: '2012-11-17T03:59:00+01:00' };
const conference = {
  acronym: 'democon',
  title: 'DemoCon',
  start: '2012-11-16',
  end: '2012-11-17',
  daysCount: 2,
  timeslot_duration: '00:05',
  time_zone_name: 'Europe/Stockholm',
};
const rooms = [
  { name: 'Tan Room', guid: 'b379c473-93b9-4eae-9a09-d482e86cede3', description: null, capacity: null },
  { name: 'Gray Room', guid: 'b379c473-93b9-4eae-9a09-d482e86cede4', description: 'Upstairs', capacity: 40 },
];
const schedule = (days: unknown): unknown => ({ schedule: { version: 'v1', base_url: 'x', conference: { ...conference, rooms, days } } });

describe('schedule.json as voc and pretalx write it', () => {
  const { programme, problems } = read(schedule([{ ...day, rooms: { 'Gray Room': [session] } }]));

  it('comes in without a problem', () => {
    expect(problems).toEqual([]);
    expect(programme).toMatchObject({ acronym: 'democon', version: 'v1', timeZone: 'Europe/Stockholm', firstDay: '2012-11-16', lastDay: '2012-11-17' });
  });

  it('keeps rooms in the order of their list, with their seats', () => {
    expect(programme.rooms.map(({ name, capacity, description }) => [name, capacity, description])).toEqual([
      ['Tan Room', null, {}],
      ['Gray Room', 40, { en: 'Upstairs' }],
    ]);
  });

  it('keeps every word of a session', () => {
    expect(programme.sessions).toEqual([
      {
        guid: '8079583e-8321-506c-95af-fd2903a5f075',
        foreignId: '25',
        title: { en: 'Opening' },
        subtitle: {},
        abstract: { en: 'About' },
        description: {},
        type: 'Talk',
        track: 'Law',
        kind: null,
        openness: null,
        spokenLanguages: ['en'],
        interpretedInto: [],
        equipment: [],
        expectedSize: null,
        start: '2012-11-16T09:00+01:00',
        minutes: 30,
        room: 'Gray Room',
        persons: [{ id: 'ABC', guid: null, name: 'Guest 01', role: null }],
        links: [{ href: 'https://example.org', title: 'Site', type: '', service: '', place: 'link' }],
        other: { 'person 1 biography': 'Lives in a town', 'recording.optout': 'false', slug: 'democon-25-opening', url: 'https://example.org/talk/G9JGWY/' },
      },
    ]);
  });

  it('takes the end where there is no duration', () => {
    const { duration: _, ...endless } = { ...session, end: '2012-11-16T10:15:00+01:00' };
    expect(read(schedule([{ ...day, rooms: { A: [endless] } }])).programme.sessions[0]?.minutes).toBe(75);
  });

  it('takes the clock of the night after the day', () => {
    const { date: _, ...dateless } = { ...session, start: '01:30' };
    expect(read(schedule([{ ...day, rooms: { A: [dateless] } }])).programme.sessions[0]?.start).toBe('2012-11-17T01:30+01:00');
  });
});

describe('a flat list of sessions', () => {
  const talk = {
    id: 5,
    slug: 'from-zero',
    start_date: '2012-11-16 12:20:00',
    end_date: '2012-11-16 14:20:00',
    venue: 'Workshop 2',
    latlon: [52.04208, -2.37715],
    title: 'From zero',
    speaker: 'Guest 01',
    pronouns: null,
    user_id: 49,
    description: 'Line one\r\n\r\nLine two',
    type: 'workshop',
    may_record: false,
    is_fave: true,
    cost: '',
    age_range: '14+',
    link: 'https://example.org/5',
    start_time: '12:20',
    end_time: '14:20',
  };

  it('keeps every word of a session but what is only the reader’s own', () => {
    const { programme, problems } = read([talk]);
    expect(problems).toEqual([]);
    expect(programme).toMatchObject({ firstDay: '2012-11-16', lastDay: '2012-11-16', timeZone: null, rooms: [{ name: 'Workshop 2' }] });
    expect(programme.sessions[0]).toMatchObject({
      foreignId: '5',
      title: { en: 'From zero' },
      abstract: { en: 'Line one\n\nLine two' },
      start: '2012-11-16T12:20',
      minutes: 120,
      room: 'Workshop 2',
      persons: [{ id: '49', name: 'Guest 01' }],
      links: [{ href: 'https://example.org/5' }],
      other: { age_range: '14+', latlon: '[52.04208,-2.37715]', may_record: 'false', slug: 'from-zero' },
    });
  });

  it('may be the only list in an object that names the zone', () => {
    const { programme } = read({ name: 'Camp', timezone: 'Europe/London', sessions: [{ ...talk, speakers: ['Guest 01', { id: 'B', name: 'Гость 02' }] }] });
    expect(programme).toMatchObject({ title: { en: 'Camp' }, timeZone: 'Europe/London', sessions: [{ start: '2012-11-16T12:20+00:00' }] });
    expect(programme.sessions[0]?.persons.map(({ id, name }) => [id, name])).toEqual([
      [null, 'Guest 01'],
      ['B', 'Гость 02'],
    ]);
  });

  it('tells what it left out and what ends before it starts', () => {
    const result = read([{ ...talk, end_date: '2012-11-16 11:00:00' }, 'note']);
    expect(result.problems.map((problem) => problemText(problem, 'ru'))).toEqual([
      'Файл: запись «"note"» — не занятие; пропущена',
      '«From zero»: конец «2012-11-16 11:00:00» раньше начала; записано 0 минут',
    ]);
  });
});

describe('a JSON that can not come in', () => {
  it.each([
    ['{"schedule":\n {"conference": {]}', 'jsonBroken', 'Line 2, character 18'],
    ['{"schedule": {"conference"', 'jsonBroken', 'Line 1, character 27'],
    ['{"a": 1}', 'jsonNotSchedule', 'no programme'],
    ['[1, 2]', 'jsonNotSchedule', 'no programme'],
    ['[{"name": "Guest"}]', 'jsonNotSchedule', 'no programme'],
    ['{"a": [{"title": "x", "start": "2012-11-16T10:00"}], "b": [{"title": "y", "start": "2012-11-16T10:00"}]}', 'jsonNotSchedule', 'no programme'],
    ['{"schedule": {"conference": {"title": "x", "days": []}}}', 'nothingInside', 'no session'],
  ])('%s is refused as %s', (json, code, text) => {
    expect.assertions(2);
    try {
      read(json);
    } catch (error) {
      expect(error instanceof Refusal && error.code).toBe(`conference.${code}`);
      expect(error instanceof Refusal && error.textIn('en')).toContain(text);
    }
  });

  it.each([99, 50_000])('is refused in plain words when an entry lies %i levels down in another', (depth) => {
    const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    for (const json of [`[{"title": "x", "start": "2012-11-16T10:00", "notes": ${deep}}]`, `{"schedule": {"conference": {"title": "x", "more": ${deep}}}}`])
      expect(() => read(json)).toThrow(expect.objectContaining({ code: 'conference.nestedTooDeep' }) as Error);
  });
});
