// Compiles the api to CommonJS in dist/api: rules and api drawers with the app, nothing of the screens.
import { existsSync, globSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import { root } from '../files.mjs';
import { isForTests } from '../lint/places.mjs';
import { output } from '../processes.mjs';

const swc = join(dirname(createRequire(import.meta.url).resolve('@swc/cli/package.json')), 'bin/swc.js');

/** swc cannot find out by itself what `@kunak/` is relative to: it wants an absolute folder. */
function swcArguments(...more) {
  const sources = ['apps/api/src', ...globSync('libs/*/{rules,api}', { cwd: root })].filter((folder) => existsSync(join(root, folder)));
  return [
    swc,
    ...sources,
    '-d',
    'dist/api',
    '-C',
    `jsc.baseUrl=${root}`,
    '--copy-files',
    '--ignore',
    '**/*.spec.ts,**/test-server/**,**/access-matrix/**,**/any-*.ts,**/examples.ts',
    ...more,
  ];
}

export function compileApi() {
  return output(process.execPath, swcArguments('--delete-dir-on-start'), { cwd: root }).catch((error) => {
    throw new Error(`The api does not compile:\n${error.message}`);
  });
}

/** One changed file, for the watcher; whatever is not TypeScript is copied, and what is gone is removed. */
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
  await compileApi().then(console.log, (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
