import { readCellDate, readDate } from './date-reading';
import { objectionText } from './reading';

const today = '2026-11-20';
const read = (typed: string, sense?: 'past', slashes?: 'month-first' | 'day-first') => {
  const reading = readDate(typed, { today, sense, slashes });
  if (!reading.ok) return reading.objection.reason.code;
  return [reading.value.date, reading.remark?.reason.code].filter(Boolean).join(' ');
};

describe('readDate', () => {
  it.each([
    '25.09.1979',
    '1979-09-25',
    '1979/9/25',
    '25/09/1979',
    '25-9-1979',
    '25 09 1979',
    ' 25.09.1979 ',
    '25 сентября 1979 г.',
    '25 сентября 1979 года',
    '25 сент. 1979',
    '25 September 1979',
    'Sep 25, 1979',
    '25th September 1979',
    '25.09.1979 00:00:00',
    '1979-09-25T00:00:00.000Z',
    '9/25/1979',
  ])('reads %s', (typed) => {
    expect(read(typed)).toBe('1979-09-25');
  });

  it.each([
    ['31.02.1988', 'people.dateDoesNotExist'],
    ['29.02.2023', 'people.dateDoesNotExist'],
    ['00.01.2020', 'people.dateDoesNotExist'],
    ['13.13.2020', 'people.dateDoesNotExist'],
    ['31 июня 2020', 'people.dateDoesNotExist'],
    ['завтра', 'people.dateBroken'],
    ['25.09', 'people.dateBroken'],
    ['1979', 'people.dateBroken'],
    ['', 'people.dateBroken'],
    ['25.09.19791', 'people.dateBroken'],
    ['5 мурта 2020', 'people.dateBroken'],
  ])('refuses %s', (typed, code) => {
    expect(read(typed)).toBe(code);
  });

  it('knows the leap day', () => {
    expect(read('29.02.2024')).toBe('2024-02-29');
  });

  it('reads two digits of a year as a journey of this century and a birthday that has been', () => {
    expect(read('16.11.26')).toBe('2026-11-16 people.dateTwoDigitYear');
    expect(read('16.11.26', 'past')).toBe('2026-11-16 people.dateTwoDigitYear');
    expect(read('21.11.26', 'past')).toBe('1926-11-21 people.dateTwoDigitYear');
    expect(read('02.02.68', 'past')).toBe('1968-02-02 people.dateTwoDigitYear');
  });

  it('says when day and month could be either, unless the column has told', () => {
    expect(read('03/04/1990')).toBe('1990-04-03 people.dateAmbiguous');
    expect(read('03/04/1990', undefined, 'month-first')).toBe('1990-03-04');
    expect(read('03/04/1990', undefined, 'day-first')).toBe('1990-04-03');
    expect(read('03/03/1990')).toBe('1990-03-03');
  });

  it('tells the day that was read as the reader’s language writes it', () => {
    const remark = readDate('16.11.26', { today });
    if (!remark.ok || !remark.remark) throw new Error('nothing was remarked');
    expect(objectionText(remark.remark, 'ru')).toBe('Год записан двумя цифрами. Прочитано как 16.11.2026.');
    expect(objectionText(remark.remark, 'en')).toBe('The year has two digits. Read as 2026-11-16.');
  });

  it('reads a spreadsheet’s day number only in a cell', () => {
    // Day 46342 of the 1900 calendar is 16 November 2026 in Excel.
    expect(readCellDate('46342', { today })).toMatchObject({ ok: true, value: { date: '2026-11-16' }, remark: { reason: { code: 'people.dateFromNumber' } } });
    expect(readCellDate('1979', { today }).ok).toBe(false);
    expect(read('46342')).toBe('people.dateBroken');
  });

  it('gives up on a book at once', () => {
    expect(read('1'.repeat(10_000_000))).toBe('people.dateBroken');
  });
});
