import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Paths from the repository's root, sorted; folders are left out. */
export function filesOf(patterns, exclude = () => false) {
  const found = patterns.flatMap((pattern) => globSync(pattern, { cwd: root }));
  const paths = [...new Set(found.map((path) => path.replaceAll('\\', '/')))].filter((path) => !exclude(path)).sort();
  return paths.filter((path) => statSync(join(root, path)).isFile());
}

/** One hash of the names and contents of many files. */
export function fingerprint(paths, ...more) {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.update(JSON.stringify(more)).digest('hex');
}

export async function textOf(path) {
  return readFile(join(root, path), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/** Leaves the file alone when it says this already, so that nobody who watches it wakes up. Says whether it wrote. */
export async function writeIfChanged(path, text) {
  if ((await textOf(path)) === text) return false;
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  return true;
}
