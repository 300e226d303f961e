import { join } from 'node:path';
import { root } from '../files.mjs';
import { beginNode } from '../processes.mjs';

/** The environment in which a process of the api finds the embedded database. */
export function serverEnvironment(databaseUrl, more = {}) {
  const environment = { NODE_ENV: 'production', NODE_COMPILE_CACHE: join(root, '.nx/compile-cache'), ...process.env, ...more };
  // The server refuses settings that it does not know; this one is the tests' own.
  delete environment.KUNAK_TEST_DATABASE_URL;
  return databaseUrl ? { ...environment, KUNAK_INTERNAL_DATABASE_URL: databaseUrl } : environment;
}

/** The server as a process of its own. */
export function beginServer({ databaseUrl, environment = {}, stdio = 'inherit' }) {
  const main = join(root, 'dist/api/apps/api/src/main.js');
  return beginNode(['--enable-source-maps', main], { cwd: root, env: serverEnvironment(databaseUrl, environment), stdio });
}
