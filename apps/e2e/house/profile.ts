import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const gzipMark = Buffer.from([0x1f, 0x8b, 0x08]);

/** What lies in a file behind each mark of gzip, if anything does. */
function* unpacked(content: Buffer): Generator<Buffer> {
  for (let at = content.indexOf(gzipMark); at >= 0; at = content.indexOf(gzipMark, at + 1)) {
    try {
      yield gunzipSync(content.subarray(at));
    } catch {
      // Not gzip after all.
    }
  }
}

/** As programs write text: a byte or two a letter, or with escapes for what an address may not hold. */
const spellings = (word: string): readonly Buffer[] => [
  Buffer.from(word),
  Buffer.from(word, 'utf16le'),
  Buffer.from(word, 'utf16le').swap16(),
  Buffer.from(encodeURIComponent(word)),
];

/**
 * Where in a browser's folder a word has been left: in a file's name, its bytes, or in what is packed inside.
 * Snappy and LZ4, which databases and saved sessions are packed with, write a word that they meet for the first time as it is,
 * so that words without a pattern are found in them without unpacking.
 */
export async function leftIn(folder: string, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const content = await readFile(file);
    for (const word of words) {
      const sought = spellings(word);
      const isThere = (bytes: Buffer): boolean => sought.some((spelling) => bytes.includes(spelling));
      if (entry.name.includes(word) || isThere(content) || [...unpacked(content)].some(isThere)) found.push(`${word} in ${file.slice(folder.length + 1)}`);
    }
  }
  return found;
}
