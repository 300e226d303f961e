import type { Grant, Viewer } from '@kunak/platform/rules';
import { mayEditAttendanceRule, mayMark, maySeeRoster, maySeeStanding, registersOf } from './attendance.access';

const viewer = (...grants: Grant[]): Viewer => ({ accountId: 'a', hostId: 'h', personId: 'p', grants });
const mine = { eventId: 'e1', personId: 'p' };
const someone = { eventId: 'e1', personId: 'q' };

describe('who may open the register', () => {
  it.each([
    ['an organiser of the host', viewer({ role: 'organiser', eventId: null }), [true, true, true, true]],
    ['the trainer of the event', viewer({ role: 'trainer', eventId: 'e1' }), [true, true, false, true]],
    ['the trainer of another event', viewer({ role: 'trainer', eventId: 'e2' }), [false, false, false, false]],
    ['a participant', viewer({ role: 'participant', eventId: 'e1' }), [false, false, false, false]],
    ['the administrator', viewer({ role: 'administrator', eventId: null }), [false, false, false, false]],
    ['a protection officer', viewer({ role: 'protection-officer', eventId: null }), [false, false, false, false]],
  ])('%s', (_, who, may) => {
    expect([maySeeRoster(who, someone), mayMark(who, someone), mayEditAttendanceRule(who, someone), maySeeStanding(who, someone)]).toEqual(may);
  });

  it('shows a participant where they stand themselves', () => {
    expect(maySeeStanding(viewer({ role: 'participant', eventId: 'e1' }), mine)).toBe(true);
  });

  it('lists the events of a trainer one by one, and all of them for an organiser of the host', () => {
    expect(registersOf(viewer({ role: 'trainer', eventId: 'e1' }, { role: 'participant', eventId: 'e2' }))).toEqual({ everywhere: false, eventIds: ['e1'] });
    expect(registersOf(viewer({ role: 'organiser', eventId: null }))).toEqual({ everywhere: true, eventIds: [] });
    expect(registersOf(viewer({ role: 'administrator', eventId: null }))).toEqual({ everywhere: false, eventIds: [] });
  });
});
