import { randomBytes } from 'node:crypto';
import { SealBroken } from './envelope';
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
  ])('is not read from %s', (_, text) => expect(readMasterKeys(text)).toBeNull());

  it('is written as it is read', () => expect(readMasterKeys(writeMasterKeys([new MasterKey(bytes)]))?.map((key) => key.bytes)).toEqual([bytes]));

  it('has a name that tells nothing of it and no other has', () => {
    const key = new MasterKey(bytes);
    expect(key.id).toMatch(/^[\da-f]{32}$/);
    expect(key.id).toBe(new MasterKey(bytes).id);
    expect(key.id).not.toBe(new MasterKey(randomBytes(32)).id);
    expect(bytes.toString('hex')).not.toContain(key.id.slice(0, 8));
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
