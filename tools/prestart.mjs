// Runs on the machine's own Node, before node_modules exists: nothing but Node's own modules here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.kunak-lock');
const [needMajor, needMinor] = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < needMajor || (major === needMajor && minor < needMinor)) {
  console.error(`Kunak needs Node ${needMajor}.${needMinor} or newer to begin with; this is ${process.versions.node}. See https://nodejs.org`);
  process.exit(1);
}

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
if (installedLock() !== lock) install();

/** What npm itself notes in node_modules/.package-lock.json says nothing of our lock's version; our own stamp does. */
function installedLock() {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : '';
}

function install() {
  const began = Date.now();
  console.log(existsSync(modules) ? 'The lock file has changed: installing packages …' : 'Installing packages (a minute or so) …');
  const args = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const ticking = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (ticking.status !== 0) {
    console.error('npm ci failed; what it says stands above.');
    process.exit(ticking.status ?? 1);
  }
  writeFileSync(stamp, `${lock}\n`);
  console.log(`Packages installed in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}
