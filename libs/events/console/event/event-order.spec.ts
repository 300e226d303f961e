import { eventToBeginWith } from './event-order';

const event = (firstDay: string, lastDay = firstDay) => ({ firstDay, lastDay });
const events = [event('2027-11-01'), event('2027-02-18', '2027-02-20'), event('2012-11-14', '2012-11-16')];

describe('the event to begin with', () => {
  it.each([
    ['2026-11-20', '2027-02-18'],
    ['2027-02-20', '2027-02-18'],
    ['2027-02-21', '2027-11-01'],
    ['2030-01-01', '2027-11-01'],
  ])('on %s is that of %s', (today, firstDay) => {
    expect(eventToBeginWith(events, today)?.firstDay).toBe(firstDay);
  });

  it('is none where there is none', () => {
    expect(eventToBeginWith([], '2026-11-20')).toBeUndefined();
  });
});
