import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../files.mjs';
import { begin } from '../processes.mjs';

const leash = pathToFileURL(join(root, 'tools/start/leash.mjs')).href;

/** The environment in which a process of the api finds the embedded database. */
export function serverEnvironment(databaseUrl, more = {}) {
  const environment = { NODE_ENV: 'production', ...process.env, ...more };
  // The server refuses settings that it does not know; this one is the tests' own.
  delete environment.KUNAK_TEST_DATABASE_URL;
  return databaseUrl ? { ...environment, KUNAK_INTERNAL_DATABASE_URL: databaseUrl } : environment;
}

/**
 * The server as a process of its own. It does not hear the terminal's Ctrl-C (we pass it on, once), and it ends when we end.
 */
export function beginServer({ databaseUrl, environment = {}, stdio = 'inherit' }) {
  const main = join(root, 'dist/api/apps/api/src/main.js');
  return begin(process.execPath, ['--enable-source-maps', '--import', leash, main], {
    cwd: root,
    env: serverEnvironment(databaseUrl, environment),
    stdio: ['ignore', stdio, stdio, 'ipc'],
    detached: true,
  });
}
