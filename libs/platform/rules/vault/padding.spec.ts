import fc from 'fast-check';
import { pad, paddedLength, shortestPadded, unpad } from './padding';

const bytes = (maxLength: number) => fc.uint8Array({ maxLength });

describe('padding', () => {
  it.each([
    [0, 128],
    [10, 128],
    [127, 128],
    [128, 256],
    [255, 256],
    [256, 512],
    [4095, 4096],
    // From here on Padmé’s own steps: 2^12 has 12 bits of exponent, which need 4 bits; steps of 2^(12 − 4).
    [4096, 4352],
    [4351, 4352],
    [4352, 4608],
    // The example of the PURBs paper’s table: a size of one mebibyte keeps its leading bits.
    [1_048_576, 1_081_344],
  ])('makes %i bytes look like %i', (length, padded) => expect(paddedLength(length)).toBe(padded));

  it('is taken off without loss, whatever the content ends with', () => {
    fc.assert(fc.property(bytes(9000), (content) => expect(unpad(pad(content))).toEqual(content)));
    fc.assert(
      fc.property(bytes(300), fc.nat(200), (content, zeros) => {
        const ending = Uint8Array.of(...content, 0x80, ...new Uint8Array(zeros));
        expect(unpad(pad(ending))).toEqual(ending);
      }),
    );
  });

  it('always leaves room for its mark, adds 12 % at most to a long content, and never shrinks as contents grow', () => {
    fc.assert(
      fc.property(fc.nat(50_000_000), (length) => {
        const padded = paddedLength(length);
        expect(padded).toBeGreaterThan(length);
        expect(padded).toBeGreaterThanOrEqual(shortestPadded);
        expect(paddedLength(length + 1)).toBeGreaterThanOrEqual(padded);
        if (length > 4096) expect(padded).toBeLessThanOrEqual(1.12 * length);
      }),
    );
  });

  it('tells so few lengths apart that most contents look like another', () => {
    const seen = new Set(Array.from({ length: 10_000 }, (_, length) => paddedLength(length)));
    expect(seen.size).toBeLessThan(30);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['only zeros', new Uint8Array(128)],
    ['no mark', new Uint8Array(128).fill(7)],
    ['another length than its own', Uint8Array.of(1, 2, 0x80, 0, 0)],
  ])('is not found in %s', (_, padded) => expect(unpad(padded)).toBeNull());
});
