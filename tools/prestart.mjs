// Runs on the machine's own Node, before node_modules exists: nothing but Node's own modules here.
import { spawn } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const [needMajor, needMinor] = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < needMajor || (major === needMajor && minor < needMinor)) {
  console.error(`Kunak needs Node ${needMajor}.${needMinor} or newer to begin with; this is ${process.versions.node}. See https://nodejs.org`);
  process.exit(1);
}

const installed = packagesIn(join(modules, '.package-lock.json'));
/** What builds and runs the house stands under "dependencies": whoever only starts it need not wait for the tools of those who work on it. */
const withoutTools = ['prestart', 'prebuild', 'prekunak'].includes(process.env.npm_lifecycle_event) && !Object.values(installed ?? {}).some(({ dev }) => dev);
const missing = firstDifference();
if (missing) await install(missing);

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/**
 * What the lock wants and node_modules lacks, or undefined. npm writes node_modules/.package-lock.json last, so an interrupted
 * installation has none. Packages for other machines are optional and may be absent.
 */
function firstDifference() {
  if (!installed) return 'everything';
  const wanted = Object.entries(packagesIn(join(root, 'package-lock.json'))).filter(([path, { dev }]) => path !== '' && !(withoutTools && dev));
  const different = wanted.find(([path, entry]) => {
    const present = installed[path];
    if (!present) return !entry.optional && !entry.devOptional && !entry.peer;
    return present.version !== entry.version || (entry.integrity && present.integrity !== entry.integrity);
  });
  return different?.[0].replace(/^.*node_modules\//, '');
}

async function install(reason) {
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) {
    console.error(`node_modules is a link and lacks ${reason}: install it where it really is.`);
    process.exit(1);
  }
  const release = takeTurn();
  const began = Date.now();
  const seconds = () => ((Date.now() - began) / 1000).toFixed(0);
  console.log(reason === 'everything' ? 'Installing packages (about a minute the first time) …' : `${reason} is missing or has changed: installing packages …`);
  const ticking = setInterval(() => console.log(`  … still installing, ${seconds()} s`), 10_000);
  const status = await npm([
    'ci',
    ...(withoutTools ? ['--omit=dev'] : []),
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  clearInterval(ticking);
  release();
  if (status !== 0) {
    console.error('npm ci failed; what it says stands above.');
    process.exit(1);
  }
  console.log(`Packages installed in ${seconds()} s.`);
}

function npm(args) {
  return new Promise((done) => {
    const child = spawn('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    child.once('error', (error) => done(console.error(error.message) ?? 1));
    child.once('exit', done);
  });
}

/** Two installations at once would pull the ground from under each other. */
function takeTurn() {
  const lock = join(root, '.nx', 'install.lock');
  mkdirSync(dirname(lock), { recursive: true });
  const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  if (holder && isAlive(holder)) {
    console.error(`Packages are being installed already (process ${holder}). Try again when it is done.`);
    process.exit(1);
  }
  writeFileSync(lock, String(process.pid));
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  return release;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
