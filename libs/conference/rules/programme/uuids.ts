export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/**
 * Always the same uuid for the same words, for sessions and rooms that came without one: exported twice, they must not
 * look like new ones. Version 8 (RFC 9562: of one's own making); it hides nothing, and needs no cryptography of the platform.
 */
export function uuidOfWords(...words: readonly string[]): string {
  const text = words.join('\u0000');
  const hex = [0, 1, 2, 3].map((seed) => hashOf(text, seed).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** 32 bits of a text (FNV-1a with a last mix), different for each seed. */
export function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
