import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { zip } from './zip';
import type { ZipEntry } from './zip';

const [localSignature, centralSignature, endSignature] = [0x04034b50, 0x02014b50, 0x06054b50];

/** As PKWARE APPNOTE 4.3 tells a reader to go: from the record at the end over the central directory to each file, which repeats what the directory says. */
function read(archive: Buffer): ZipEntry[] {
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(endSignature);
  const count = archive.readUInt16LE(end + 10);
  expect(archive.readUInt16LE(end + 8)).toBe(count);
  let at = archive.readUInt32LE(end + 16);
  expect(at + archive.readUInt32LE(end + 12)).toBe(end);
  return Array.from({ length: count }, () => {
    expect(archive.readUInt32LE(at)).toBe(centralSignature);
    const [nameLength, extra, comment, local] = [
      archive.readUInt16LE(at + 28),
      archive.readUInt16LE(at + 30),
      archive.readUInt16LE(at + 32),
      archive.readUInt32LE(at + 42),
    ];
    expect([extra, comment]).toEqual([0, 0]);
    expect(archive.readUInt32LE(local)).toBe(localSignature);
    // "Version needed" up to the lengths of name and extra field stand in both places.
    expect(archive.subarray(local + 4, local + 30)).toEqual(archive.subarray(at + 6, at + 32));
    const name = archive.toString('latin1', at + 46, at + 46 + nameLength);
    expect(archive.toString('latin1', local + 30, local + 30 + nameLength)).toBe(name);
    const [stored, method] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 10)];
    expect([method, archive.readUInt32LE(at + 24)]).toEqual([0, stored]);
    const bytes = archive.subarray(local + 30 + nameLength, local + 30 + nameLength + stored);
    expect(archive.readUInt32LE(at + 16)).toBe(crc32(bytes));
    at += 46 + nameLength;
    return { name, bytes };
  });
}

const entry = fc.record({
  name: fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,60}$/),
  bytes: fc.uint8Array({ maxLength: 3_000 }).map((bytes) => Buffer.from(bytes)),
});

describe('a ZIP', () => {
  it('gives back the files that it was made of, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        expect(read(zip(entries))).toEqual(entries);
      }),
    );
  });

  it('is the empty archive of the format when nothing is put in', () => {
    expect(zip([]).toString('hex')).toBe(`504b0506${'00'.repeat(18)}`);
  });

  it('does not tell when it was made', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 3 }), (entries) => {
        const archive = zip(entries);
        // Time and day of the first file: midnight on 1 January 1980, below which the format cannot go.
        expect([archive.readUInt16LE(10), archive.readUInt16LE(12)]).toEqual([0, 0x21]);
      }),
    );
  });
});
