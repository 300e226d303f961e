import fc from 'fast-check';
import { formatMessage, Refusal } from '@kunak/platform/rules';
import { checkCapacity, checkFreeSeat, freeSeats, needsFreeSeat, seatedStates, takesSeat } from './capacity';
import {
  allowedVerbs,
  ParticipationActor,
  ParticipationState,
  participationSteps,
  participationVerbs,
  stateAfter,
  statesBefore,
  verbsOfComing,
} from './participation';
import type { ParticipationVerb } from './participation';
import { registrationRefusals } from './registration.refusals';

const states = Object.values(ParticipationState);
const actors = Object.values(ParticipationActor);

describe('taking part', () => {
  it('leads from the invitation to the confirmation', () => {
    const invited = stateAfter(null, 'invite', 'organiser');
    const applied = stateAfter(invited, 'answer', 'participant');
    const accepted = stateAfter(applied, 'accept', 'organiser');
    expect([invited, applied, accepted, stateAfter(accepted, 'confirm', 'participant')]).toEqual(['invited', 'applied', 'accepted', 'confirmed']);
  });

  it.each([
    [null, 'organiser', ['invite', 'walkIn']],
    [null, 'participant', ['apply']],
    [null, 'trainer', ['walkIn']],
    ['invited', 'participant', ['answer', 'sayNo']],
    ['invited', 'organiser', ['sayNo', 'accept']],
    ['applied', 'organiser', ['accept', 'decline', 'putOnWaitingList', 'withdraw']],
    ['applied', 'participant', ['withdraw']],
    ['accepted', 'participant', ['confirm', 'withdraw']],
    ['waiting-list', 'organiser', ['accept', 'decline', 'withdraw']],
    ['confirmed', 'participant', ['withdraw']],
    ['confirmed', 'organiser', ['withdraw']],
    ['declined', 'organiser', ['invite', 'accept', 'putOnWaitingList']],
    ['declined', 'participant', []],
    ['withdrawn', 'organiser', ['invite']],
    ['walk-in', 'organiser', ['accept', 'decline']],
  ] as const)('from %s offers the %s %j', (state, actor, verbs) => {
    expect(allowedVerbs(state, actor)).toEqual(verbs);
  });

  it('never lets a guest accept themselves', () => {
    for (const state of states) expect(() => stateAfter(state, 'accept', 'participant')).toThrow('registration.notYourStep');
  });

  it('refuses a step that the table does not know', () => {
    expect(() => stateAfter('withdrawn', 'confirm', 'participant')).toThrow('registration.stepNotPossible');
    expect(() => stateAfter(null, 'accept', 'organiser')).toThrow('registration.stepNotPossible');
  });

  it('takes a repeated request for done', () => {
    expect(stateAfter('confirmed', 'confirm', 'participant')).toBe('confirmed');
  });

  it('names the states from which many rows can be changed at once', () => {
    expect(statesBefore('accept')).toEqual(['invited', 'applied', 'waiting-list', 'declined', 'walk-in']);
    expect(statesBefore('invite')).toEqual(['declined', 'not-coming', 'withdrawn']);
  });

  it('offers exactly what it then does, whatever the order of steps', () => {
    const step = fc.tuple(fc.constantFrom<ParticipationVerb>(...participationVerbs), fc.constantFrom(...actors));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let state: ParticipationState | null = null;
        for (const [verb, actor] of steps) {
          const offered = allowedVerbs(state, actor).includes(verb);
          try {
            const next = stateAfter(state, verb, actor);
            expect(offered || next === state).toBe(true);
            state = next;
          } catch (refusal) {
            expect(refusal).toBeInstanceOf(Refusal);
            expect(offered).toBe(false);
          }
        }
        expect(state === null || states.includes(state)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('confirms an invited or accepted guest who comes, keeps whoever is expected, and asks the organiser about anybody else', () => {
    expect(states.map((state) => [state, ...verbsOfComing(state)])).toEqual([
      ['invited', 'comeAsGuest', 'comeUnexpected'],
      ['applied', 'comeUnexpected'],
      ['accepted', 'comeAsGuest'],
      ['waiting-list', 'comeUnexpected'],
      ['confirmed'],
      ['declined', 'comeUnexpected'],
      ['not-coming', 'comeUnexpected'],
      ['withdrawn', 'comeUnexpected'],
      ['walk-in'],
    ]);
  });

  it('leaves no state without a way in', () => {
    const reached = new Set<string>(Object.values(participationSteps).map(({ to }) => to));
    expect(states.filter((state) => !reached.has(state))).toEqual([]);
  });
});

describe('seats', () => {
  it('are taken by those who were accepted or confirmed, and by nobody else', () => {
    expect(states.filter(takesSeat)).toEqual(['accepted', 'confirmed']);
    expect(seatedStates).toEqual(['accepted', 'confirmed']);
  });

  it('are needed for accepting, not for confirming', () => {
    expect(needsFreeSeat('applied', 'accept')).toBe(true);
    expect(needsFreeSeat('walk-in', 'accept')).toBe(true);
    expect(needsFreeSeat('accepted', 'confirm')).toBe(false);
    expect(needsFreeSeat('confirmed', 'withdraw')).toBe(false);
    expect(needsFreeSeat(null, 'walkIn')).toBe(false);
  });

  it('run out at the capacity', () => {
    expect(() => checkFreeSeat(10, 9)).not.toThrow();
    expect(() => checkFreeSeat(10, 10)).toThrow('registration.full');
    expect(() => checkFreeSeat(0, 0)).toThrow('registration.full');
    expect(() => checkFreeSeat(null, 1000)).not.toThrow();
    expect([freeSeats(10, 7), freeSeats(10, 12), freeSeats(null, 5)]).toEqual([3, 0, null]);
  });

  it('cannot be fewer than are taken', () => {
    expect(() => checkCapacity(5, 5)).not.toThrow();
    expect(() => checkCapacity(4, 5)).toThrow('registration.capacityBelowTaken');
    for (const broken of [-1, 1.5, Number.NaN, 1e9]) expect(() => checkCapacity(broken, 0)).toThrow('registration.capacityBroken');
  });

  it.each([
    [1, 'Уже занято 1 место. Меньше поставить нельзя.'],
    [3, 'Уже занято 3 места. Меньше поставить нельзя.'],
    [11, 'Уже занято 11 мест. Меньше поставить нельзя.'],
    [21, 'Уже занято 21 место. Меньше поставить нельзя.'],
  ])('are counted in Russian: %s', (taken, text) => {
    expect(formatMessage(registrationRefusals.capacityBelowTaken.message, 'ru', { taken })).toBe(text);
  });
});
