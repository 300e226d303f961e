import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { keyBytes, openBytes, sealBytes, SealBroken } from './envelope';

const key = randomBytes(keyBytes);
const text = fc.string({ unit: 'binary', maxLength: 2000 });

describe('an envelope', () => {
  it('opens to what was sealed, with the key and the context', () => {
    fc.assert(
      fc.property(text, text, (content, context) => {
        expect(Buffer.from(openBytes(key, context, sealBytes(key, context, Buffer.from(content)))).toString()).toBe(Buffer.from(content).toString());
      }),
    );
  });

  it('does not open with another key, in another context, or with one bit turned', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), (content, context, place) => {
        const sealed = sealBytes(key, context, Buffer.from(content));
        expect(() => openBytes(randomBytes(keyBytes), context, sealed)).toThrow(SealBroken);
        expect(() => openBytes(key, `${context}.`, sealed)).toThrow(SealBroken);
        const bit = place % (sealed.length * 8);
        sealed[bit >> 3] = (sealed[bit >> 3] as number) ^ (1 << (bit & 7));
        expect(() => openBytes(key, context, sealed)).toThrow(SealBroken);
      }),
    );
  });

  it('does not open when it was cut, lengthened or is no envelope', () => {
    const sealed = sealBytes(key, 'a', Buffer.from('Guest 07'));
    for (let length = 0; length < sealed.length; length += 1) expect(() => openBytes(key, 'a', sealed.subarray(0, length))).toThrow(SealBroken);
    expect(() => openBytes(key, 'a', Buffer.concat([sealed, Buffer.of(0)]))).toThrow(SealBroken);
    expect(() => openBytes(key, 'a', Buffer.from('Guest 07'))).toThrow(expect.objectContaining({ name: 'SealBroken' }));
  });

  it('looks different each time, and as long for a short text as for a name', () => {
    const sealed = [1, 2].map(() => sealBytes(key, 'a', Buffer.from('Guest 07')));
    expect(sealed[0]?.equals(sealed[1] as Buffer)).toBe(false);
    expect(sealBytes(key, 'a', Buffer.from('я'.repeat(60))).length).toBe(sealed[0]?.length);
  });

  it('begins with its version, and is AES-256-GCM as others know it', async () => {
    const sealed = sealBytes(key, 'context', Buffer.from('Guest 07'));
    expect(sealed[0]).toBe(1);
    const foreign = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
    const additionalData = Buffer.concat([Buffer.of(1), Buffer.from('context')]);
    const padded = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.subarray(1, 13), additionalData }, foreign, sealed.subarray(13));
    expect(Buffer.from(padded).toString()).toBe(`Guest 07${String.fromCharCode(0xfffd)}${'\0'.repeat(119)}`);
  });
});
