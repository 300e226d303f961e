import { mayStillUndo, stateBeforeLastStep } from './undo';

const now = '2026-11-20T12:10:00Z';
const step = { lastVerb: 'accept', lastBy: 'me', stateBefore: 'applied', since: '2026-11-20T12:00:00Z' } as const;

describe('taking a step back', () => {
  it('gives the state before, for ten minutes', () => {
    expect(stateBeforeLastStep(step, 'me', now)).toBe('applied');
    expect(() => stateBeforeLastStep({ ...step, since: '2026-11-20T11:59:59Z' }, 'me', now)).toThrow('registration.undoNotPossible');
    expect([mayStillUndo('2026-11-20T12:00:00Z', now), mayStillUndo('2026-11-20T11:59:59Z', now)]).toEqual([true, false]);
  });

  it.each([
    ['somebody else’s step', { ...step, lastBy: 'another' }],
    ['an invitation that has gone out', { ...step, lastVerb: 'invite' as const }],
    ['a registration that was sent', { ...step, lastVerb: 'answer' as const }],
    ['what has no before', { ...step, stateBefore: null }],
    ['what nobody did', { ...step, lastVerb: null }],
  ])('refuses for %s', (_what, given) => {
    expect(() => stateBeforeLastStep(given, 'me', now)).toThrow('registration.undoNotPossible');
  });
});
