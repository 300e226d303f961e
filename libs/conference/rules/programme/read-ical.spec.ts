import { Refusal } from '@kunak/platform/rules';
import { readProgramme } from './read-programme';
import type { ReadProgramme } from './reading-report';
import { problemText } from './reading-report';

const read = (lines: readonly string[]): ReadProgramme => readProgramme(new TextEncoder().encode(lines.join('\r\n')));
const calendar = (...inner: readonly string[]): string[] => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...inner, 'END:VCALENDAR'];
const event = (...inner: readonly string[]): string[] => ['BEGIN:VEVENT', 'SUMMARY:T', ...inner, 'END:VEVENT'];
const problemsOf = ({ problems }: ReadProgramme): string[] => problems.map((problem) => problemText(problem, 'en'));

describe('a calendar as camps publish it', () => {
  const { programme, problems } = read(
    calendar(
      'X-WR-CALNAME:Camp\\, 2012',
      ...event(
        'DTSTART;TZID=Europe/London;VALUE=DATE-TIME:20120604T193000',
        'DTEND;TZID=Europe/London;VALUE=DATE-TIME:20120604T200000',
        'UID:123',
        'DESCRIPTION:For the last 5 years I’ve been trying to entertain people on T',
        ' witter\\, and more\\n\\nThe end: «ко',
        ' нец»\\; yes',
        'LOCATION:Stage A',
      ),
    ),
  );

  it('comes in by the clock of its zone although it describes no zone', () => {
    expect(problems).toEqual([]);
    expect(programme).toMatchObject({ title: { en: 'Camp, 2012' }, timeZone: 'Europe/London', firstDay: '2012-06-04', lastDay: '2012-06-04' });
    expect(programme.sessions[0]).toMatchObject({ foreignId: '123', guid: null, start: '2012-06-04T19:30+01:00', minutes: 30, room: 'Stage A' });
  });

  it('unfolds and unescapes the description', () => {
    expect(programme.sessions[0]?.abstract).toEqual({
      en: 'For the last 5 years I’ve been trying to entertain people on Twitter, and more\n\nThe end: «конец»; yes',
    });
  });
});

describe('times in a calendar', () => {
  const startOf = (...lines: readonly string[]): string | null | undefined => read(calendar(...lines)).programme.sessions[0]?.start;

  it('in UTC go by the clock of the calendar, or stay in UTC', () => {
    const utc = event('DTSTART:20121116T080000Z', 'DTEND:20121116T090000Z');
    expect(startOf('X-WR-TIMEZONE:Europe/Stockholm', ...utc)).toBe('2012-11-16T09:00+01:00');
    expect(startOf(...utc)).toBe('2012-11-16T08:00+00:00');
  });

  it('without a zone stay the clock’s alone', () => {
    expect(startOf(...event('DTSTART:20121116T090000', 'DURATION:PT1H'))).toBe('2012-11-16T09:00');
  });

  it('find the place behind a maker’s prefix', () => {
    expect(startOf(...event('DTSTART;TZID=/example.org/2012/Europe/Stockholm:20121116T090000', 'DURATION:PT1H'))).toBe('2012-11-16T09:00+01:00');
  });

  it('follow the rules of a zone that the calendar describes itself', () => {
    const zone = (kind: string, from: string, to: string, start: string, rule: string): string[] => [
      `BEGIN:${kind}`,
      `DTSTART:${start}`,
      `TZOFFSETFROM:${from}`,
      `TZOFFSETTO:${to}`,
      `RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=${rule}`,
      `END:${kind}`,
    ];
    const described = [
      'BEGIN:VTIMEZONE',
      'TZID:W. Europe Standard Time',
      ...zone('STANDARD', '+0200', '+0100', '19960101T030000', '10'),
      ...zone('DAYLIGHT', '+0100', '+0200', '19960101T020000', '3'),
      'END:VTIMEZONE',
    ];
    const at = (start: string): string[] => event(`DTSTART;TZID=W. Europe Standard Time:${start}`, 'DURATION:PT1H');
    expect(startOf(...described, ...at('20121116T090000'))).toBe('2012-11-16T09:00+01:00');
    expect(startOf(...described, ...at('20120716T090000'))).toBe('2012-07-16T09:00+02:00');
  });

  it.each(['FREQ=MINUTELY', 'FREQ=YEARLY;BYMONTH=3;BYMINUTE=1,2,3', 'FREQ=YEARLY;BYYEARDAY=1,2,3'])(
    'stay the clock’s alone in a zone that says it changes by %s: reckoned out, that fills the memory',
    (rule) => {
      const change = ['BEGIN:STANDARD', 'DTSTART:20121101T000000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', `RRULE:${rule}`, 'END:STANDARD'];
      const zone = ['BEGIN:VTIMEZONE', 'TZID:Somewhere', ...change, 'END:VTIMEZONE'];
      const { programme, problems } = read(calendar(...zone, ...event('DTSTART;TZID=Somewhere:20121116T090000', 'DURATION:PT1H')));
      expect(programme.sessions[0]?.start).toBe('2012-11-16T09:00');
      expect(problems.map(({ reason }) => reason.code)).toEqual(['conference.timeZoneUnknown']);
    },
  );

  it('last by DTEND, by DURATION, across midnight and across the change of clocks', () => {
    const minutesOf = (...lines: readonly string[]): number | undefined => read(calendar(...event(...lines))).programme.sessions[0]?.minutes;
    expect(minutesOf('DTSTART:20121116T230000', 'DTEND:20121117T013000')).toBe(150);
    expect(minutesOf('DTSTART:20121116T230000', 'DURATION:PT1H30M')).toBe(90);
    // In Stockholm the night of 28 October 2012 has an hour more.
    expect(minutesOf('DTSTART;TZID=Europe/Stockholm:20121028T013000', 'DTEND;TZID=Europe/Stockholm:20121028T033000')).toBe(180);
  });
});

describe('what is odd in a calendar', () => {
  it.each([
    [['DTSTART;VALUE=DATE:20121116'], ['it takes all day', 'allDay'], { start: '2012-11-16T00:00', minutes: 1_440 }],
    [['DTSTART:20121116T090000'], ['it has no length', 'durationMissing'], { start: '2012-11-16T09:00', minutes: 0 }],
    [['DTSTART:20121116T090000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3'], ['repeats', 'repeats'], { start: '2012-11-16T09:00', minutes: 60 }],
    [['DTSTART:20121116T090000', 'DURATION:PT1H', 'STATUS:CANCELLED'], ['cancelled', 'cancelled'], { start: null, minutes: 60 }],
    [['DTSTART;TZID=Mars/Base:20121116T090000', 'DURATION:PT1H'], ['zone', 'timeZoneUnknown'], { start: '2012-11-16T09:00', minutes: 60 }],
    [['DTSTART:20121116T090000', 'DTEND:20121116T080000'], ['end', 'endBeforeStart'], { start: '2012-11-16T09:00', minutes: 0 }],
    [['DURATION:PT1H'], ['start', 'startMissing'], { start: null, minutes: 60 }],
  ])('%j comes in and is told', (lines, [, code], expected) => {
    const { programme, problems } = read(calendar(...event(...lines)));
    expect(programme.sessions).toMatchObject([expected]);
    expect(problems.map(({ reason }) => reason.code)).toEqual([`conference.${code}`]);
  });

  it('names what is no session', () => {
    const todo = ['BEGIN:VTODO', 'SUMMARY:Buy tea', 'END:VTODO'];
    expect(problemsOf(read(calendar(...event('DTSTART:20121116T090000', 'DURATION:PT1H'), ...todo)))).toEqual([
      'The file: the entry “VTODO Buy tea” is no session; it was left out',
    ]);
  });

  it('keeps people, categories, address and whatever else is said', () => {
    const { programme } = read(
      calendar(
        ...event(
          'UID:8079583E-8321-506C-95AF-FD2903A5F075',
          'DTSTART:20121116T090000',
          'DURATION:PT1H',
          'ATTENDEE;CN="Guest 01":mailto:guest01@example.org',
          'ORGANIZER:mailto:host@example.org',
          'CATEGORIES:Law,Press',
          'URL:https://example.org/1',
          'COMMENT:Bring tea',
          'DTSTAMP:20121101T000000Z',
        ),
      ),
    );
    expect(programme.sessions[0]).toMatchObject({
      guid: '8079583E-8321-506C-95AF-FD2903A5F075',
      foreignId: null,
      track: 'Law, Press',
      persons: [{ name: 'Guest 01' }, { name: 'host@example.org' }],
      other: { comment: 'Bring tea', url: 'https://example.org/1' },
    });
  });
});

describe('a calendar whose entries lie in one another', () => {
  const nested = (depth: number): string[] => [
    ...Array.from({ length: depth }, () => 'BEGIN:VEVENT'),
    'SUMMARY:T',
    ...Array.from({ length: depth }, () => 'END:VEVENT'),
  ];

  it('comes in with as many levels as a calendar program writes', () => {
    expect(read(calendar(...nested(99))).programme.sessions).toHaveLength(1);
  });

  it.each([100, 50_000])('is refused in plain words %i levels down', (depth) => {
    expect(() => read(calendar(...nested(depth)))).toThrow(expect.objectContaining({ code: 'conference.nestedTooDeep' }) as Error);
  });
});

describe('a calendar that can not come in', () => {
  it.each([
    [calendar('BEGIN:VEVENT', 'SUMMARY:T', 'this is no line', 'END:VEVENT'), 'icalBroken', 'Line 5: the calendar is broken: “this is no line”.'],
    [calendar('BEGIN:VEVENT', 'SUMMARY:T'), 'icalBroken', 'Line 5: the calendar is broken: “END:VCALENDAR”.'],
    [['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:T'], 'icalBroken', 'Line 3: the calendar is broken: “BEGIN:VEVENT”.'],
    [calendar(), 'nothingInside', 'There is no session in the file.'],
  ])('%j is refused as %s', (lines, code, text) => {
    expect.assertions(2);
    try {
      read(lines);
    } catch (error) {
      expect(error instanceof Refusal && error.code).toBe(`conference.${code}`);
      expect(error instanceof Refusal && error.textIn('en')).toBe(text);
    }
  });
});
