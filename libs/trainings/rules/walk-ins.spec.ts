import { likelyGuests, unmergedWalkIns } from './walk-ins';

const roster = ['Магӏомедов Ахмед', 'Guest 07', 'Zarema Guest', 'Гость 12'].map((name) => ({ name }));

describe('who a walk-in may be', () => {
  it.each([
    ['with the palochka typed as 1, words the other way round', 'Ахмед Маг1омедов', ['Магӏомедов Ахмед']],
    ['the same name in the other script first, then those who share a word', 'Зарема Guest', ['Zarema Guest', 'Guest 07']],
    ['nobody', 'Гость', ['Гость 12']],
    ['and nobody for an empty name', '', []],
  ])('finds %s', (_, name, found) => {
    expect(likelyGuests(name, roster).map((guest) => guest.name)).toEqual(found);
  });

  it('lists those who were not joined to anybody yet', () => {
    const merges = [{ id: 'm1', walkInId: 'w1', participationId: 'guest-07', mergedAt: '2012-11-16T12:00:00.000Z' }];
    expect(unmergedWalkIns([{ id: 'w1' }, { id: 'w2' }], merges)).toEqual([{ id: 'w2' }]);
  });
});
