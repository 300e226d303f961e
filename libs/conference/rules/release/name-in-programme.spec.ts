import type { ConsentRecord } from '@kunak/registration/rules';
import { nameInProgramme } from './name-in-programme';

const answer = (given: 'given' | 'refused', day: number, version = 1): ConsentRecord => ({
  purpose: 'name-in-programme',
  version,
  answer: given,
  at: `2012-10-0${day}T09:00:00Z`,
});

describe('a name in the released programme', () => {
  it.each([
    ['internal', 'nobody asked', [], null],
    ['internal', 'yes', [answer('given', 1)], 'Guest 07'],
    ['internal', 'no', [answer('refused', 1)], null],
    ['internal', 'a yes that was taken back', [answer('given', 1), answer('refused', 2)], null],
    ['internal', 'a no that became a yes', [answer('refused', 1), answer('given', 2)], 'Guest 07'],
    ['internal', 'a yes to words that have changed', [answer('given', 1, 0)], null],
    ['internal', 'a yes to photographs only', [{ ...answer('given', 1), purpose: 'photo' as const }], null],
    ['public', 'nobody asked', [], 'Guest 07'],
    ['public', 'no', [answer('refused', 1)], null],
    ['confidential', 'nobody asked', [], 'Iva'],
    ['confidential', 'yes', [answer('given', 1)], 'Iva'],
  ] as const)('of somebody %s who said: %s', (exposure, _, consents, name) => {
    expect(nameInProgramme({ workingName: 'Guest 07', codeName: 'Iva', exposure }, consents)).toBe(name);
  });

  it('of somebody confidential who has no code name is none', () => {
    expect(nameInProgramme({ workingName: 'Guest 07', codeName: '', exposure: 'confidential' }, [answer('given', 1)])).toBeNull();
  });
});
