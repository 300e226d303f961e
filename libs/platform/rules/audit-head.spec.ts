import fc from 'fast-check';
import { headText, readHeadText } from './audit-head';
import type { SignedHead } from './audit-head';

const letters = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });
const head: fc.Arbitrary<SignedHead> = fc.record({
  hostId: fc.uuid(),
  sequence: fc.nat(),
  at: fc.date({ min: new Date('2009-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((at) => at.toISOString()),
  hash: letters('0123456789abcdef', 64),
  // An Ed25519 signature: 64 bytes in base64url.
  signature: letters('ABCXYZabcxyz0189-_', 86),
});

describe('the end of a chain as one line', () => {
  it('is read as it was written, however it was copied', () => {
    const blanks = fc.constantFrom(' ', '\n', '\t', '  \r\n ');
    fc.assert(fc.property(head, blanks, (said, blank) => expect(readHeadText(`${blank}${headText(said).replaceAll(' ', blank)}${blank}`)).toEqual(said)));
  });

  it('is none when a part of it is missing', () => {
    fc.assert(
      fc.property(head, fc.nat({ max: 400 }), (said, kept) => {
        const line = headText(said);
        return readHeadText(line.slice(0, kept % line.length)) === null;
      }),
    );
  });

  it('never throws at whatever somebody pastes', () => {
    fc.assert(fc.property(fc.string(), (text) => readHeadText(text) === null));
  });
});
