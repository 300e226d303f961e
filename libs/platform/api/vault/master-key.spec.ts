import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { openBytes, SealBroken } from './envelope';
import { MasterKey, readMasterKeys, writeMasterKeys } from './master-key';

const bytes = randomBytes(32);

describe('a master key', () => {
  it('is read from hex, base64 or base64url, the newest first', () => {
    for (const form of ['hex', 'base64', 'base64url'] as const) expect(readMasterKeys(`${bytes.toString(form)}\n`)?.map((key) => key.bytes)).toEqual([bytes]);
    const other = randomBytes(32);
    expect(readMasterKeys(`${bytes.toString('base64')} ${other.toString('hex')}`)?.map((key) => key.bytes)).toEqual([bytes, other]);
  });

  it.each([
    ['nothing', ' \n'],
    ['16 bytes', randomBytes(16).toString('base64')],
    ['a passphrase', 'correct horse battery staple correct horse'],
    ['a key and something else', `${bytes.toString('hex')} x`],
    ['a digit too many', `${bytes.toString('hex')}0`],
    ['two digits before', `zz${bytes.toString('hex')}`],
    ['a letter before', `A${bytes.toString('base64')}`],
    ['the first 43 digits of a key', bytes.toString('hex').slice(0, 43)],
    ['a sign too many', `${bytes.toString('base64')}=`],
  ])('is not read from %s', (_, text) => expect(readMasterKeys(text)).toBeNull());

  it('is written as it is read, with the older ones behind it', () => {
    const keys = [bytes, randomBytes(32)];
    expect(readMasterKeys(writeMasterKeys(keys.map((key) => new MasterKey(key))))?.map((key) => key.bytes)).toEqual(keys);
  });

  it('is read back from any text that holds keys, in any of the three forms, and from none that was cut', () => {
    const word = fc.tuple(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.constantFrom('hex', 'base64', 'base64url'));
    const space = fc.constantFrom(' ', '\n', '\r\n', '\t ');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), space, fc.nat(), (words, between, place) => {
        const texts = words.map(([key, form]) => Buffer.from(key).toString(form));
        expect(readMasterKeys(`${between}${texts.join(between)}${between}`)?.map((key) => Buffer.from(key.bytes))).toEqual(
          words.map(([key]) => Buffer.from(key)),
        );
        const [first = ''] = texts;
        // Without the one sign that only fills up, a key is whole.
        const whole = first.replace('=', '').length;
        expect(readMasterKeys([...texts, first.slice(0, 1 + (place % (whole - 1)))].join(between))).toBeNull();
      }),
    );
  });

  it('opens no key of anybody else, whoever they are', () => {
    const person = fc.tuple(fc.string(), fc.string());
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), person, person, (key, one, other) => {
        const master = new MasterKey(key);
        const inner = randomBytes(32);
        const wrapped = master.wrap(one, inner);
        expect(Buffer.from(master.unwrap(one, wrapped))).toEqual(inner);
        if (JSON.stringify(one) !== JSON.stringify(other)) expect(() => master.unwrap(other, wrapped)).toThrow(SealBroken);
      }),
    );
  });

  it('has a name that tells nothing of it and no other has', () => {
    const key = new MasterKey(bytes);
    expect(key.id).toMatch(/^[\da-f]{32}$/);
    expect(key.id).toBe(new MasterKey(bytes).id);
    expect(key.id).not.toBe(new MasterKey(randomBytes(32)).id);
    expect(bytes.toString('hex')).not.toContain(key.id.slice(0, 8));
  });

  it('is derived as others derive it (RFC 5869, RFC 2104)', async () => {
    const { subtle } = crypto;
    const name = new TextEncoder().encode('kunak master key');
    const hmac = await subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    expect(new MasterKey(bytes).id).toBe(
      Buffer.from(await subtle.sign('HMAC', hmac, name))
        .toString('hex')
        .slice(0, 32),
    );
    const hkdf = await subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits']);
    const info = new TextEncoder().encode('kunak key wrapping');
    const wrapping = await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }, hkdf, 256);
    const inner = randomBytes(32);
    const wrapped = new MasterKey(bytes).wrap(['host', 'person'], inner);
    expect(Buffer.from(openBytes(new Uint8Array(wrapping), '["host","person"]', wrapped))).toEqual(inner);
  });

  it('opens a key only as whose it was wrapped', () => {
    const key = new MasterKey(bytes);
    const inner = randomBytes(32);
    const wrapped = key.wrap(['host', 'person'], inner);
    expect(Buffer.from(key.unwrap(['host', 'person'], wrapped))).toEqual(inner);
    expect(() => key.unwrap(['host', 'another'], wrapped)).toThrow(SealBroken);
    expect(() => new MasterKey(randomBytes(32)).unwrap(['host', 'person'], wrapped)).toThrow(SealBroken);
  });
});
