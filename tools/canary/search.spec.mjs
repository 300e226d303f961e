import { foundIn, isWhole } from './search.mjs';

describe('a search through raw bytes', () => {
  const text = 'zqcanary';
  // Worked out with xxd, iconv and base64 of the GNU tools.
  it.each([
    ['as it is', Buffer.from('.zqcanary.')],
    ['in UTF-16', Buffer.from('7a0071006300', 'hex'), Buffer.from('61006e00610072007900', 'hex')],
    ['in hexadecimal digits', Buffer.from('\\x7a7163616e617279')],
    ['in base64', Buffer.from('enFjYW5hcnk=')],
    ['in base64 after one letter', Buffer.from('LnpxY2FuYXJ5')],
    ['in base64 after two letters', Buffer.from('Li56cWNhbmFyeQ==')],
  ])('finds a text %s', (_, ...parts) => {
    expect(foundIn(Buffer.concat(parts), { name: text })).toEqual(['name']);
  });

  it('finds no text that is not there', () => {
    expect(foundIn(Buffer.from('zqcanar y zqcanarx enFjYW5hcm'), { name: text })).toEqual([]);
  });
});

describe('a snapshot of a heap', () => {
  const whole = '{"snapshot":{"meta":{"location_fields":["line","column"]},"node_count":1},"nodes":[9,1],"strings":["<dummy>",\n"a \\"]} of JSON",\n"last"]}';

  it('is whole when its strings have come to their end', () => {
    expect(isWhole(Buffer.from(whole))).toBe(true);
  });

  it('is not whole wherever else it ends', () => {
    const early = Array.from(whole, (_, at) => whole.slice(0, at)).filter((part) => isWhole(Buffer.from(part)));
    expect(early).toEqual([]);
  });
});
