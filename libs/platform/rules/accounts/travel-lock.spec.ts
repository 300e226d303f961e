import fc from 'fast-check';
import { Refusal } from '../refusal';
import { checkTravelLock, isClosedFor, isOver } from './travel-lock';
import type { TravelLock } from './travel-lock';

const now = Date.parse('2026-11-20T09:00:00Z');
const lock = (more: Partial<TravelLock> = {}): TravelLock => ({
  beginsAt: '2026-11-22T00:00:00.000Z',
  endsAt: '2026-12-01T00:00:00.000Z',
  releasable: false,
  ...more,
});

describe('a closure for a journey', () => {
  it.each([
    ['the second before it begins', '2026-11-21T23:59:59Z', {}, false],
    ['when it begins', '2026-11-22T00:00:00Z', {}, true],
    ['the second before it ends', '2026-11-30T23:59:59Z', {}, true],
    ['when it ends', '2026-12-01T00:00:00Z', {}, false],
    ['a year later, without an end', '2027-11-22T00:00:00Z', { endsAt: null, releasable: true }, true],
    ['once it was released', '2026-11-25T00:00:00Z', { releasedAt: '2026-11-24T00:00:00Z' }, false],
  ])('%s', (_when, moment, more, closed) => expect(isClosedFor(lock(more), Date.parse(moment))).toBe(closed));

  it.each([
    ['begins now', { beginsAt: '2026-11-20T09:00:00Z' }, null],
    ['began a quarter of an hour ago', { beginsAt: '2026-11-20T08:45:00Z' }, 'travelLock.past'],
    ['began five minutes ago', { beginsAt: '2026-11-20T08:55:00Z' }, null],
    ['has no end and nobody to end it', { endsAt: null }, 'travelLock.endless'],
    ['ends when an organiser says so', { endsAt: null, releasable: true }, null],
    ['lasts 59 minutes', { endsAt: '2026-11-22T00:59:00Z' }, 'travelLock.endsFirst'],
    ['lasts an hour', { endsAt: '2026-11-22T01:00:00Z' }, null],
    ['begins in 90 days', { beginsAt: '2027-02-18T09:00:00Z', endsAt: '2027-03-01T00:00:00Z' }, null],
    ['lasts 366 days', { endsAt: '2027-11-23T00:00:00Z' }, null],
    ['begins in 91 days', { beginsAt: '2027-02-19T10:00:00Z', endsAt: '2027-03-01T00:00:00Z' }, 'travelLock.tooFar'],
    ['lasts 367 days', { endsAt: '2027-11-24T00:00:00Z' }, 'travelLock.tooFar'],
  ])('that %s', (_what, more, refused) => {
    const check = (): void => checkTravelLock(lock(more), now);
    if (refused === null) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code: refused }));
  });

  it('that may be set closes for an hour at least, once, and never again after it is over', () => {
    const moment = fc.integer({ min: now - 86_400_000, max: now + 500 * 86_400_000 });
    fc.assert(
      fc.property(moment, fc.option(moment), fc.boolean(), moment, moment, (begins, ends, releasable, one, other) => {
        const terms = { beginsAt: new Date(begins).toISOString(), endsAt: ends === null ? null : new Date(ends).toISOString(), releasable };
        try {
          checkTravelLock(terms, now);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          return;
        }
        expect(isClosedFor(terms, begins) && isClosedFor(terms, begins + 3_599_999)).toBe(true);
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
        if (isOver(terms, earlier)) expect(isClosedFor(terms, later)).toBe(false);
      }),
    );
  });
});
