import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesOf, fingerprint, root } from '../files.mjs';
import { isForTests } from '../lint/places.mjs';
import { inTurn } from '../lock.mjs';
import { outputOfNode } from '../processes.mjs';
import { say, step } from '../progress.mjs';
import { apps } from '../rooms.mjs';
import { compileApi } from './api.mjs';
import { compressFace } from './compress.mjs';

export const faces = ['console', 'portal', 'venue'];

const ground = ['package-lock.json', '.swcrc', 'nx.json', 'tsconfig.base.json', 'tsconfig.web.json', 'tools/build/*.mjs'];
const stampOf = (name) => join(root, 'dist', '.stamps', name);
const resultOf = (app) => (app === 'api' ? 'dist/api/apps/api/src/main.js' : `dist/${app}/browser/index.html`);

/** The apps that exist: while the house grows, one may still be missing. */
export function buildableApps(names = ['api', ...faces]) {
  return names.filter((app) => existsSync(join(root, `apps/${app}/src/main.ts`)));
}

function inputsOf(app) {
  return filesOf([...ground, `apps/${app}/**/*`, `libs/*/{${apps[app].join(',')}}/**/*`], isForTests);
}

async function stamp(name) {
  return readFile(stampOf(name), 'utf8').catch(() => '');
}

async function setStamp(name, value) {
  await mkdir(dirname(stampOf(name)), { recursive: true });
  await writeFile(stampOf(name), value);
}

/** The types of the operations are not committed: they are made before any screen is compiled. */
export async function operationsIfStale() {
  const inputs = () => fingerprint(filesOf(['apps/api/schema.graphql', 'libs/**/*.graphql', 'libs/**/*.graphql.ts', 'tools/generate/*.mjs']));
  if ((await stamp('operations')) === inputs()) return;
  const { generateOperations, manifestFile } = await import('../generate/operations.mjs');
  const { manifest } = await generateOperations();
  await setStamp('operations', inputs());
  const committed = await readFile(join(root, manifestFile), 'utf8').catch(() => '');
  if (committed !== manifest) say(`${manifestFile} does not know every operation of the screens: npm run generate`);
}

/**
 * Builds those of the apps whose sources (by content) differ from what was built last.
 * @returns the names of the apps that were built.
 */
export async function buildIfStale(names, tell = say) {
  const present = buildableApps(names);
  return inTurn(
    join(root, '.nx', 'build.lock'),
    () => build(present),
    (pid) => tell(`Waiting for another build (process ${pid}) …`),
  );
}

async function build(names) {
  if (names.some((app) => app !== 'api')) await operationsIfStale();
  const wanted = new Map(names.map((app) => [app, fingerprint(inputsOf(app))]));
  const stale = [];
  for (const [app, print] of wanted) if ((await stamp(app)) !== print || !existsSync(join(root, resultOf(app)))) stale.push(app);
  if (stale.length === 0) return stale;
  for (const app of stale) await rm(stampOf(app), { force: true });
  const screens = stale.filter((app) => app !== 'api');
  const api = stale.includes('api') ? compileApi() : undefined;
  await Promise.all([api, screens.length > 0 ? buildScreens(screens) : undefined]);
  for (const app of stale) await setStamp(app, wanted.get(app));
  return stale;
}

async function buildScreens(screens) {
  await step(`Building ${screens.join(', ')}`, () => nx(['run-many', '-t', 'build', '-p', screens.join(','), '--parallel=2', '--output-style=static']));
  await Promise.all(screens.map(compressFace));
}

export const nxArguments = (args) => [join(root, 'node_modules/nx/dist/bin/nx.js'), ...args];

/** nx without its resident process, its cloud and its colours. */
export function nxEnvironment() {
  return { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', FORCE_COLOR: '0' };
}

/** Types are checked by `npm test`, templates included; here that would take a third of the time of a first start. */
function nx(args) {
  return outputOfNode(nxArguments(args), { cwd: root, env: { ...nxEnvironment(), NG_BUILD_TYPE_CHECK: 'false' } }).catch((error) => {
    throw new Error(`The build failed:\n${error.message}`);
  });
}
