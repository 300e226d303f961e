import { consentPurposes, consentState, consentWordings, hasConsent, needsAsking, recordConsent } from './consent';
import type { ConsentRecord } from './consent';

const record = (answer: 'given' | 'refused', at: string, version = 1): ConsentRecord => ({ purpose: 'photo', version, answer, at });
const monday = '2026-11-16T09:00:00.000Z';
const tuesday = '2026-11-17T09:00:00.000Z';
const wednesday = '2026-11-18T09:00:00.000Z';

describe('a consent', () => {
  it('begins unasked, and silence is no consent', () => {
    expect(consentPurposes.map((purpose) => consentState(purpose, []))).toEqual(['unasked', 'unasked', 'unasked', 'unasked']);
    expect(consentPurposes.filter((purpose) => hasConsent(purpose, []))).toEqual([]);
  });

  it.each([
    [[record('given', monday)], 'given', true],
    [[record('refused', monday)], 'refused', false],
    [[record('given', monday), record('refused', tuesday)], 'withdrawn', false],
    [[record('refused', tuesday), record('given', monday)], 'withdrawn', false],
    [[record('refused', monday), record('given', tuesday)], 'given', true],
    [[record('given', monday), record('refused', tuesday), record('given', wednesday)], 'given', true],
  ])('follows the last word: %#', (records, state, may) => {
    expect(consentState('photo', records)).toBe(state);
    expect(hasConsent('photo', records)).toBe(may);
  });

  it('for photographs says nothing about the name', () => {
    expect(hasConsent('name-in-programme', [record('given', monday)])).toBe(false);
  });

  it('to an earlier wording does not count, and is asked again', () => {
    const old = record('given', monday, consentWordings.photo.version - 1);
    expect(hasConsent('photo', [old])).toBe(false);
    expect(needsAsking('photo', [old])).toBe(true);
  });

  it('that was refused is not asked again', () => {
    expect(needsAsking('photo', [record('refused', monday, 0)])).toBe(false);
  });

  it('is recorded for the wording that was read', () => {
    const given = { purpose: 'photo', version: 1, answer: 'given', at: monday } as const;
    expect(recordConsent(given)).toEqual(given);
    expect(() => recordConsent({ ...given, version: 2 })).toThrow('registration.consentOtherWording');
    expect(() => recordConsent({ ...given, answer: null })).toThrow('registration.consentNeedsAnswer');
  });

  it('can be taken back with any version of the page', () => {
    expect(recordConsent({ purpose: 'photo', version: 0, answer: 'refused', at: monday }).answer).toBe('refused');
  });
});
