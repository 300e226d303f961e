import { createHmac, hkdfSync } from 'node:crypto';
import { keyBytes, openBytes, sealBytes } from './envelope';

/** The key that seals keys. It comes from outside the database and is never stored in it. */
export class MasterKey {
  /** Names the key without telling it, so that the database can say which key it needs. */
  readonly id: string;
  private readonly wrapping: Uint8Array;

  constructor(readonly bytes: Uint8Array) {
    this.id = createHmac('sha256', bytes).update('kunak master key').digest('hex').slice(0, 32);
    this.wrapping = new Uint8Array(hkdfSync('sha256', bytes, '', 'kunak key wrapping', keyBytes));
  }

  /** `about` says whose key it is: a wrapped key moved to another row does not open. */
  wrap(about: readonly string[], key: Uint8Array): Buffer {
    return sealBytes(this.wrapping, JSON.stringify(about), key);
  }

  unwrap(about: readonly string[], wrapped: Uint8Array): Uint8Array {
    return openBytes(this.wrapping, JSON.stringify(about), wrapped);
  }
}

/** 64 hexadecimal digits, or base64. 43 hexadecimal digits are the first part of a key, though they would be base64 too. */
const aKey = /^([\da-f]{64}|(?![\da-f]+=?$)[\w+/-]{43}=?)$/i;

/** Keys as text, the newest first, apart by spaces or line ends: 32 bytes each. Null where one is not. */
export function readMasterKeys(text: string): MasterKey[] | null {
  const words = text.split(/\s/).filter(Boolean);
  const wellFormed = words.length > 0 && words.every((word) => aKey.test(word));
  return wellFormed ? words.map((word) => new MasterKey(Buffer.from(word, word.length === 2 * keyBytes ? 'hex' : 'base64'))) : null;
}

export function writeMasterKeys(keys: readonly MasterKey[]): string {
  return keys.map(({ bytes }) => `${Buffer.from(bytes).toString('base64url')}\n`).join('');
}
