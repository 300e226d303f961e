import { countsOf, gridOf } from './attendance-grid';
import type { Attendance } from './attendance-grid';

const session = (id: string, startsAt: string) => ({ id, startsAt, minutes: 90, title: { ru: id, en: null }, room: null });
const mark = (sessionId: string, status: 'present' | 'absent', contested = false) => ({ sessionId, status, contested, markedAt: '2012-11-16T09:05:00.000Z' });
const person = (displayName: string, state: 'reached' | 'still-reachable', ...marks: ReturnType<typeof mark>[]) => ({
  participationId: displayName,
  displayName,
  state,
  attended: 1,
  planned: 2,
  needed: 2,
  unmarkedSessions: 0,
  excusedSessions: 0,
  marks,
});
const attendance: Attendance = {
  mayChangeRule: true,
  event: { id: 'e', title: { ru: 'Тренинг', en: null }, firstDay: '2012-11-16', lastDay: '2012-11-16', timeZone: 'Europe/Stockholm' },
  rule: { share: 0.8, of: 'sessions', excused: 'missed', version: 0 },
  sessions: [session('a', '2012-11-16T09:00:00.000Z'), session('b', '2012-11-16T11:00:00.000Z')],
  people: [person('Гость 10', 'reached', mark('a', 'present', true)), person('Гость 9', 'still-reachable', mark('b', 'absent'))],
  walkIns: [{ walkInId: 'w', name: 'Аза', marks: [mark('a', 'present')] }],
};

describe('the grid of sessions', () => {
  it('has a row for each guest by name, walk-ins last, and a cell for each session', () => {
    const rows = gridOf(attendance, '2012-11-16T10:30:00.000Z', 'ru');
    expect(rows.map(({ name, cells }) => [name, ...cells.map(({ status, over }) => status ?? (over ? 'gap' : 'to come'))])).toEqual([
      ['Гость 9', 'gap', 'absent'],
      ['Гость 10', 'present', 'to come'],
      ['Аза', 'present', 'to come'],
    ]);
    expect(rows[1]?.cells[0]?.contested).toBe(true);
    expect(rows[2]?.person).toBeNull();
  });

  it('counts who stands where', () => {
    expect(countsOf(attendance.people)).toEqual({ reached: 1, 'still-reachable': 1, 'no-longer-reachable': 0 });
  });
});
