import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A text as it may lie in a raw file: in UTF-8, UTF-16, hexadecimal digits, and base64 from each of its three beginnings. ASCII only. */
export function formsOf(text) {
  const bytes = Buffer.from(text, 'ascii');
  const hex = bytes.toString('hex');
  const base64 = [0, 1, 2].map((before) => {
    const coded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64url');
    // Letters that hold bits of what stands beside the text are not the text's.
    return coded.slice(before === 0 ? 0 : before + 1, Math.floor(((before + bytes.length) * 8) / 6));
  });
  return [bytes, Buffer.from(text, 'utf16le'), ...[hex, hex.toUpperCase(), ...base64].map((form) => Buffer.from(form, 'ascii'))];
}

/** Which of the named texts lie in these bytes. */
export function foundIn(bytes, texts) {
  return Object.keys(texts).filter((name) => formsOf(texts[name]).some((form) => bytes.includes(form)));
}

/** Every file under the folder that holds one of the named texts: `name in file`. */
export async function searchFolder(folder, texts) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    for (const name of foundIn(await readFile(file), texts)) found.push(`${name} in ${file.slice(folder.length + 1)}`);
  }
  return found;
}
