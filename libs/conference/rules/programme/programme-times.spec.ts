import {
  comparableStart,
  durationText,
  instantOfStart,
  minuteOfDayFromText,
  minutesFromDuration,
  programmeDayOf,
  startFromText,
  startIn,
  zonedStart,
} from './programme-times';

describe('a length', () => {
  it.each([
    ['1:00', 60],
    ['00:25', 25],
    ['01:30:00', 90],
    ['0:15', 15],
    ['1:02:30:00', 1_590],
    ['PT45M', 45],
    ['PT1H30M', 90],
    ['P1DT2H', 1_560],
    ['P1W', 10_080],
    ['PT90S', 2],
    ['45', 45],
    ['', null],
    ['soon', null],
    ['P', null],
    ['1:xx', null],
    ['-1:00', null],
  ])('«%s» is %s minutes', (text, minutes) => {
    expect(minutesFromDuration(text)).toBe(minutes);
  });

  it.each([
    [0, '00:00'],
    [5, '00:05'],
    [90, '01:30'],
    [5_999, '99:59'],
  ])('of %s minutes is written %s', (minutes, text) => {
    expect(durationText(minutes)).toBe(text);
  });
});

describe('a start', () => {
  it.each([
    ['2014-12-27T11:00:00+01:00', '2014-12-27T11:00+01:00'],
    ['2022-06-03 12:20:00', '2022-06-03T12:20'],
    ['2012-11-16T9:05', '2012-11-16T09:05'],
    ['2012-11-16T08:00:00Z', '2012-11-16T08:00+00:00'],
    ['2012-11-16T08:00:00.000Z', '2012-11-16T08:00+00:00'],
    ['2012-11-16T08:00:00+0400', '2012-11-16T08:00+04:00'],
    ['2012-11-16T08:00:00-03', '2012-11-16T08:00-03:00'],
    ['2012-02-30T08:00', null],
    ['2012-11-16T24:00', null],
    ['16.11.2012 08:00', null],
    ['', null],
  ])('«%s» reads as %s', (text, start) => {
    expect(startFromText(text)).toBe(start);
  });

  it('by the clock alone is taken in the zone of the event', () => {
    expect(instantOfStart('2012-11-16T09:00', 'Europe/Stockholm')).toBe('2012-11-16T08:00:00.000Z');
    expect(instantOfStart('2012-11-16T09:00+04:00', 'Europe/Stockholm')).toBe('2012-11-16T05:00:00.000Z');
  });

  it('knows which of the two hours it is in when clocks go back', () => {
    // Stockholm, 28 October 2012: 02:30 comes twice, first at +02:00 and then at +01:00.
    expect(startIn('Europe/Stockholm', '2012-10-28T00:30:00.000Z')).toBe('2012-10-28T02:30+02:00');
    expect(startIn('Europe/Stockholm', '2012-10-28T01:30:00.000Z')).toBe('2012-10-28T02:30+01:00');
    expect(zonedStart('2012-10-28T02:30', 'Europe/Stockholm')).toBe('2012-10-28T02:30+02:00');
  });

  it('is moved behind the gap when clocks go forward', () => {
    expect(zonedStart('2012-03-25T02:30', 'Europe/Stockholm')).toBe('2012-03-25T03:30+02:00');
  });

  it.each([
    ['2012-11-17T01:30', '2012-11-16'],
    ['2012-11-17T03:59+01:00', '2012-11-16'],
    ['2012-11-17T04:00', '2012-11-17'],
    ['2012-11-17T23:55', '2012-11-17'],
  ])('at %s belongs to the day %s', (start, day) => {
    expect(programmeDayOf(start)).toBe(day);
  });

  it('compares across zones', () => {
    expect(comparableStart('2012-11-16T12:00+04:00')).toBe(comparableStart('2012-11-16T09:00+01:00'));
  });
});

describe('a time of day', () => {
  it.each([
    ['9:00', 540],
    ['09:00:00', 540],
    ['00:00:00', 0],
    ['24:00', null],
    ['9', null],
    ['', null],
  ])('«%s» is minute %s', (text, minute) => {
    expect(minuteOfDayFromText(text)).toBe(minute);
  });
});
