import { neededOf, usualAttendanceRule } from './attendance-rule';
import type { AttendanceRule } from './attendance-rule';
import { standing } from './attendance';
import type { PlannedSession, StandingMark } from './attendance';

/** Ten sessions of 90 minutes on five days in November 2012, each day with a break. */
const sessions: PlannedSession[] = Array.from({ length: 5 }, (_, day) => {
  const date = `2012-11-${12 + day}`;
  return [
    { id: `${day}a`, kind: 'workshop' as const, startsAt: `${date}T09:00:00Z`, endsAt: `${date}T10:30:00Z` },
    { id: `${day}-break`, kind: 'break' as const, startsAt: `${date}T10:30:00Z`, endsAt: `${date}T11:00:00Z` },
    { id: `${day}b`, kind: 'workshop' as const, startsAt: `${date}T11:00:00Z`, endsAt: `${date}T12:30:00Z` },
  ];
}).flat();
const order = ['0a', '0b', '1a', '1b', '2a', '2b', '3a', '3b', '4a', '4b'];
/** `PPLEA…`, one letter for each session in order; a dot is no mark. */
const marked = (letters: string): StandingMark[] =>
  Array.from(letters).flatMap((letter, index) => {
    const status = ({ P: 'present', L: 'late', E: 'excused', A: 'absent' } as const)[letter];
    return status ? [{ sessionId: order[index] ?? '', status }] : [];
  });
const after = (date: string) => `2012-11-${date}T23:00:00Z`;
const rule = (changes: Partial<AttendanceRule>): AttendanceRule => ({ ...usualAttendanceRule, ...changes });

describe('standing against the rule of 80 % of all planned sessions', () => {
  it.each([
    ['nobody has been marked yet', '', '11', 'still-reachable', 0, 0],
    ['five of five held is not 100 % of ten', 'PPPPP', '14', 'still-reachable', 5, 6],
    ['seven attended, one to come: still reachable', 'PPPPPPPAA', '15', 'still-reachable', 7, 8],
    ['the eighth attended session reaches it', 'PPPPPPPP', '15', 'reached', 8, 8],
    ['late counts as attended', 'LLLLLLLL', '15', 'reached', 8, 8],
    ['two absences leave it reachable', 'AA', '12', 'still-reachable', 0, 2],
    ['the third absence ends it', 'AAA', '13', 'no-longer-reachable', 0, 4],
    ['absences known in advance end it before the training', 'AAA', '01', 'no-longer-reachable', 0, 0],
    ['an excuse is not presence', 'PPPPPPPEEE', '16', 'no-longer-reachable', 7, 10],
  ])('%s', (_, letters, day, state, attended, held) => {
    expect(standing(usualAttendanceRule, sessions, marked(letters), after(day))).toMatchObject({ state, attended, held, planned: 10, needed: 8 });
  });

  it('does not count breaks, social hours and cancelled sessions, marked or not', () => {
    const dinner: PlannedSession = { id: 'dinner', kind: 'social', startsAt: '2012-11-16T18:00:00Z', endsAt: '2012-11-16T21:00:00Z' };
    const cancelled = sessions.map((session) => ({ ...session, cancelled: session.id.startsWith('4') }));
    const marks = [...marked('PPPPPPP'), { sessionId: 'dinner', status: 'present' } as const, { sessionId: '4-break', status: 'present' } as const];
    expect(standing(usualAttendanceRule, [...cancelled, dinner], marks, after('16'))).toMatchObject({
      state: 'reached',
      attended: 7,
      held: 8,
      planned: 8,
      needed: 7,
    });
  });

  it('takes a forgotten mark for a gap in the register and not for an absence', () => {
    const result = standing(usualAttendanceRule, sessions, marked('PPPPPPP.AA'), after('16'));
    expect(result).toMatchObject({ state: 'still-reachable', attended: 7, held: 10, unmarked: { sessions: 1, minutes: 90 } });
  });

  it('leaves excused sessions out when the training wants it so', () => {
    const result = standing(rule({ excused: 'left-out' }), sessions, marked('PPPPPPPPEE'), after('16'));
    expect(result).toMatchObject({ state: 'reached', attended: 8, planned: 8, needed: 7, excused: { sessions: 2, minutes: 180 } });
  });

  it('counts in minutes when the training wants it so', () => {
    const long: PlannedSession = { id: 'long', kind: 'plenary', startsAt: '2012-11-17T09:00:00Z', endsAt: '2012-11-17T15:00:00Z' };
    const marks = [...marked('PPPPPPPPPP'), { sessionId: 'long', status: 'absent' } as const];
    expect(standing(rule({ of: 'minutes' }), [...sessions, long], marks, after('17'))).toMatchObject({
      state: 'no-longer-reachable',
      attended: 900,
      held: 1260,
      planned: 1260,
      needed: 1008,
      attendedAmount: { sessions: 10, minutes: 900 },
      plannedAmount: { sessions: 11, minutes: 1260 },
    });
  });

  it('reaches nothing where nothing is planned', () => {
    expect(standing(usualAttendanceRule, [], [], after('16'))).toMatchObject({ state: 'no-longer-reachable', attended: 0, planned: 0, needed: 0 });
  });

  it.each([
    [10, 0.8, 8],
    [12, 0.8, 10],
    [10, 0.7, 7],
    [3, 1, 3],
    [7, 2 / 3, 5],
    [35, 0.8, 28],
  ])('of %d planned sessions and a share of %d needs %d', (planned, share, needed) => {
    expect(neededOf(planned, share)).toBe(needed);
  });
});
