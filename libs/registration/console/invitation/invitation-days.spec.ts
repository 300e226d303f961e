import { endOfDay, usualLastDay } from './invitation-days';

const now = new Date('2026-11-20T12:00:00Z');

describe('how long a link works', () => {
  it('is two weeks unless said otherwise', () => {
    expect(usualLastDay(now)).toBe('2026-12-04');
  });

  it.each([
    ['2026-11-20', null],
    ['2026-11-22', '2026-11-22T20:59:00.000Z'],
    ['2027-02-18', null],
    [null, null],
  ])('%s ends at %s', (date, end) => {
    expect(endOfDay(date, now)).toBe(end);
  });
});
