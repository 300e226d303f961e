import { boardOf } from '@kunak/conference/rules';
import type { Plan, PlanSession } from '@kunak/conference/rules';
import { busySpans, closedSpans } from './busy-spans';

const frame = { from: 540, to: 1_080, step: 15 } as const;
const session = (id: string, startsAt: string, people: readonly string[], minutes = 60): PlanSession => ({
  id,
  startsAt,
  minutes,
  roomId: 'hall',
  people: people.map((personId) => ({ personId })),
});
const plan = (sessions: readonly PlanSession[], more: Partial<Plan> = {}): Plan => ({
  event: { firstDay: '2012-11-14', lastDay: '2012-11-15', timeZone: 'Europe/Stockholm' },
  rooms: [{ id: 'hall', hours: [{ day: null, from: '10:00', to: '17:00' }] }, { id: 'garden' }],
  people: [],
  participants: [],
  sessions,
  ...more,
});

describe('what is hatched while a session moves', () => {
  it('is when its people are at other sessions, joined where they touch', () => {
    const moving = session('moving', '2012-11-14T13:00:00Z', ['guest-01', 'guest-02']);
    const others = [session('one', '2012-11-14T09:00:00Z', ['guest-01']), session('two', '2012-11-14T10:00:00Z', ['guest-02', 'guest-03'])];
    const elsewhere = [session('next day', '2012-11-15T09:00:00Z', ['guest-01']), session('strangers', '2012-11-14T11:30:00Z', ['guest-03'])];
    expect(busySpans(boardOf(plan([moving, ...others, ...elsewhere])), moving, '2012-11-14', frame)).toEqual([{ from: 600, to: 720 }]);
  });

  it('is when somebody can not come', () => {
    const moving = session('moving', '2012-11-14T13:00:00Z', ['guest-01']);
    const people = [{ id: 'guest-01', availability: [{ from: '2012-11-14T09:00:00Z', to: '2012-11-14T12:00:00Z' }] }];
    expect(busySpans(boardOf(plan([moving], { people })), moving, '2012-11-14', frame)).toEqual([
      { from: 540, to: 600 },
      { from: 780, to: 1_080 },
    ]);
  });

  it('is when the room is closed; a room without hours never is', () => {
    const board = boardOf(plan([]));
    expect(closedSpans(board, 'hall', '2012-11-14', frame)).toEqual([
      { from: 540, to: 600 },
      { from: 1_020, to: 1_080 },
    ]);
    expect(closedSpans(board, 'garden', '2012-11-14', frame)).toEqual([]);
  });
});
