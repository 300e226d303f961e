import fc from 'fast-check';
import { acceptMarks, guestsWithoutMark, latestMarks, placeOf } from './register';
import { clockSkew, nextMoment, whatStands } from './marks';
import type { Mark } from './marks';
import type { MarkStatus } from './attendance-status';
import type { WalkInMerge } from './walk-ins';

const at = (time: string) => `2012-11-16T${time}:00.000Z`;
let made = 0;
const mark = (status: MarkStatus, time: string, device = 'tablet', changes: Partial<Mark> = {}) =>
  ({ id: `mark-${(made += 1)}`, sessionId: 'opening', participationId: 'guest-07', status, markedAt: at(time), device, ...changes }) as Mark;
const walkInMark = (status: MarkStatus, time: string, device = 'phone') => mark(status, time, device, { participationId: null, walkInId: 'walk-in-1' });
const joined = (time: string, participationId: string | null = 'guest-07'): WalkInMerge => ({
  id: `merge-${time}`,
  walkInId: 'walk-in-1',
  participationId,
  mergedAt: at(time),
});
const ofGuest = (marks: Mark[], merges: WalkInMerge[] = []) => latestMarks(marks, merges).get(placeOf('opening', 'guest-07'));

describe('what stands in the register', () => {
  it('is the last mark, and the earlier ones are shown', () => {
    const [first, second] = [mark('absent', '09:01'), mark('late', '09:12')];
    expect(ofGuest([second, first])).toEqual({ mark: second, replaced: [first], contested: false });
  });

  it('is nothing once the mark was taken back, and the next mark stands again', () => {
    const [first, undone] = [mark('absent', '09:01'), mark('taken-back', '09:02')];
    expect(ofGuest([undone, first])).toBeUndefined();
    const again = mark('present', '09:03');
    expect(ofGuest([undone, again, first])?.mark).toBe(again);
  });

  it('is the later of two devices, even when the earlier one sends later', () => {
    const [offline, online] = [mark('absent', '09:05', 'tablet'), mark('present', '09:10', 'phone')];
    expect(ofGuest([online, offline])).toEqual({ mark: online, replaced: [offline], contested: true });
  });

  it('is judged by the clock of the server when a device is an hour slow', () => {
    const slow = mark('late', '08:20', 'tablet', { clockSkew: clockSkew(at('08:30'), at('09:30')) });
    expect(ofGuest([mark('absent', '09:05', 'phone'), slow])?.mark).toBe(slow);
  });

  it('keeps the order of a device even if its clock was put right in between', () => {
    const before = mark('absent', '09:00', 'tablet', { clockSkew: 3_600_000 });
    const after = mark('present', '09:30', 'tablet');
    expect(ofGuest([after, before])?.mark).toBe(after);
  });

  it.each([
    [at('09:00'), at('09:02'), 0],
    [at('09:00'), at('09:03'), 180_000],
    [at('09:03'), at('09:00'), -180_000],
  ])('notes a clock that is more than two minutes wrong: sent %s, received %s', (sent, received, skew) => {
    expect(clockSkew(sent, received)).toBe(skew);
  });

  it('gives a device moments that never run backwards', () => {
    expect(nextMoment(at('09:00'), null)).toBe(at('09:00'));
    expect(nextMoment(at('09:01'), at('09:00'))).toBe(at('09:01'));
    expect(nextMoment(at('08:00'), at('09:00'))).toBe('2012-11-16T09:00:00.001Z');
  });

  it('marks all present only where nothing is marked', () => {
    const latest = latestMarks([mark('excused', '08:00')]);
    expect(guestsWithoutMark('opening', ['guest-06', 'guest-07', 'guest-08'], latest)).toEqual(['guest-06', 'guest-08']);
    expect(guestsWithoutMark('closing', ['guest-07'], latest)).toEqual(['guest-07']);
  });
});

describe('a walk-in who turns out to be on the roster', () => {
  it('has its marks counted for that guest', () => {
    const seen = walkInMark('present', '09:10');
    expect(ofGuest([seen])).toBeUndefined();
    expect(ofGuest([seen], [joined('12:00')])?.mark).toBe(seen);
  });

  it('was there, though "the rest are absent" was noted later by somebody who did not know', () => {
    const [seen, absent] = [walkInMark('late', '09:10'), mark('absent', '09:20')];
    expect(ofGuest([seen, absent], [joined('12:00')])).toEqual({ mark: seen, replaced: [absent], contested: true });
  });

  it('keeps what was noted of the guest when the walk-in’s mark is taken back, and the other way round', () => {
    const [seen, absent] = [walkInMark('present', '09:10'), mark('absent', '09:20')];
    expect(ofGuest([seen, absent, walkInMark('taken-back', '09:30')], [joined('12:00')])?.mark).toBe(absent);
    expect(ofGuest([seen, absent, mark('taken-back', '09:30')], [joined('12:00')])?.mark).toBe(seen);
  });

  it('can still be corrected after the joining', () => {
    const correction = mark('absent', '12:30');
    expect(ofGuest([walkInMark('present', '09:10'), correction], [joined('12:00')])?.mark).toBe(correction);
  });

  it('stands alone again when the joining is taken back', () => {
    const marks = [walkInMark('present', '09:10'), mark('absent', '09:20')];
    const merges = [joined('12:10', null), joined('12:00')];
    expect(ofGuest(marks, merges)?.mark.status).toBe('absent');
    expect(latestMarks(marks, merges).get(placeOf('opening', 'walk-in-1'))?.mark.status).toBe('present');
  });
});

describe('marks that arrive', () => {
  it('are taken once, and a second time is a success', () => {
    const first = mark('present', '09:00');
    expect(acceptMarks(new Map(), [first, first])).toEqual({ added: [first], already: [first.id], differing: [] });
    expect(acceptMarks(new Map([[first.id, { ...first, clockSkew: 200_000 }]]), [first])).toEqual({ added: [], already: [first.id], differing: [] });
  });

  it('are refused when the same id says something else', () => {
    const first = mark('present', '09:00');
    expect(acceptMarks(new Map([[first.id, first]]), [{ ...first, status: 'absent' }])).toEqual({ added: [], already: [], differing: [first.id] });
  });

  it('about nobody, or about two people, are refused', () => {
    expect(() => latestMarks([mark('present', '09:00', 'tablet', { participationId: null } as Partial<Mark>)])).toThrow('trainings.markWithoutGuest');
    expect(() => latestMarks([mark('present', '09:00', 'tablet', { walkInId: 'walk-in-1' } as Partial<Mark>)])).toThrow('trainings.markWithoutGuest');
  });
});

describe('any order and any repetition of the same marks', () => {
  const anyMark = fc.record({
    id: fc.uuid(),
    sessionId: fc.constantFrom('opening', 'closing'),
    guest: fc.constantFrom({ participationId: 'guest-07' }, { participationId: 'guest-08' }, { walkInId: 'walk-in-1' }, { walkInId: 'walk-in-2' }),
    status: fc.constantFrom('present', 'late', 'excused', 'absent', 'taken-back'),
    minute: fc.integer({ min: 0, max: 59 }),
    device: fc.constantFrom('tablet', 'phone', 'laptop'),
    clockSkew: fc.constantFrom(0, 300_000, -300_000),
  });
  const marksOf = fc
    .uniqueArray(anyMark, { selector: (made) => made.id, maxLength: 25 })
    .map((all) => all.map(({ guest, minute, ...rest }) => ({ ...rest, ...guest, markedAt: at(`09:${String(minute).padStart(2, '0')}`) }) as Mark));
  const mergesOf = fc
    .uniqueArray(
      fc.record({
        id: fc.uuid(),
        walkInId: fc.constantFrom('walk-in-1', 'walk-in-2'),
        participationId: fc.constantFrom('guest-07', 'guest-08', null),
        minute: fc.integer({ min: 0, max: 59 }),
      }),
      { selector: (made) => made.id, maxLength: 6 },
    )
    .map((all) => all.map(({ minute, ...rest }): WalkInMerge => ({ ...rest, mergedAt: at(`09:${String(minute).padStart(2, '0')}`) })));

  const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([left], [right]) => (left < right ? -1 : 1));
  const shuffledTwice = <T>(items: T[]) =>
    fc.tuple(fc.shuffledSubarray(items, { minLength: items.length }), fc.shuffledSubarray(items)).map(([all, again]) => [...all, ...again]);

  it('gives the same register', () => {
    const scene = fc
      .tuple(marksOf, mergesOf)
      .chain(([marks, merges]) => fc.tuple(fc.constant(marks), fc.constant(merges), shuffledTwice(marks), shuffledTwice(merges)));
    fc.assert(
      fc.property(scene, ([marks, merges, otherMarks, otherMerges]) => {
        expect(sorted(latestMarks(otherMarks, otherMerges))).toEqual(sorted(latestMarks(marks, merges)));
      }),
      { numRuns: 400 },
    );
  });

  it('never lets a device overrule its own later mark', () => {
    fc.assert(
      fc.property(marksOf, (marks) => {
        const ofOne = marks.filter((one) => one.device === 'tablet');
        const stands = whatStands(ofOne);
        for (const one of ofOne) expect(one.markedAt <= (stands?.mark.markedAt ?? '')).toBe(true);
      }),
    );
  });
});
