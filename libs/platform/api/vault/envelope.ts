import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { pad, unpad } from '@kunak/platform/rules';

/** AES-256-GCM over padded content. Another cipher would get another number; what is stored then stays readable. */
const version = 1;
const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
export const keyBytes = 32;

/** The value was changed, moved, cut, or sealed under another key: AES-GCM does not say which, and neither do we. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** `version ‖ nonce ‖ ciphertext ‖ tag`; the version and the context are sealed in. */
export function sealBytes(key: Uint8Array, context: string, content: Uint8Array): Buffer {
  const head = Buffer.of(version);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.concat([head, Buffer.from(context)]));
  return Buffer.concat([head, nonce, cipher.update(pad(content)), cipher.final(), cipher.getAuthTag()]);
}

/** @throws SealBroken for whatever is not exactly what {@link sealBytes} made with this key and context */
export function openBytes(key: Uint8Array, context: string, sealed: Uint8Array): Uint8Array {
  const head = sealed.subarray(0, 1);
  if (head[0] !== version || sealed.length < 1 + nonceBytes + tagBytes) throw new SealBroken();
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(1, 1 + nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.concat([head, Buffer.from(context)]));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  const content = unpad(finished(decipher, sealed.subarray(1 + nonceBytes, -tagBytes)));
  if (!content) throw new SealBroken();
  return content;
}

function finished(decipher: ReturnType<typeof createDecipheriv>, ciphertext: Uint8Array): Uint8Array {
  const content = decipher.update(ciphertext);
  try {
    decipher.final();
  } catch {
    // The tag does not fit: nothing of what was deciphered may be used.
    throw new SealBroken();
  }
  return content;
}
