import { checkNeutralSubject, tellingWords } from './neutral-words';

const names = ['Северо-Кавказская конференция', 'Stockholm Process', 'Дом гостя'];

describe('a subject on the neutral page', () => {
  it.each([
    ['Составление процессуальных документов', null],
    ['Writing applications to a court', null],
    ['Training of trainers', null],
    ['Manga and tango', null],
    ['Защита прав человека', 'прав человека'],
    ['Правозащитная работа', 'правозащит'],
    ['Human rights law', 'human right'],
    ['For NGO lawyers', 'ngo'],
    ['Занятие в доме: «Дом  Гостя»', 'Дом гостя'],
    ['After the STOCKHOLM process', 'Stockholm Process'],
  ])('%s', (subject, telling) => {
    expect(tellingWords(subject, names)).toBe(telling);
  });

  it('is refused when it gives away who teaches', () => {
    expect(() => checkNeutralSubject({ ru: 'Право', en: 'Rights defenders' }, names)).toThrow('certificates.subjectNamesUs');
    expect(checkNeutralSubject(null, names)).toBeNull();
  });
});
