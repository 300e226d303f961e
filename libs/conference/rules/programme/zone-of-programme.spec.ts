import { aProgramme, aProgrammeSession } from './a-programme';
import { zoneOfProgramme } from './zone-of-programme';

const starting = (...starts: string[]) => aProgramme({ timeZone: null, sessions: starts.map((start) => aProgrammeSession({ start })) });

describe('the zone of a programme', () => {
  it.each([
    ['2014-12-27T11:00+01:00', 'Europe/Stockholm'],
    ['2022-06-02T10:00+01:00', 'Europe/London'],
    ['2012-11-14T09:00+04:00', 'Europe/Moscow'],
    ['2027-01-10T09:00+03:00', 'Europe/Moscow'],
    ['2027-01-10T09:00+09:00', 'Etc/GMT-9'],
    ['2027-01-10T09:00-05:00', 'Etc/GMT+5'],
    ['2021-02-06T09:00', 'Europe/Stockholm'],
  ])('is told by %s', (start, zone) => {
    expect(zoneOfProgramme(starting(start))).toBe(zone);
  });

  it('is the file’s own word where it has one', () => {
    expect(zoneOfProgramme({ ...starting('2014-12-27T11:00+01:00'), timeZone: 'Europe/Berlin' })).toBe('Europe/Berlin');
  });
});
