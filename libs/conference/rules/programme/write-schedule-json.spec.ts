import { aProgramme, aProgrammeSession } from './a-programme';
import type { Programme } from './programme';
import { readProgramme } from './read-programme';
import { writeScheduleJson } from './write-schedule-json';

type Written = { schedule: { version: string; conference: Record<string, unknown> & { days: { rooms: Record<string, Record<string, unknown>[]> }[] } } };
const written = (programme: Programme, options = {}): Written => JSON.parse(writeScheduleJson(programme, options)) as Written;
const sessionOf = (programme: Programme, options = {}): Record<string, unknown> | undefined =>
  written(programme, options).schedule.conference.days.flatMap(({ rooms }) => Object.values(rooms).flat())[0];

describe('schedule.json as Kunak writes it', () => {
  it('has the keys that the public schema wants of a session', () => {
    const programme = aProgramme({
      sessions: [
        aProgrammeSession({
          foreignId: '12',
          persons: [
            { id: '7', guid: null, name: 'Гость 07', role: 'speaker' },
            { id: 'ABC', guid: null, name: 'Гость 08', role: null },
          ],
        }),
      ],
    });
    expect(sessionOf(programme, { language: 'en', baseUrl: 'https://example.org/' })).toEqual({
      id: 12,
      guid: '0193a000-0000-7000-8000-000000000001',
      date: '2012-11-16T09:00:00+01:00',
      start: '09:00',
      duration: '01:00',
      room: 'Зал',
      slug: 'ncc2012-12-opening',
      url: 'https://example.org/ncc2012-12-opening',
      title: 'Opening',
      subtitle: '',
      track: '',
      type: '',
      language: 'ru',
      abstract: '',
      description: '',
      persons: [{ id: 7, name: 'Гость 07' }, { name: 'Гость 08' }],
      links: [],
      attachments: [],
    });
  });

  it('has the keys that the public schema wants of the conference', () => {
    const { days: _, rooms, meta, ...conference } = written(aProgramme()).schedule.conference;
    expect(conference).toEqual({
      acronym: 'ncc2012',
      title: 'Конференция',
      start: '2012-11-16',
      end: '2012-11-17',
      daysCount: 2,
      timeslot_duration: '00:05',
      time_zone_name: 'Europe/Stockholm',
    });
    expect(rooms).toEqual([{ name: 'Зал', guid: '0193a000-0000-7000-8000-0000000000aa', capacity: 40, description: null }]);
    expect(meta).toHaveProperty('kunak');
  });

  it('stands in an urn where nobody gave an address', () => {
    expect(sessionOf(aProgramme())?.['url']).toBe('urn:uuid:0193a000-0000-7000-8000-000000000001');
  });

  it('links only what is an address, and brings the rest back all the same', () => {
    const links = ['https://example.org/a', 'www.example.org', 'https://пример.рф', 'https://example.org/a b', 'http://a:b/'].map((href) => ({
      href,
      title: 'x',
      type: 'other',
      service: '',
      place: 'link' as const,
    }));
    const programme = aProgramme({ sessions: [aProgrammeSession({ links })] });
    expect(sessionOf(programme)?.['links']).toEqual([{ url: 'https://example.org/a', title: 'x' }]);
    expect(readProgramme(new TextEncoder().encode(writeScheduleJson(programme))).programme.sessions[0]?.links).toEqual(links);
  });

  it('leaves its notes out of a file for strangers', () => {
    expect(writeScheduleJson(aProgramme())).toMatch(/kunak/);
    expect(writeScheduleJson(aProgramme(), { notes: 'without' })).not.toMatch(/kunak|Opening|closed/);
  });
});
