import { freeSlugOf, isSlug, slugOf } from './slug';

describe('a slug', () => {
  it.each([
    ['Открытие и знакомство', 'otkrytie-i-znakomstvo'],
    ['Щит и меч: защита свидетелей', 'shchit-i-mech-zashchita-svideteley'],
    ['  Safety — first!  ', 'safety-first'],
    ['ﬁlm & “talk”', 'film-talk'],
    ['😀', ''],
    ['', ''],
  ])('of «%s» is «%s»', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('is ASCII whatever letters the title has, the palochka too', () => {
    for (const title of ['Хьехархо Ӏимам', 'Æвзаг', 'ქართული', '日本語', 'नमस्ते', 'Şêx']) expect(slugOf(title)).toMatch(/^[a-z0-9-]*$/);
  });

  it('is cut at a word', () => {
    expect(slugOf('one two three four', 9)).toBe('one-two');
    expect(slugOf('incomprehensibilities', 9)).toBe('incompreh');
  });

  it('is numbered when taken', () => {
    expect(freeSlugOf('Семинар', new Set(['seminar', 'seminar-2']))).toBe('seminar-3');
    expect(freeSlugOf('😀', new Set())).toBe('event');
  });

  it.each(['a', 'Ab', 'a b', '-ab', 'ab-', 'a--b', 'семинар', 'a'.repeat(61)])('is not «%s»', (text) => {
    expect(isSlug(text)).toBe(false);
  });

  it('may have digits and hyphens', () => {
    expect(isSlug('ncc-2012')).toBe(true);
  });
});
