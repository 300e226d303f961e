import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compileFile, isOfApi } from './build/api.mjs';
import { buildableApps, buildIfStale, faces } from './build/apps.mjs';
import { startDatabase } from './database.mjs';
import { createProxy, reachable } from './dev/proxy.mjs';
import { screen, screensFolder, wakeAll } from './dev/screens.mjs';
import { whenChanged } from './dev/watch.mjs';
import { root, writeIfChanged } from './files.mjs';
import { generateOperations, manifestFile, schemaFile } from './generate/operations.mjs';
import { end, endAll, freePort, output, whenAsked } from './processes.mjs';
import { say, step } from './progress.mjs';
import { databaseFolder, onlyOne } from './start/data-folder.mjs';
import { beginServer } from './start/server.mjs';

const port = Number(process.env.KUNAK_PORT || 4000);
const address = `http://127.0.0.1:${port}`;
let database;
let api;
let apiPort;
let stopping;

function stop() {
  wakeAll();
  stopping ??= endAll(3000)
    .then(() => database?.stop())
    .then(() => process.exit(0));
}

function openApi() {
  const environment = {
    NODE_ENV: 'development',
    KUNAK_PORT: String(apiPort),
    KUNAK_ADDRESS: '127.0.0.1',
    KUNAK_ORIGIN: address,
    KUNAK_INTERNAL_WEB: screensFolder,
  };
  api = beginServer({ databaseUrl: database?.url, environment });
}

async function reopenApi() {
  const from = Date.now();
  await end(api);
  if (stopping) return;
  openApi();
  say(`The api starts again (${Date.now() - from} ms to close).`);
}

/** A face is built before the first of its pages is sent. */
async function before(path) {
  const face = faces.find((name) => path === `/${name}` || path.startsWith(`/${name}/`));
  if (face && existsSync(join(root, `apps/${face}/src/main.ts`))) await screen(face);
}

async function operations() {
  const { manifest, written } = await generateOperations();
  if (await writeIfChanged(manifestFile, manifest)) await reopenApi();
  if (written.length > 0) say(`Generated: ${written.join(', ')}`);
}

/** The schema follows the code, so that the types of the screens do too. */
async function schema() {
  await output(process.execPath, [join(root, 'dist/api/apps/api/src/print-schema.js'), schemaFile], { cwd: root });
  await operations();
}

let printing = Promise.resolve();
let waiting = false;

/** After the api is back, and never in the way of the next edit; several edits are one print. */
function schemaSoon() {
  if (waiting) return;
  waiting = true;
  printing = printing
    .then(() => reachable(apiPort))
    .then(() => ((waiting = false), schema()))
    .catch((error) => console.error(error.message));
}

async function compile(paths) {
  await Promise.all(paths.map(compileFile));
  await reopenApi();
  schemaSoon();
}

function watchSources() {
  for (const folder of ['libs', 'apps/api/src']) {
    const inRepository = (path) => `${folder}/${path.replaceAll('\\', '/')}`;
    whenChanged(
      join(root, folder),
      (path) => isOfApi(inRepository(path)),
      (paths) => compile(paths.map(inRepository)),
    );
  }
  whenChanged(join(root, 'libs'), (path) => path.endsWith('.graphql'), operations);
}

async function main() {
  onlyOne();
  whenAsked(stop);
  process.once('exit', wakeAll);
  await freePort(port);
  await step('Building the api', () => buildIfStale(['api']));
  // What the watcher compiles from now on is not what was built: the next start must look for itself.
  rmSync(join(root, 'dist/.stamps/api'), { force: true });
  mkdirSync(join(root, 'dist'), { recursive: true });
  if (!process.env.DATABASE_URL) database = await startDatabase({ folder: databaseFolder() });
  apiPort = await freePort();
  await schema().catch((error) => console.error(error.message));
  openApi();
  watchSources();
  createProxy(() => apiPort, before).listen(port, '127.0.0.1', () =>
    say(
      `Open ${address} (${buildableApps(faces)
        .map((face) => `/${face}/`)
        .join(', ')}); Ctrl-C stops all of it.`,
    ),
  );
}

await main().catch((error) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another one with KUNAK_PORT.` : error.message);
  process.exitCode = 1;
  stop();
});
