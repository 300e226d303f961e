import { ahead, daysUntil } from './editions';

const edition = (id: string, firstDay: string, lastDay: string) => ({ id, firstDay, lastDay });

describe('editions ahead', () => {
  it('begin with the one that is on, and leave out what is over', () => {
    const events = [edition('2013', '2013-11-15', '2013-11-17'), edition('2011', '2011-11-18', '2011-11-20'), edition('2012', '2012-11-16', '2012-11-18')];
    expect(ahead(events, '2012-11-18').map(({ id }) => id)).toEqual(['2012', '2013']);
  });

  it.each([
    ['2012-11-16', '2012-11-16', 0],
    ['2012-11-16', '2012-10-27', 20],
    ['2012-03-01', '2012-02-28', 2],
    ['2012-11-16', '2012-11-17', -1],
  ])('counts whole days to %s on %s', (day, today, days) => {
    expect(daysUntil(day, today)).toBe(days);
  });
});
