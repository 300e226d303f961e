import { WITHOUT_ROOM, blockHeight, blocksOfDay, daysOfGrid } from './grid-blocks';

const event = { firstDay: '2012-11-14', lastDay: '2012-11-15', timeZone: 'Europe/Stockholm' };
const session = (id: string, startsAt: string | null, minutes = 60, roomId: string | null = 'hall') => ({ id, startsAt, minutes, roomId });

describe('the blocks of a day', () => {
  it('stand by the clock of the venue, each in its room, those without one in a column of their own', () => {
    const sessions = [session('opening', '2012-11-14T08:00:00Z'), session('walk', '2012-11-14T17:00:00Z', 45, null), session('later', null)];
    const { inRoom } = blocksOfDay(sessions, '2012-11-14', event, 15);
    expect([...inRoom].map(([room, blocks]) => [room, blocks.map(({ session: { id }, from }) => [id, from])])).toEqual([
      ['hall', [['opening', 540]]],
      [WITHOUT_ROOM, [['walk', 1_080]]],
    ]);
  });

  it('widen the day for a breakfast at seven and a film past midnight', () => {
    const sessions = [session('breakfast', '2012-11-14T06:00:00Z'), session('film', '2012-11-14T22:30:00Z', 100)];
    expect(blocksOfDay(sessions, '2012-11-14', event, 15).frame).toEqual({ from: 420, to: 1_560, step: 15 });
  });

  it('stand side by side when one is drawn taller than it lasts', () => {
    const sessions = [session('welcome', '2012-11-14T08:00:00Z', 5), session('opening', '2012-11-14T08:05:00Z')];
    const lanes = blocksOfDay(sessions, '2012-11-14', event, 60)
      .inRoom.get('hall')
      ?.map(({ lane }) => lane);
    expect(lanes).toEqual([
      { lane: 0, lanes: 2 },
      { lane: 1, lanes: 2 },
    ]);
  });

  it('are never too low to be hit', () => {
    expect([blockHeight(0, 15), blockHeight(5, 60), blockHeight(60, 15)]).toEqual([22, 22, 102]);
  });
});

it('gives a tab to a day outside the event on which something stands', () => {
  expect(daysOfGrid([session('early', '2012-11-12T08:00:00Z')], event, ['2012-11-14', '2012-11-15'])).toEqual(['2012-11-12', '2012-11-14', '2012-11-15']);
});
