import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** A text, or bytes, as they may lie in a raw file: as they are, in UTF-16, in hexadecimal digits, and in base64 from each of its three beginnings. */
export function formsOf(text) {
  const bytes = Buffer.from(text);
  const hex = bytes.toString('hex');
  const base64 = [0, 1, 2].map((before) => {
    const coded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64url');
    // Letters that hold bits of what stands beside the text are not the text's.
    return coded.slice(before === 0 ? 0 : before + 1, Math.floor(((before + bytes.length) * 8) / 6));
  });
  return [
    bytes,
    ...(typeof text === 'string' ? [Buffer.from(text, 'utf16le')] : []),
    ...[hex, hex.toUpperCase(), ...base64].map((form) => Buffer.from(form, 'ascii')),
  ];
}

// Whatever is global is slow to reach from a spec, and this is asked for each byte.
const { imul } = Math;
/** The last four bytes that went by, as a place in a small table. */
const slotOf = (four) => imul(four, 0x9e3779b1) >>> 16;

/** Which of the named texts lie in these bytes; one of several spellings is enough. */
export function foundIn(bytes, texts) {
  const looking = byBeginning(texts);
  const found = new Set();
  let four = 0;
  // One pass, whatever is looked for: the memory of a server has a hundred million bytes.
  for (let at = 0; at < bytes.length; at += 1) {
    four = (four << 8) | bytes[at];
    const here = looking[slotOf(four)];
    if (here) for (const { name, form } of here) if (form.equals(bytes.subarray(at - 3, at - 3 + form.length))) found.add(name);
  }
  return Object.keys(texts).filter((name) => found.has(name));
}

/** Every form of every text, where its first four bytes lead. */
function byBeginning(texts) {
  const slots = Array.from({ length: 65_536 });
  for (const name of Object.keys(texts))
    for (const form of [texts[name]].flat().flatMap(formsOf)) (slots[slotOf(form.readInt32BE())] ??= []).push({ name, form });
  return slots;
}

/** Whether a snapshot of a heap was written to its end: what it has of strings is its last part, and within a string no quotation mark stands alone. */
export function isWhole(snapshot) {
  return snapshot.includes('"strings":[') && /[^\\]"\]\}\n?$/.test(snapshot.subarray(-8).toString('latin1'));
}

/** Every file under the folder that holds one of the named texts: `name in file`. */
export async function searchFolder(folder, texts) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    // A database that is running removes a file now and then.
    const bytes = await readFile(file).catch((error) => (error.code === 'ENOENT' ? Buffer.alloc(0) : Promise.reject(error)));
    for (const name of foundIn(bytes, texts)) found.push(`${name} in ${file.slice(folder.length + 1)}`);
  }
  return found;
}

/** All that the database holds, as its superuser reads it, row by row. */
export async function dumpOf(url) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const { rows: tables } = await owner.query("select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'jobs')");
    const dumps = [];
    for (const { name } of tables) dumps.push(...(await owner.query(`select to_jsonb(t)::text as row from ${name} t`)).rows.map(({ row }) => row));
    return Buffer.from(dumps.join('\n'));
  } finally {
    await owner.end();
  }
}
