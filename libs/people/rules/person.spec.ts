import { suggestCodeName } from './code-names';
import { Audience, checkCodeName, checkOpeningReason, displayName, mayBeExported, stricterExposure } from './person';
import type { Exposure } from './person';

const guest = (exposure: Exposure, codeName: string | null = null) => ({ workingName: 'Гость 07', codeName, exposure });

describe('displayName', () => {
  it('names a public person everywhere', () => {
    expect(Object.values(Audience).map((audience) => displayName(guest('public'), audience))).toEqual(['Гость 07', 'Гость 07', 'Гость 07', 'Гость 07']);
  });

  it('leaves an internal person out of what anyone can open', () => {
    expect(displayName(guest('internal'), 'export')).toBe('Гость 07');
    expect(displayName(guest('internal'), 'public')).toBeNull();
  });

  it('shows a confidential person by code name only, and in no file that leaves', () => {
    const hidden = guest('confidential', 'Рябина');
    expect(displayName(hidden, 'office')).toBe('Рябина');
    expect(displayName(hidden, 'event')).toBe('Рябина');
    expect(displayName(hidden, 'export')).toBeNull();
    expect(displayName(hidden, 'public')).toBeNull();
    expect(mayBeExported(hidden)).toBe(false);
  });

  it('shows a hole rather than the name when the code name is missing', () => {
    expect(displayName(guest('confidential'), 'office')).toBe('•••');
  });
});

describe('code names', () => {
  it.each([
    [guest('confidential'), 'people.codeNameNeeded'],
    [guest('confidential', '  '), 'people.codeNameNeeded'],
    [{ ...guest('confidential', 'Лейла Р.'), workingName: 'Лейла', legalName: null }, 'people.codeNameTells'],
    [{ ...guest('confidential', 'шогенова'), legalName: 'Шогенова Лейла' }, 'people.codeNameTells'],
  ])('refuses %#', (person, code) => {
    expect(() => checkCodeName(person)).toThrow(code);
  });

  it('accepts a word that tells nothing, and asks none of the others for it', () => {
    expect(() => checkCodeName(guest('confidential', 'Рябина'))).not.toThrow();
    expect(() => checkCodeName(guest('internal'))).not.toThrow();
  });

  it('never suggests one that is taken, even when the words run out', () => {
    const taken: string[] = [];
    for (let draw = 0; draw < 200; draw++) taken.push(suggestCodeName(taken, () => (draw % 10) / 10));
    expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(200);
  });

  it('draws the last word when the lot is just below 1', () => {
    expect(suggestCodeName([], () => 0.999999)).toBe('Яшма');
  });
});

it('lets the stricter exposure win', () => {
  expect(stricterExposure('public', 'internal')).toBe('internal');
  expect(stricterExposure('confidential', 'public')).toBe('confidential');
});

it('asks for a real reason to open a legal name', () => {
  expect(checkOpeningReason('  Виза в Швецию ')).toBe('Виза в Швецию');
  for (const reason of ['', '...', 'ok', '123456']) expect(() => checkOpeningReason(reason)).toThrow('people.reasonNeeded');
  expect(() => checkOpeningReason('я'.repeat(501))).toThrow('people.textTooLong');
});
