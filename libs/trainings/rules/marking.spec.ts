import type { PlannedSession } from './attendance';
import { checkAttendanceRule, usualAttendanceRule } from './attendance-rule';
import { checkMarking } from './marking';

const workshop: PlannedSession = { id: 'w', kind: 'workshop', startsAt: '2012-11-16T09:00:00Z', endsAt: '2012-11-16T10:30:00Z' };

describe('marking', () => {
  it.each([
    ['present an hour before the start', 'present', '2012-11-16T08:00:00Z', null],
    ['present the evening before', 'present', '2012-11-15T20:00:00Z', 'trainings.sessionNotStarted'],
    ['excused the evening before', 'excused', '2012-11-15T20:00:00Z', null],
    ['late a week after', 'late', '2012-11-23T09:00:00Z', null],
  ] as const)('%s', (_, status, at, refusal) => {
    const marking = () => checkMarking(workshop, status, at);
    if (refusal) expect(marking).toThrow(refusal);
    else expect(marking).not.toThrow();
  });

  it('refuses a break, a cancelled session and an unknown mark', () => {
    expect(() => checkMarking({ ...workshop, kind: 'break' }, 'present', workshop.startsAt)).toThrow('trainings.sessionDoesNotCount');
    expect(() => checkMarking({ ...workshop, cancelled: true }, 'present', workshop.startsAt)).toThrow('trainings.sessionDoesNotCount');
    expect(() => checkMarking(workshop, 'sick' as 'absent', workshop.startsAt)).toThrow('trainings.unknownStatus');
  });

  it.each([0, -0.1, 1.01, Number.NaN])('refuses a share of %d', (share) => {
    expect(() => checkAttendanceRule({ ...usualAttendanceRule, share })).toThrow('trainings.shareOutOfRange');
  });
});
