import type { Language } from '@kunak/platform/rules';
import { Refusal } from '@kunak/platform/rules';
import type { ReadProgramme } from './reading-report';
import { problemText } from './reading-report';
import { readProgramme } from './read-programme';

const read = (xml: string): ReadProgramme => readProgramme(new TextEncoder().encode(xml));
const problemsOf = ({ problems }: ReadProgramme, language: Language = 'en'): string[] => problems.map((problem) => problemText(problem, language));
const refusalOf = (xml: string, language: Language): string => {
  try {
    read(xml);
  } catch (error) {
    if (error instanceof Refusal) return error.textIn(language);
    throw error;
  }
  return 'taken';
};

const frab = `<?xml version='1.0' encoding='utf-8' ?>
<schedule>
<version>1.5 In a bright light</version>
<conference><acronym>demo12</acronym><title>Конференция</title><start>2012-11-16</start><end>2012-11-17</end><days>2</days><timeslot_duration>00:05</timeslot_duration></conference>
<day date='2012-11-16' end='2012-11-17T04:00:00+01:00' index='1' start='2012-11-16T11:00:00+01:00'>
<room name='Зал 1'>
<event guid='29aecfd7-2e44-4f49-ab86-29b5e0877325' id='6561'>
<date>2012-11-16T11:00:00+01:00</date><start>11:00</start><duration>00:30</duration><room>Зал 1</room>
<slug>demo12_-_6561_-_opening</slug>
<recording><license>CC-BY</license><optout>true</optout></recording>
<title>„Opening“ &amp; welcome &#1040;</title><subtitle></subtitle><track>Main</track><type>lecture</type><language>en</language>
<abstract><![CDATA[One <b>two</b> &amp; three]]></abstract><description>First&#13;
second</description>
<persons><person id='1544'>Guest 01</person><person id='3874'>Гость 02</person></persons>
<links><link href='http://example.org/a?b=1&amp;c=2'>More</link></links>
</event>
</room>
<room name='Hall 2'></room>
</day>
<day date='2012-11-17' end='2012-11-18T04:00:00+01:00' index='2' start='2012-11-17T11:00:00+01:00'>
<room name='Зал 1'>
<event guid='HOqeNIb6G7M4hYFKFRkCmQ' id='6562'><date>2012-11-18T01:00:00+01:00</date><start>01:00</start><duration>1:00</duration><room>Зал 1</room><title>Night</title></event>
</room>
</day>
</schedule>`;

describe('schedule.xml as frab writes it', () => {
  const { programme, problems } = read(frab);

  it('comes in without a problem', () => {
    expect(problems).toEqual([]);
    expect(programme).toMatchObject({
      acronym: 'demo12',
      title: { ru: 'Конференция' },
      version: '1.5 In a bright light',
      firstDay: '2012-11-16',
      lastDay: '2012-11-17',
    });
  });

  it('keeps rooms in their order, empty ones too', () => {
    expect(programme.rooms.map(({ name, names }) => [name, names])).toEqual([
      ['Зал 1', { ru: 'Зал 1' }],
      ['Hall 2', { en: 'Hall 2' }],
    ]);
  });

  it('keeps every word of a session', () => {
    expect(programme.sessions[0]).toEqual({
      guid: '29aecfd7-2e44-4f49-ab86-29b5e0877325',
      foreignId: '6561',
      title: { en: '„Opening“ & welcome А' },
      subtitle: {},
      abstract: { en: 'One <b>two</b> &amp; three' },
      description: { en: 'First\nsecond' },
      type: 'lecture',
      track: 'Main',
      kind: null,
      openness: null,
      spokenLanguages: ['en'],
      interpretedInto: [],
      equipment: [],
      expectedSize: null,
      start: '2012-11-16T11:00+01:00',
      minutes: 30,
      room: 'Зал 1',
      persons: [
        { id: '1544', guid: null, name: 'Guest 01', role: null },
        { id: '3874', guid: null, name: 'Гость 02', role: null },
      ],
      links: [{ href: 'http://example.org/a?b=1&c=2', title: 'More', type: '', service: '', place: 'link' }],
      other: { 'recording.license': 'CC-BY', 'recording.optout': 'true', slug: 'demo12_-_6561_-_opening' },
    });
  });

  it('puts the session after midnight on its own date', () => {
    expect(programme.sessions[1]).toMatchObject({ start: '2012-11-18T01:00+01:00', minutes: 60, guid: 'HOqeNIb6G7M4hYFKFRkCmQ' });
  });
});

const pentabarf = (dayChange: string, events: string, day = '<day index="1" date="2012-11-16">'): string => `<schedule>
<conference><title>Old</title><start>2012-11-16</start><end>2012-11-16</end>${dayChange}</conference>
${day}<room name="K">${events}</room></day></schedule>`;
const event = (inner: string, id = '1'): string => `<event id="${id}"><duration>00:25</duration><title>T${id}</title>${inner}</event>`;

describe('schedule.xml without <date>', () => {
  it('takes the date of the day and the clock of the session, without a zone', () => {
    const { programme, problems } = read(pentabarf('<day_change>00:00:00</day_change>', event('<start>09:00</start>')));
    expect(programme.sessions[0]).toMatchObject({ start: '2012-11-16T09:00', minutes: 25, room: 'K' });
    expect(problems).toEqual([]);
  });

  it('puts a clock before day_change on the next date', () => {
    const { programme } = read(pentabarf('<day_change>04:00:00</day_change>', event('<start>03:30</start>') + event('<start>04:00</start>', '2')));
    expect(programme.sessions.map(({ foreignId, start }) => [foreignId, start])).toEqual([
      ['2', '2012-11-16T04:00'],
      ['1', '2012-11-17T03:30'],
    ]);
  });

  it('takes the day’s own start for day_change, and its distance from UTC', () => {
    const day = '<day index="1" date="2012-11-16" start="2012-11-16T10:00:00+01:00" end="2012-11-17T03:00:00+01:00">';
    expect(read(pentabarf('', event('<start>00:30</start>'), day)).programme.sessions[0]?.start).toBe('2012-11-17T00:30+01:00');
  });

  it('takes the zone by its name', () => {
    const { programme } = read(pentabarf('<time_zone_name>Europe/Stockholm</time_zone_name>', event('<start>09:00</start>')));
    expect(programme).toMatchObject({ timeZone: 'Europe/Stockholm', sessions: [{ start: '2012-11-16T09:00+01:00' }] });
  });
});

describe('schedule.xml as pretalx writes it', () => {
  it('keeps codes, guids, attachments and tracks', () => {
    const { programme, problems } = read(`<schedule><generator name="x" version="1"/><version>v1</version>
      <conference><title>Demo</title><acronym>demo</acronym><start>2012-11-16</start><end>2012-11-16</end><time_zone_name>UTC</time_zone_name>
        <track name="Law" color="#112233" slug="1-law"/></conference>
      <day index="1" date="2012-11-16" start="2012-11-16T04:00:00+00:00" end="2012-11-17T03:59:00+00:00">
        <room name="A" guid="b379c473-93b9-4eae-9a09-d482e86cede3"><event guid="8079583e-8321-506c-95af-fd2903a5f075" id="25" code="G9JGWY">
          <room>A</room><title>T</title><date>2012-11-16T09:00:00+00:00</date><start>09:00</start><duration>00:30</duration>
          <url>https://example.org/talk/G9JGWY/</url><language>ru, en</language>
          <persons><person id="7" guid="c0ffee00-0000-4000-8000-000000000000" code="ABCDEF">Guest</person><person code="XYZ">Гость</person></persons>
          <attachments><attachment href="/a.pdf" type="slides">Slides</attachment></attachments></event></room></day></schedule>`);
    expect(problems).toEqual([]);
    expect(programme.rooms[0]?.guid).toBe('b379c473-93b9-4eae-9a09-d482e86cede3');
    expect(programme.other).toEqual({ track: '{"name":"Law","color":"#112233","slug":"1-law"}' });
    expect(programme.sessions[0]).toMatchObject({
      spokenLanguages: ['ru', 'en'],
      persons: [
        { id: '7', guid: 'c0ffee00-0000-4000-8000-000000000000', name: 'Guest' },
        { id: 'XYZ', guid: null, name: 'Гость' },
      ],
      links: [{ href: '/a.pdf', title: 'Slides', type: 'slides', place: 'attachment' }],
      other: { code: 'G9JGWY', 'person 1 code': 'ABCDEF', url: 'https://example.org/talk/G9JGWY/' },
    });
  });

  it('reconciles a date in UTC with the clock of the venue', () => {
    const xml = pentabarf('<time_zone_name>Europe/Stockholm</time_zone_name>', event('<date>2012-11-16T08:00:00Z</date><start>09:00</start>'));
    expect(read(xml)).toMatchObject({ programme: { sessions: [{ start: '2012-11-16T09:00+01:00' }] }, problems: [] });
  });
});

describe('what is odd in a schedule.xml', () => {
  it.each([
    ['', 'it has no start; it is not placed', null],
    ['<start>morning</start>', 'the start “morning” can not be read; it is not placed', null],
    ['<date>2012-11-31T09:00:00+01:00</date>', 'the start “2012-11-31T09:00:00+01:00” can not be read; it is not placed', null],
    [
      '<date>2012-11-16T09:00:00+01:00</date><start>10:00</start>',
      'the start “10:00” differs from the date “2012-11-16T09:00:00+01:00”; the latter was taken',
      '2012-11-16T09:00+01:00',
    ],
    ['<date>2012-11-16T09:00:30+01:00</date>', 'the seconds of “2012-11-16T09:00:30+01:00” were cut', '2012-11-16T09:00+01:00'],
    ['<start>09:00</start><room>L</room>', 'it stands in the room “K” but says “L”; the latter was taken', '2012-11-16T09:00'],
    ['<start>09:00</start><persons><person id="5"></person></persons>', 'the person with the id “5” has no name', '2012-11-16T09:00'],
    ['<start>09:00</start><abstract>a&#1;b</abstract>', 'invisible control characters were removed', '2012-11-16T09:00'],
  ])('%s: is told with its line, and the session comes in', (inner, problem, start) => {
    const result = read(pentabarf('', event(inner)));
    expect(problemsOf(result)).toEqual([`Line 3, “T1”: ${problem}`]);
    expect(result.programme.sessions.map((session) => session.start)).toEqual([start]);
  });

  it('is told in Russian too', () => {
    expect(problemsOf(read(pentabarf('', event(''))), 'ru')).toEqual(['Строка 3, «T1»: нет времени начала; занятие не размещено']);
  });

  it('leaves an entity of HTML as it stands', () => {
    const result = read(pentabarf('', event('<start>09:00</start><abstract>a&nbsp;b</abstract>')));
    expect(problemsOf(result)).toEqual(['Line 3: the entity “&nbsp;” is unknown and was left as it is']);
    expect(result.programme.sessions[0]?.abstract).toEqual({ en: 'a&nbsp;b' });
  });

  it('takes a guid that comes twice off the second session', () => {
    const twice = `<event id="1" guid="g"><start>09:00</start><duration>1:00</duration><title>One</title></event>
      <event id="2" guid="g"><start>10:00</start><duration>1:00</duration><title>Two</title></event>`;
    const result = read(pentabarf('', twice));
    expect(problemsOf(result)).toEqual(['Line 4, “Two”: the guid “g” was there already; it was taken off this session']);
    expect(result.programme.sessions.map(({ guid }) => guid)).toEqual(['g', null]);
  });

  it('says once that the zone does not fit the times', () => {
    const events = event('<date>2012-11-16T09:00:00+01:00</date>') + event('<date>2012-11-16T10:00:00+01:00</date>', '2');
    expect(problemsOf(read(pentabarf('<time_zone_name>UTC</time_zone_name>', events)))).toEqual([
      'Line 3, “T1”: the time “2012-11-16T09:00+01:00” does not fit the time zone UTC; the time of the file was taken',
    ]);
  });

  it('takes days that can not be read from the sessions', () => {
    const xml = `<schedule><conference><title>x</title><start>16.11</start><end>17.11</end></conference><day date="2012-11-16"><room name="K">${event('<start>09:00</start>')}</room></day></schedule>`;
    expect(read(xml)).toMatchObject({
      programme: { firstDay: '2012-11-16', lastDay: '2012-11-16' },
      problems: [{ reason: { code: 'conference.daysUnreadable' } }],
    });
  });
});

describe('a schedule.xml that can not come in', () => {
  it.each([
    [
      frab.slice(0, frab.indexOf('<track>')),
      'Строка 11, знак 1: тег «event» открыт и не закрыт',
      'Line 11, character 1: the tag “event” is open and never closed',
    ],
    ['<schedule>\n<day>\n</room></schedule>', 'Строка 3, знак 1: тег «day»', 'Line 3, character 1: the tag “day”'],
    ['<schedule>\n<title>A & B</title></schedule>', 'Строка 2, знак 10: XML нарушен.', 'Line 2, character 10: the XML is broken.'],
    [
      '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><schedule>&b;</schedule>',
      'Строка 3: в файле есть DOCTYPE.',
      'Line 3: the file has a DOCTYPE.',
    ],
    ['<rss><channel/></rss>', 'файл начинается с <rss>', 'the file starts with <rss>'],
    ['<schedule><conference><title>x</title></conference></schedule>', 'В файле нет ни одного занятия.', 'There is no session in the file.'],
    [`<schedule>${'<a>'.repeat(500)}${'</a>'.repeat(500)}</schedule>`, 'XML вложен слишком глубоко', 'The XML is nested too deep'],
    ['<!DOCTYPE html><html></html>', 'Это не программа', 'This is not a programme'],
  ])('%# is refused with its place in both languages', (xml, russian, english) => {
    expect(refusalOf(xml, 'ru')).toContain(russian);
    expect(refusalOf(xml, 'en')).toContain(english);
  });

  it('may speak of a DOCTYPE in a text', () => {
    expect(refusalOf(pentabarf('', event('<start>09:00</start><abstract><![CDATA[<!DOCTYPE x>]]></abstract>')), 'en')).toBe('taken');
  });
});
