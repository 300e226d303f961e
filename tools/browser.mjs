import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './files.mjs';
import { output } from './processes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/snap/bin/chromium'];

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function browserOfSystem(path = process.env.PATH ?? '') {
  const places = path.split(delimiter).filter((folder) => folder && !folder.includes('node_modules'));
  return [...names.flatMap((name) => places.map((folder) => join(folder, name))), ...elsewhere].find(isProgram);
}

async function browserOfPlaywright(say) {
  const { chromium } = await import('@playwright/test');
  const file = () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);
  if (file()) return file();
  say('No Chromium on this machine: asking Playwright for its own …');
  await output(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium', '--only-shell'], { timeout: 180_000 }).catch(
    () => undefined,
  );
  return file();
}

async function browserOfDistribution(say) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('Playwright has none for us: installing Debian’s chromium …');
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await output('apt-get', ['update', '-qq'], quiet).catch(() => undefined);
  await output('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet).catch(() => undefined);
  return browserOfSystem();
}

/** A Chromium to test with: the system's, Playwright's own, or the distribution's; else says what to install. */
export async function findBrowser(say = console.log) {
  const found = browserOfSystem() ?? (await browserOfPlaywright(say)) ?? (await browserOfDistribution(say));
  if (found) return found;
  throw new Error(
    'No browser for the journeys. Install Chromium or Google Chrome (Debian, Ubuntu: apt-get install chromium; Fedora: dnf install chromium), then run this again.',
  );
}
