export const Encoding = {
  Utf8: 'utf-8',
  Utf16Le: 'utf-16le',
  Utf16Be: 'utf-16be',
  Windows1251: 'windows-1251',
  Koi8R: 'koi8-r',
  Ibm866: 'ibm866',
  MacCyrillic: 'x-mac-cyrillic',
  Windows1252: 'windows-1252',
} as const;
export type Encoding = (typeof Encoding)[keyof typeof Encoding];

const sampleBytes = 64 * 1024;
const singleByte = [Encoding.Windows1251, Encoding.Koi8R, Encoding.Ibm866, Encoding.MacCyrillic, Encoding.Windows1252];

/**
 * In which encoding a text file is written: by its mark, by being valid UTF-8, or else by which of the old 8-bit tables turns it into
 * plausible words. `windows-1251` when nothing tells, since it is what Russian Excel saves.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return Encoding.Utf8;
  if (startsWith(bytes, [0xff, 0xfe])) return Encoding.Utf16Le;
  if (startsWith(bytes, [0xfe, 0xff])) return Encoding.Utf16Be;
  const sample = bytes.subarray(0, sampleBytes);
  const wide = unmarkedUtf16(sample);
  if (wide) return wide;
  return isMostlyUtf8(bytes) ? Encoding.Utf8 : mostPlausible(sample);
}

/** The file's text without its mark. Bytes that mean nothing in this encoding become �, and the import reports the cell. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** In UTF-16 every second byte of Russian and English text is 4 or 0. */
function unmarkedUtf16(sample: Uint8Array): Encoding | null {
  const count = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0 || byte === 4) count[index % 2] = (count[index % 2] ?? 0) + 1;
  });
  const half = sample.length / 2;
  const [even = 0, odd = 0] = count;
  if (half < 4 || Math.max(even, odd) < half * 0.8 || Math.min(even, odd) > half * 0.3) return null;
  return odd > even ? Encoding.Utf16Le : Encoding.Utf16Be;
}

/** A stray byte does not make a UTF-8 file something else: one damaged letter in twenty is forgiven. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  if (isValidUtf8(bytes)) return true;
  const text = new TextDecoder(Encoding.Utf8).decode(bytes.subarray(0, sampleBytes));
  const damaged = text.split('\uFFFD').length - 1;
  const intact = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return intact > damaged * 20;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder(Encoding.Utf8, { fatal: true }).decode(bytes);
    return true;
  } catch {
    // TypeError: the bytes are something else.
    return false;
  }
}

function mostPlausible(sample: Uint8Array): Encoding {
  const scores = singleByte.map((encoding) => ({ encoding, score: plausibility(new TextDecoder(encoding).decode(sample)) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

/** Common letters score; rare ones, capitals inside words, frames, signs and strings of accents cost. */
function plausibility(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    2 * count(/[оеаинтсрвлкмдп]/giu) -
    count(/[ъьщцэюфшжхё]/giu) +
    count(/[а-яё]/gu) / 4 +
    count(/(?<!\p{L})[А-ЯЁ](?=[а-яё])/gu) -
    3 * count(/(?<=\p{Ll})[А-ЯЁ]/gu) -
    3 * count(/[^\p{ASCII}\p{L}\s№«»—–…“”’°§]/gu) -
    2 * count(/[^\p{ASCII}\p{Script=Latin}\p{Script=Cyrillic}\s№«»—–…“”’°§]/gu) +
    4 * count(/(?<=[A-Za-z])[à-öø-ÿß](?![à-öø-ÿß])|(?<!\p{L})[À-ÖØ-Þ](?=[a-z])/gu) -
    2 * count(/[à-öø-ÿÀ-ÖØ-Þ]{2}/gu)
  );
}
