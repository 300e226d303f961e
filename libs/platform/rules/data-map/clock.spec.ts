import fc from 'fast-check';
import { daysBetween } from '../dates';
import { Clock, dayAt, isDue, isPeriod, isWithin, lastDay } from './clock';
import type { Period } from './clock';

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const period = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('D', 'M')).map(([count, unit]) => `P${count}${unit}` as Period);
const zone = fc.constantFrom('Europe/Stockholm', 'Asia/Yekaterinburg', 'Pacific/Kiritimati', 'America/New_York', 'UTC');

describe('the time for which something is kept', () => {
  it.each<[string, Period, string]>([
    ['2012-11-16', 'P7D', '2012-11-23'],
    ['2023-01-31', 'P1M', '2023-02-28'],
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2024-02-29', 'P4Y', '2028-02-29'],
  ])('from %s for %s ends on %s', (from, time, last) => expect(lastDay(from, time)).toBe(last));

  it.each([
    ['the evening before the clocks go forward', '2024-03-31T21:59:59Z', false],
    ['midnight in summer time', '2024-03-31T22:00:00Z', true],
  ])('is over at %s in Stockholm: %s', (_, now, due) => {
    expect(isDue({ started: '2024-03-30', timeZone: 'Europe/Stockholm' }, 'P1D', now)).toBe(due);
  });

  it('is never over on its last day, and always on the next, wherever it runs', () => {
    fc.assert(
      fc.property(
        day,
        period,
        zone,
        fc.date({ min: new Date('2000-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }),
        (started, time, timeZone, at) => {
          const now = at.toISOString();
          expect(isDue({ started, timeZone }, time, now)).toBe(daysBetween(lastDay(started, time), dayAt(now, timeZone)) >= 1);
        },
      ),
    );
  });

  it('moves with the event', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 400 }), (started, days) => daysBetween(started, lastDay(started, `P${days}D`)) === days));
  });

  it('is chosen between its bounds', () => {
    const bounds = { clock: Clock.EventEnded, period: 'P1Y', shortest: 'P1M', longest: 'P3Y' } as const;
    expect((['P30D', 'P1M', 'P31D', 'P3Y', 'P37M'] as const).map((one) => isWithin(one, bounds))).toEqual([false, true, true, true, false]);
    expect(['P1D', 'P90D', 'P1825D'].map(isPeriod)).toEqual([true, true, true]);
    for (const text of ['P0D', 'P1W', 'P-1D', 'P1M2D', 'P1xD', '1 day', 'about P1D', "P1D' or true"]) expect([text, isPeriod(text)]).toEqual([text, false]);
  });
});
