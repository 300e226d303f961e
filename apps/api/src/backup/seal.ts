import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { Refusal } from '@kunak/platform/rules';
import { Decrypter, Encrypter } from 'age-encryption';
import { backupRefusals } from './backup.refusals';
import { packed, unpacked } from './tar';
import type { Entry } from './tar';

/**
 * Writes the entries to `file`, sealed to the holder of the identity behind `recipient`; this machine cannot open it again.
 * The file appears under its name only when it is whole and on the disk. Gives its size.
 */
export async function sealTo(file: string, recipient: string, entries: AsyncIterable<Entry>): Promise<number> {
  const encrypter = encrypterTo(recipient);
  const unfinished = `${file}.part`;
  const gzip = createGzip({ level: 4 });
  const packing = pipeline(Readable.from(packed(entries)), gzip);
  try {
    const sealed = await encrypter.encrypt(Readable.toWeb(gzip) as globalThis.ReadableStream<Uint8Array>);
    const target = createWriteStream(unfinished, { mode: 0o600, flush: true });
    await Promise.all([packing, pipeline(Readable.fromWeb(sealed as unknown as ReadableStream), target)]);
    await rename(unfinished, file);
    return target.bytesWritten;
  } catch (error) {
    gzip.destroy();
    await packing.catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** @throws Refusal when `recipient` is no public key of age */
export function encrypterTo(recipient: string): Encrypter {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch {
    // Whatever age says of it: it is no key.
    throw new Refusal(backupRefusals.noRecipient);
  }
  return encrypter;
}

/**
 * The entries of a sealed file, one after another.
 * @throws Refusal when the identity is mistyped or does not fit, or when the file was cut or altered: then after some entries that were whole
 */
export async function* unseal(file: string, identities: readonly string[]): AsyncGenerator<Entry> {
  const decrypter = decrypterWith(identities);
  const source = createReadStream(file);
  try {
    const opened = await decrypter.decrypt(Readable.toWeb(source) as globalThis.ReadableStream<Uint8Array>);
    const gunzip = createGunzip();
    const opening = pipeline(Readable.fromWeb(opened as unknown as ReadableStream), gunzip);
    opening.catch(() => undefined);
    yield* unpacked(gunzip);
    await opening;
  } catch (error) {
    throw refusalOf(error as Error);
  } finally {
    source.destroy();
  }
}

/** An identity carries a check of its own: one that was copied from paper with a wrong letter is told from one of another backup. */
function decrypterWith(identities: readonly string[]): Decrypter {
  const decrypter = new Decrypter();
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
  } catch {
    throw new Refusal(backupRefusals.mistypedIdentity);
  }
  return decrypter;
}

function refusalOf(error: Error): Error {
  if (error instanceof Refusal) return error;
  if (error.message.includes('no identity matched') || error.message.includes('identity type')) return new Refusal(backupRefusals.otherIdentity);
  return new Refusal(backupRefusals.damaged);
}
