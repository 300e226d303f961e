import { clockOfGridMinute, gridDayOf, gridMinuteOf, instantOfGridMinute } from './grid-time';

const stockholm = 'Europe/Stockholm';

describe('the clock of the grid', () => {
  it.each([
    ['2012-11-16T08:00:00.000Z', '2012-11-16', 540],
    ['2012-11-17T00:30:00.000Z', '2012-11-16', 1_530],
    ['2012-11-15T22:00:00.000Z', '2012-11-16', -60],
    // The day on which clocks go back has 25 hours, and nine o'clock is nine o'clock.
    ['2012-10-28T08:00:00.000Z', '2012-10-28', 540],
    ['2012-10-28T08:00:00.000Z', '2012-10-27', 1_980],
  ])('%s stands on %s at minute %s, and back', (instant, day, minute) => {
    expect(gridMinuteOf(instant, day, stockholm)).toBe(minute);
    expect(instantOfGridMinute(minute, day, stockholm)).toBe(instant);
  });

  it('moves out of the hour that does not exist', () => {
    expect(instantOfGridMinute(150, '2012-03-25', stockholm)).toBe('2012-03-25T01:30:00.000Z');
  });

  it('writes the night as the clock does', () => {
    expect([0, 540, 1_440, 1_530, -30].map(clockOfGridMinute)).toEqual(['00:00', '09:00', '00:00', '01:30', '23:30']);
  });

  it.each([
    ['2012-11-17T00:30:00.000Z', '2012-11-16'],
    ['2012-11-17T02:59:00.000Z', '2012-11-16'],
    ['2012-11-17T03:00:00.000Z', '2012-11-17'],
    ['2012-11-16T00:30:00.000Z', '2012-11-16'],
  ])('%s is shown under %s', (instant, day) => {
    expect(gridDayOf(instant, { firstDay: '2012-11-16', timeZone: stockholm })).toBe(day);
  });
});
