/** No sealed content is shorter: names, dates and short answers all look alike. Bytes. */
export const shortestPadded = 128;
/** Up to here lengths double, so that a sealed text tells its length to within a factor of two. Bytes. */
const doublingUpTo = 4096;
/** Ends the content; zeros follow (ISO/IEC 7816-4). */
const endMark = 0x80;

/**
 * How long a content of `length` bytes looks once it is sealed. Small ones double; above, the length keeps only the leading bits of its
 * size (Padmé, Nikitin et al., “Reducing Metadata Leakage from Encrypted Files and Communication with PURBs”, 2019), at most 12 % more.
 */
export function paddedLength(length: number): number {
  let padded = shortestPadded;
  while (padded <= length && padded < doublingUpTo) padded *= 2;
  if (padded > length) return padded;
  const withMark = length + 1;
  const exponent = Math.floor(Math.log2(withMark));
  const step = 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1);
  return Math.ceil(withMark / step) * step;
}

export function pad(content: Uint8Array): Uint8Array {
  const padded = new Uint8Array(paddedLength(content.length));
  padded.set(content);
  padded[content.length] = endMark;
  return padded;
}

/** The content without its padding, or null where it was not padded by {@link pad}. */
export function unpad(padded: Uint8Array): Uint8Array | null {
  let end = padded.length - 1;
  while (padded[end] === 0) end -= 1;
  if (padded[end] !== endMark || paddedLength(end) !== padded.length) return null;
  return padded.subarray(0, end);
}
