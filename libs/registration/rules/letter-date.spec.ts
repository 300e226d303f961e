import { letterDate } from './letter-date';

describe('the day in a letter', () => {
  it.each([
    ['ru', 'Europe/Stockholm', '5 декабря 2026'],
    ['ru', 'UTC', '4 декабря 2026'],
    ['en', 'UTC', '4 December 2026'],
  ] as const)('in %s by the clock of %s', (language, zone, day) => {
    expect(letterDate('2026-12-04T23:30:00Z', language, zone)).toBe(day);
  });
});
