// Compiles the api to CommonJS in dist/api: rules and api drawers with the app, nothing of the screens.
import { existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../files.mjs';
import { output } from '../processes.mjs';

const swc = join(dirname(createRequire(import.meta.url).resolve('@swc/cli/package.json')), 'bin/swc.js');

/** swc cannot find out by itself what `@kunak/` is relative to: it wants an absolute folder. */
export function swcArguments(...more) {
  const sources = ['apps/api/src', ...globSync('libs/*/{rules,api}', { cwd: root })].filter((folder) => existsSync(join(root, folder)));
  return [swc, ...sources, '-d', 'dist/api', '-C', `jsc.baseUrl=${root}`, '--copy-files', '--ignore', '**/*.spec.ts,**/test-server/**', ...more];
}

export function compileApi() {
  return output(process.execPath, swcArguments('--delete-dir-on-start'), { cwd: root }).catch((error) => {
    throw new Error(`The api does not compile:\n${error.message}`);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await compileApi().then(console.log, (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
