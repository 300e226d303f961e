import fc from 'fast-check';
import { Role } from '../access';
import type { Viewer } from '../access';
import { idleLimit, isAlive, isFreshProof, warnedBefore } from './session-clocks';

const minutes = (count: number): number => count * 60_000;
const viewer = (...roles: Role[]): Viewer => ({
  accountId: 'a',
  hostId: 'h',
  personId: null,
  grants: roles.map((role) => ({ role, eventId: null })),
});

describe('how long a session lives (OWASP ASVS 5.0, 7.3; our own 15 and 30 minutes)', () => {
  it.each([
    [[Role.Participant], 30],
    [[Role.Trainer], 30],
    [[Role.Organiser], 15],
    [[Role.ProtectionOfficer], 15],
    [[Role.Participant, Role.Organiser], 15],
    [[], 30],
  ])('with the roles %j it may be idle for %i minutes', (roles, limit) => expect(idleLimit(viewer(...roles))).toBe(minutes(limit)));

  it.each([
    ['idle for 14:59 at a desk', { sinceStart: minutes(60), sinceSeen: minutes(15) - 1_000 }, 15, true],
    ['idle for 15:00 at a desk', { sinceStart: minutes(60), sinceSeen: minutes(15) }, 15, false],
    ['busy for 11:59', { sinceStart: minutes(719), sinceSeen: 0 }, 15, true],
    ['busy for twelve hours', { sinceStart: minutes(720), sinceSeen: 0 }, 30, false],
    ['from half a minute ahead, as clocks are set right now and then', { sinceStart: -minutes(0.5), sinceSeen: -minutes(0.5) }, 30, true],
    ['begun two hours ahead: the clock was put back', { sinceStart: -minutes(120), sinceSeen: 0 }, 30, false],
    ['begun a whole minute ahead', { sinceStart: -minutes(1), sinceSeen: 0 }, 30, false],
    ['last seen two hours ahead', { sinceStart: minutes(5), sinceSeen: -minutes(120) }, 30, false],
  ])('%s', (_what, ages, limit, alive) => expect(isAlive(ages, minutes(limit))).toBe(alive));

  it('the screen warns long enough before (WCAG 2.2.1: 20 seconds at least)', () => expect(warnedBefore).toBeGreaterThanOrEqual(20_000));

  it('what is dead stays dead as time goes on', () => {
    const age = fc.integer({ min: 0, max: minutes(1_000) });
    fc.assert(
      fc.property(age, age, age, fc.constantFrom(minutes(15), minutes(30)), (sinceStart, sinceSeen, later, limit) => {
        const now = isAlive({ sinceStart, sinceSeen }, limit);
        const then = isAlive({ sinceStart: sinceStart + later, sinceSeen: sinceSeen + later }, limit);
        expect(then && !now).toBe(false);
      }),
    );
  });
});

describe('a proof', () => {
  it.each([
    [0, true],
    [minutes(5) - 1, true],
    [minutes(5), false],
    [-1, false],
    [Number.NaN, false],
  ])('%d ms ago is fresh: %s', (since, fresh) => expect(isFreshProof(since)).toBe(fresh));
});
