import { readDate } from './read-date';

describe('a date as people write it', () => {
  it.each([
    '2026-12-14',
    '14.12.2026',
    '14/12/2026',
    '14-12-2026',
    '14 12 2026',
    ' 14.12.26 ',
    '14 декабря 2026',
    '14 декабря 2026 г.',
    '14 дек 2026',
    '14 December 2026',
    '14 dec. 2026',
    'December 14, 2026',
  ])('reads %s', (text) => expect(readDate(text)).toBe('2026-12-14'));

  it('takes the day before the month, as both languages write it here', () => expect(readDate('03.04.2026')).toBe('2026-04-03'));
  it('reads one figure for a day', () => expect(readDate('1.2.2026')).toBe('2026-02-01'));
  it('reads the short month of May in Russian', () => expect(readDate('9 мая 2026')).toBe('2026-05-09'));

  it.each(['', 'завтра', '31.02.2026', '2026-13-01', '14 2026', '32 декабря 2026', '14.12'])('finds no day in “%s”', (text) =>
    expect(readDate(text)).toBeNull(),
  );
});
