import fc from 'fast-check';
import { isCalendarDate } from '@kunak/platform/rules';
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

  it('reads every day as each of both languages writes it', () => {
    const day = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('ru', 'en-GB', 'en-US'), fc.constantFrom('short', 'long'), (date, locale, month) => {
        const iso = date.toISOString().slice(0, 10);
        expect(readDate(date.toLocaleDateString(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }))).toBe(iso);
        expect(readDate(date.toLocaleDateString('ru', { timeZone: 'UTC' }))).toBe(iso);
        expect(readDate(date.toLocaleDateString('en-GB', { timeZone: 'UTC' }))).toBe(iso);
        expect(readDate(iso)).toBe(iso);
      }),
    );
  });

  it('is a day of the calendar or nothing, whatever was typed', () => {
    const typed = fc.array(fc.oneof(fc.integer({ min: 0, max: 2_100 }).map(String), fc.constantFrom('.', '/', '-', ' ', 'мая', 'May', 'г.', 'ё')), {
      maxLength: 7,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          typed.map((parts) => parts.join('')),
          fc.string(),
        ),
        (text) => {
          const read = readDate(text);
          expect(read === null || isCalendarDate(read)).toBe(true);
        },
      ),
    );
  });
});
