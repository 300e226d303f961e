export const shortestPassphrase = 12;

export type Strength = 'short' | 'simple' | 'enough' | 'good';

/**
 * A hint while one types, and no more: the server refuses what stands in its list of common passphrases.
 * Length is what counts (NIST SP 800-63B, 5.1.1); few different characters make length worth little.
 */
export function strengthOf(passphrase: string): Strength {
  const letters = Array.from(passphrase);
  if (letters.length < shortestPassphrase) return 'short';
  const different = new Set(letters.map((letter) => letter.toLowerCase())).size;
  if (different < 6) return 'simple';
  const words = passphrase
    .trim()
    .split(/[\s-]+/)
    .filter((word) => word.length > 2);
  return letters.length >= 20 || new Set(words).size >= 4 ? 'good' : 'enough';
}
