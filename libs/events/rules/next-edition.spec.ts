import { nextEditionDay } from './next-edition';

describe('the next edition', () => {
  it.each([
    // A Wednesday each: 14 November 2012, 13 November 2013, 17 November 2027.
    ['2012-11-14', '2012-11-20', '2013-11-13'],
    ['2012-11-14', '2026-11-20', '2027-11-17'],
    ['2012-11-14', '2013-11-13', '2014-11-12'],
    // Still to come: a year after it, not after today.
    ['2027-02-18', '2026-11-20', '2028-02-17'],
    // Thursday, 29 February 2024; 27 February 2025 is a Thursday.
    ['2024-02-29', '2024-03-10', '2025-02-27'],
    // Around New Year: Wednesday, 1 January 2014; Wednesday, 31 December 2014.
    ['2014-01-01', '2014-01-10', '2014-12-31'],
  ])('after %s, seen on %s, may begin on %s', (firstDay, today, next) => {
    expect(nextEditionDay(firstDay, today)).toBe(next);
    expect(new Date(next).getUTCDay()).toBe(new Date(firstDay).getUTCDay());
  });
});
