import { createHmac, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { headWords } from '@kunak/platform/rules';
import type { AuditHeadSaid, SignedHead } from '@kunak/platform/rules';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const keyPrefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Derived, as the roles' passwords are: servers of one installation agree, and whoever has the database alone cannot sign. */
export function headKey(secret: string): KeyObject {
  const seed = createHmac('sha256', secret).update('audit head signature').digest();
  return createPrivateKey({ key: Buffer.concat([keyPrefix, seed]), format: 'der', type: 'pkcs8' });
}

export function signHead(head: AuditHeadSaid, secret: string): SignedHead {
  return { ...head, signature: sign(null, Buffer.from(headWords(head)), headKey(secret)).toString('base64url') };
}

/** Whether this installation said so. */
export function isOurHead(head: SignedHead, secret: string): boolean {
  return verify(null, Buffer.from(headWords(head)), createPublicKey(headKey(secret)), Buffer.from(head.signature, 'base64url'));
}
