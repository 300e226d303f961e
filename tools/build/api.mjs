// Compiles the api to CommonJS in dist/api: rules and api drawers with the app, nothing of the screens.
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../files.mjs';

const swc = join(dirname(createRequire(import.meta.url).resolve('@swc/cli/package.json')), 'bin/swc.js');

/** swc cannot find out by itself what `@kunak/` is relative to: it wants an absolute folder. */
export function swcArguments(...more) {
  const sources = ['apps/api/src', ...globSync('libs/*/{rules,api}', { cwd: root })].filter((folder) => existsSync(join(root, folder)));
  return [swc, ...sources, '-d', 'dist/api', '-C', `jsc.baseUrl=${root}`, '--copy-files', '--ignore', '**/*.spec.ts', ...more];
}

export function compileApi(stdio = 'pipe') {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, swcArguments('--delete-dir-on-start'), { cwd: root, stdio });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', fail);
    child.once('exit', (code) => (code === 0 ? done(output) : fail(new Error(`The api does not compile:\n${output}`))));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await compileApi('inherit').catch(() => (process.exitCode = 1));
}
