import { isOver, lengthInDays, refusalOfEventDates, requireEventDates } from './event-dates';

const edition = { firstDay: '2012-11-16', lastDay: '2012-11-18', timeZone: 'Europe/Stockholm' };

describe('the dates of an event', () => {
  it('take three days in Stockholm', () => {
    expect(refusalOfEventDates(edition)).toBeNull();
    expect(lengthInDays(edition)).toBe(3);
  });

  it('take a seminar of one day', () => {
    expect(refusalOfEventDates({ ...edition, firstDay: '2007-12-13', lastDay: '2007-12-13' })).toBeNull();
  });

  it.each([
    [{ ...edition, lastDay: '2012-11-15' }, 'events.endsBeforeStart'],
    [{ ...edition, firstDay: '2012-02-30' }, 'events.dayDoesNotExist'],
    [{ ...edition, lastDay: '16.11.2012' }, 'events.dayDoesNotExist'],
    [{ ...edition, lastDay: '2013-11-18' }, 'events.tooLong'],
    [{ ...edition, timeZone: 'Europe/Grozny' }, 'events.unknownTimeZone'],
    [{ ...edition, timeZone: '' }, 'events.unknownTimeZone'],
  ])('refuse %j', (dates, code) => {
    expect(() => requireEventDates(dates)).toThrow(code);
  });

  it.each([
    ['2012-11-18T22:59:00Z', false],
    ['2012-11-18T23:00:00Z', true],
    ['2011-11-20T12:00:00Z', false],
  ])('are over at midnight in Stockholm, not in London: %s', (now, over) => {
    expect(isOver(edition, now)).toBe(over);
  });

  it('take the 60th day and refuse the 61st', () => {
    expect(refusalOfEventDates({ ...edition, firstDay: '2012-11-01', lastDay: '2012-12-30' })).toBeNull();
    expect(refusalOfEventDates({ ...edition, firstDay: '2012-11-01', lastDay: '2012-12-31' })?.textIn('ru')).toBe(
      'Событие длится 61 день, а можно не больше 60. Проверьте год.',
    );
  });
});
