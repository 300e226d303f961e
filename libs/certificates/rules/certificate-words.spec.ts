import { certificateWords, dateSpan } from './certificate-words';
import { neutralFacts } from './snapshot';
import type { FullFacts } from './snapshot';

const full: FullFacts = {
  variant: 'full',
  name: { ru: 'Гость 07', en: 'Guest 07' },
  languages: ['ru', 'en'],
  kind: 'training',
  firstDay: '2012-11-12',
  lastDay: '2012-11-16',
  attended: { sessions: 11, minutes: 1009 },
  planned: { sessions: 12, minutes: 1080 },
  issuedOn: '2012-11-20',
  title: { ru: 'Жалоба в Европейский суд', en: 'An application to the European Court' },
  programme: { ru: 'Конференция 2012 года', en: 'Conference of 2012' },
  place: { ru: 'Стокгольм', en: 'Stockholm' },
  organisations: [{ ru: 'Принимающая организация', en: 'The host' }],
  signatories: [{ name: { en: 'Guest 01' }, office: { en: 'Head of training' } }],
};

describe('the words of a certificate', () => {
  it('say who took part in what, when, where and how much, in both languages', () => {
    expect(certificateWords(full, 'ru')).toEqual({
      heading: 'Сертификат об участии',
      opening: 'в тренинге',
      title: 'Жалоба в Европейский суд',
      facts: ['Конференция 2012 года', '12–16 ноября 2012 года, Стокгольм', '11 из 12 занятий, 16,5 часа'],
      issued: 'Дата выдачи: 20 ноября 2012 года',
      verify: 'Код для проверки',
    });
    expect(certificateWords(full, 'en').facts).toEqual(['Conference of 2012', '12–16 November 2012, Stockholm', '11 of 12 sessions, 16.5 hours']);
  });

  it('on the neutral page are true and name nobody but the holder', () => {
    const neutral = neutralFacts(full, null);
    expect(certificateWords(neutral, 'ru')).toMatchObject({
      opening: 'в обучении',
      title: '',
      facts: ['12–16 ноября 2012 года', '11 из 12 занятий, 16,5 часа'],
    });
    expect(certificateWords(neutralFacts(full, { ru: 'Составление жалоб', en: 'Writing applications' }), 'en')).toMatchObject({
      opening: 'in a training on',
      title: 'Writing applications',
    });
    expect(certificateWords(neutralFacts({ ...full, kind: 'conference' }, null), 'en').opening).toBe('in a meeting');
  });

  it('use the other language where one is missing', () => {
    expect(certificateWords({ ...full, title: { ru: 'Только по-русски' } }, 'en').title).toBe('Только по-русски');
  });

  it.each([
    ['2026-12-14', '2026-12-14', '14 декабря 2026 года', '14 December 2026'],
    ['2026-12-14', '2026-12-18', '14–18 декабря 2026 года', '14–18 December 2026'],
    ['2026-11-28', '2026-12-03', '28 ноября – 3 декабря 2026 года', '28 November – 3 December 2026'],
    ['2026-12-30', '2027-01-02', '30 декабря 2026 года – 2 января 2027 года', '30 December 2026 – 2 January 2027'],
  ])('write the days from %s to %s', (first, last, russian, english) => {
    expect(dateSpan(first, last, 'ru')).toBe(russian);
    expect(dateSpan(first, last, 'en')).toBe(english);
  });
});

describe('the snapshot', () => {
  it('of a neutral certificate holds none of the facts that name us', () => {
    const text = JSON.stringify(neutralFacts(full, null));
    for (const telling of ['host', 'Стокгольм', 'Stockholm', 'Conference', 'Европейский', 'European', 'Guest 01']) {
      expect(JSON.stringify(full)).toMatch(new RegExp(telling, 'i'));
      expect(text).not.toMatch(new RegExp(telling, 'i'));
    }
  });
});
