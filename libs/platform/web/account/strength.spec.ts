import { strengthOf } from './strength';

describe('the hint about a passphrase', () => {
  it.each([
    ['короткая', 'short'],
    ['eleven char', 'short'],
    ['aaaaaaaaaaaaaaaa', 'simple'],
    ['121212121212121212', 'simple'],
    ['дождь и окно', 'enough'],
    ['дом река стол луна', 'good'],
    ['something-long-enough', 'good'],
  ])('calls “%s” %s', (passphrase, strength) => expect(strengthOf(passphrase)).toBe(strength));
});
