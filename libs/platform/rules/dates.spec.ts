import fc from 'fast-check';
import { addDays, daysBetween, daysFrom, dottedDate, instantOf, isCalendarDate, isTimeZone, localOf } from './dates';

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const zone = fc.constantFrom('Europe/Stockholm', 'Europe/Moscow', 'Asia/Tbilisi', 'America/St_Johns', 'Pacific/Chatham', 'UTC');

describe('a day', () => {
  it.each(['2012-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => expect(isCalendarDate(text)).toBe(true));
  // 1900 was no leap year (Gregorian calendar).
  it.each(['1900-02-29', '2013-02-29', '2012-02-31', '0000-01-01', '2012-13-01', '2012-1-1', '2012-01-01T00:00', ''])('%s does not', (text) =>
    expect(isCalendarDate(text)).toBe(false),
  );

  it('is as far from another as it is counted, forwards and backwards', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const to = addDays(from, days);
        expect(isCalendarDate(to)).toBe(true);
        expect(daysBetween(from, to)).toBe(days);
        expect(daysBetween(to, from)).toBe(-days || 0);
        expect(addDays(to, -days)).toBe(from);
      }),
    );
  });

  it('stands once in a list of days, which ends with the last', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (first, more) => {
        const days = daysFrom(first, addDays(first, more));
        expect(days).toHaveLength(more + 1);
        expect([days[0], days.at(-1)]).toEqual([first, addDays(first, more)]);
        expect(new Set(days).size).toBe(more + 1);
        expect([...days].sort()).toEqual(days);
      }),
    );
    expect(daysFrom('2012-11-16', '2012-11-15')).toEqual([]);
  });

  it('is written with the day first in Russian', () => expect(dottedDate('2026-12-14')).toBe('14.12.2026'));
});

describe('a time on the clocks of a place', () => {
  it('is the same again when it is turned into a moment and back, but where clocks jump', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), zone, (date, minute, timeZone) => {
        const local = `${date}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const back = localOf(instantOf(local, timeZone), timeZone);
        // A time that clocks leap over is taken for one after the leap; the longest that these places ever made was a day wide.
        if (back !== local) expect(instantOf(back, timeZone)).toBe(instantOf(local, timeZone));
      }),
    );
  });

  it.each([
    // Summer time began at 02:00 on 25 March 2012 and ended at 03:00 on 28 October 2012 (Directive 2000/84/EC).
    ['2012-03-25T02:30', 'Europe/Stockholm', '2012-03-25T01:30:00.000Z'],
    ['2012-10-28T02:30', 'Europe/Stockholm', '2012-10-28T00:30:00.000Z'],
    // Moscow stayed at UTC+4 from 27 March 2011 to 26 October 2014.
    ['2012-11-16T13:00', 'Europe/Moscow', '2012-11-16T09:00:00.000Z'],
    ['2014-11-16T13:00', 'Europe/Moscow', '2014-11-16T10:00:00.000Z'],
  ])('%s in %s is %s', (local, timeZone, instant) => expect(instantOf(local, timeZone)).toBe(instant));

  it.each([
    ['Europe/Stockholm', true],
    ['UTC', true],
    ['Europe/Nalchik', false],
    ['', false],
  ])('is known for %j: %s', (name, known) => expect(isTimeZone(name)).toBe(known));
});
