import { findDuplicates, knownPeople } from './duplicates';
import { mergePeople } from './merging';
import type { MergedFields } from './merging';

const leyla = {
  id: 'leyla',
  workingName: 'Лейла Шогенова',
  legalName: 'Шогенова Лейла Руслановна',
  email: 'guest00@example.org',
  phone: '+7 984 110-75-89',
  dateOfBirth: '1979-09-25',
};

const found = (candidate: Parameters<typeof findDuplicates>[0]) => findDuplicates(candidate, [leyla]).map(({ certainty, why }) => [certainty, ...why]);

describe('findDuplicates', () => {
  it.each([
    [{ workingName: 'Шогенова Лейла', email: 'GUEST00@example.org' }, ['certain', 'same-email', 'same-name']],
    [{ workingName: 'Shogenova Leyla', dateOfBirth: '1979-09-25' }, ['certain', 'same-name', 'same-date-of-birth']],
    [{ workingName: 'Лейла Шогенова', phone: '89841107589' }, ['certain', 'same-phone', 'same-name']],
    [{ workingName: 'шогенова лейла руслановна' }, ['possible', 'same-name']],
    [{ workingName: 'Беслан Оздоев', email: 'guest00@example.org' }, ['likely', 'same-email', 'other-name']],
    [{ workingName: 'Беслан Оздоев', phone: '9841107589' }, ['possible', 'same-phone', 'other-name']],
    [{ workingName: 'Лейла Шогенова', email: 'other@example.org', dateOfBirth: '1980-08-03' }, ['possible', 'same-name', 'other-date-of-birth']],
  ])('weighs %#', (candidate, expected) => {
    expect(found(candidate)).toEqual([expected]);
  });

  it('does not bring together people who share nothing but emptiness', () => {
    expect(findDuplicates({ workingName: 'Гость 07', email: '', phone: null }, [{ workingName: 'Гость 08', email: '', phone: '' }])).toEqual([]);
  });

  it('puts the surest first', () => {
    const certainties = knownPeople([{ ...leyla, email: null, dateOfBirth: null, phone: null }, leyla])
      .duplicatesOf({ workingName: 'Лейла Шогенова', email: 'guest00@example.org' })
      .map(({ certainty }) => certainty);
    expect(certainties).toEqual(['certain', 'possible']);
  });

  it('shows at most twenty of the thousands who share one address', () => {
    const office = Array.from({ length: 5000 }, (_, index) => ({ workingName: `Гость ${index}`, email: 'office@example.org' }));
    expect(findDuplicates({ workingName: 'Новый гость', email: 'office@example.org' }, office)).toHaveLength(20);
  });

  it('sees the namesake among them all the same', () => {
    const office = Array.from({ length: 100 }, (_, index) => ({ workingName: `Гость ${index}`, email: 'office@example.org' }));
    expect(findDuplicates({ workingName: '99 Гость', email: 'office@example.org' }, office)[0]).toMatchObject({ certainty: 'certain', person: office[99] });
  });
});

describe('mergePeople', () => {
  const registered: MergedFields = {
    workingName: 'Лейла Шогенова',
    legalName: 'Шогенова Лейла',
    exposure: 'internal',
    email: 'guest00@example.org',
    phone: null,
    languages: [{ code: 'ru' }, { code: 'kbd', level: 'native' }],
  };
  const walkIn: MergedFields = {
    workingName: 'Лейла',
    exposure: 'confidential',
    codeName: 'Рябина',
    email: 'LEYLA@example.org',
    phone: '89841107589',
    languages: [{ code: 'ru', level: 'fluent' }, { code: 'en' }],
  };

  it('keeps what was registered, fills the gaps, and protects more', () => {
    expect(mergePeople(registered, walkIn).merged).toEqual({
      workingName: 'Лейла Шогенова',
      legalName: 'Шогенова Лейла',
      codeName: 'Рябина',
      exposure: 'confidential',
      email: 'guest00@example.org',
      phone: '89841107589',
      dateOfBirth: null,
      homeRegion: null,
      occupation: null,
      languages: [{ code: 'ru', level: 'fluent' }, { code: 'kbd', level: 'native' }, { code: 'en' }],
    });
  });

  it('lists what lost, so that somebody looks before it is gone', () => {
    expect(mergePeople(registered, walkIn).differences).toEqual([
      { field: 'workingName', kept: 'Лейла Шогенова', other: 'Лейла' },
      { field: 'email', kept: 'guest00@example.org', other: 'LEYLA@example.org' },
    ]);
  });

  it('sees no difference between two spellings of the same', () => {
    const twin = { ...registered, workingName: 'шогенова лейла', email: 'GUEST00@example.org' };
    expect(mergePeople(registered, twin).differences).toEqual([]);
  });
});
