import { aProgramme, aProgrammeSession } from './a-programme';
import { writeIcal, writeNeutralIcal } from './write-ical';

const stamp = '2012-11-01T12:00:00.000Z';
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').trimEnd().split('\r\n');

describe('a calendar as Kunak writes it', () => {
  it('has times in UTC, the clock of the venue beside them, and a number that grows with each release', () => {
    const programme = aProgramme({ title: { ru: 'Встреча; первая, «А»' }, sessions: [aProgrammeSession({ abstract: { ru: 'Раз\nдва; три, \\' } })] });
    expect(linesOf(writeIcal(programme, { stamp, sequence: 4, notes: 'without' }))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Kunak//Programme//RU',
      'NAME:Встреча\\; первая\\, «А»',
      'X-WR-CALNAME:Встреча\\; первая\\, «А»',
      'BEGIN:VEVENT',
      'UID:0193a000-0000-7000-8000-000000000001',
      'SEQUENCE:4',
      'DTSTAMP:20121101T120000Z',
      'DTSTART:20121116T080000Z',
      'DTEND:20121116T090000Z',
      'SUMMARY:Открытие',
      'LOCATION:Зал',
      'DESCRIPTION:Раз\\nдва\\; три\\, \\\\',
      'END:VEVENT',
      'X-WR-TIMEZONE:Europe/Stockholm',
      'END:VCALENDAR',
    ]);
  });

  it('keeps the uid of a session that has moved', () => {
    const uidOf = (start: string): string | undefined =>
      linesOf(writeIcal(aProgramme({ sessions: [aProgrammeSession({ guid: null, foreignId: '12', start })] }), { stamp })).find((line) =>
        line.startsWith('UID:'),
      );
    expect(uidOf('2012-11-16T09:00+01:00')).toBe(uidOf('2012-11-17T15:00+01:00'));
  });

  it('folds long lines of Cyrillic at 75 bytes', () => {
    const text = writeIcal(aProgramme({ sessions: [aProgrammeSession({ title: { ru: 'Щит '.repeat(60) } })] }), { stamp });
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
});

describe('a neutral calendar', () => {
  it('says times and the given titles, and nothing else', () => {
    expect(
      linesOf(
        writeNeutralIcal([{ uid: 'b7e1c1f0-0000-4000-8000-000000000001', title: 'Встреча', startsAt: '2012-11-16T08:00:00.000Z', minutes: 90 }], { stamp }),
      ),
    ).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Calendar//EN',
      'BEGIN:VEVENT',
      'UID:b7e1c1f0-0000-4000-8000-000000000001',
      'SEQUENCE:0',
      'DTSTAMP:20121101T120000Z',
      'DTSTART:20121116T080000Z',
      'DTEND:20121116T093000Z',
      'SUMMARY:Встреча',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });
});
