import { membersOn, organisationKey, OrganisationKind, organisationKindLabels, sameOrganisation } from './organisation';

describe('organisationKey', () => {
  it.each([
    ['АНО «Правовая помощь»', 'Правовая помощь'],
    ['РОО "Правовая Помощь"', 'правовая помощь, РОО'],
    ['Helping Hand e.V.', 'Helping Hand'],
  ])('finds %s and %s the same', (one, other) => {
    expect(organisationKey(one)).toBe(organisationKey(other));
  });

  it('keeps apart what differs by one letter, and a name that is all legal form', () => {
    expect(organisationKey('Организация Б')).not.toBe(organisationKey('Организация В'));
    expect(organisationKey('Организация Й')).not.toBe(organisationKey('Организация И'));
    expect(organisationKey('Районный совет')).toBe(organisationKey('Раионныи совет'));
    expect(organisationKey('Фонд')).toBe('фонд');
  });

  it('finds a known organisation, and none for an empty name', () => {
    const known = [{ name: 'Правовая помощь' }];
    expect(sameOrganisation('НКО «Правовая помощь»', known)).toBe(known[0]);
    expect(sameOrganisation('', [{ name: '' }])).toBeNull();
  });
});

it('counts the members of a consortium on a day, both ends included', () => {
  const members = [
    { organisationId: 'a', from: null, until: null },
    { organisationId: 'b', from: '2012-01-01', until: '2012-12-31' },
    { organisationId: 'c', from: '2013-01-01', until: null },
  ];
  const on = (day: string) => membersOn(members, day).map(({ organisationId }) => organisationId);
  expect([on('2011-12-31'), on('2012-12-31'), on('2013-01-01')]).toEqual([['a'], ['a', 'b'], ['a', 'c']]);
});

it('has a label for every kind', () => {
  expect(Object.keys(organisationKindLabels).sort()).toEqual(Object.values(OrganisationKind).sort());
});
