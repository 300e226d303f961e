// Compiles the api to CommonJS in dist/api: rules and api drawers with the app, nothing of the screens.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import { filesOf, root } from '../files.mjs';
import { isForTests } from '../lint/places.mjs';

const sources = ['apps/api/src/**/*', 'libs/*/{rules,api}/**/*'];

export async function compileApi() {
  await rm(join(root, 'dist/api'), { recursive: true, force: true });
  await Promise.all(filesOf(sources, isForTests).map(compileFile)).catch((error) => {
    throw new Error(`The api does not compile:\n${error.message}`);
  });
}

/** Whatever is not TypeScript is copied, and what is gone is removed. */
export async function compileFile(path) {
  const isSource = path.endsWith('.ts');
  const target = join(root, 'dist/api', isSource ? path.replace(/\.ts$/, '.js') : path);
  if (!existsSync(join(root, path))) return rm(target, { force: true });
  await mkdir(dirname(target), { recursive: true });
  if (!isSource) return copyFile(join(root, path), target);
  const { code, map } = await transformFile(join(root, path), { cwd: root, jsc: { baseUrl: root } });
  await writeFile(`${target}.map`, map);
  return writeFile(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
}

export const isOfApi = (path) => /^(apps\/api\/src|libs\/[^/]+\/(rules|api))\//.test(path) && !isForTests(path);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await compileApi().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
