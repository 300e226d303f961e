import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { root } from './files.mjs';
import { output } from './processes.mjs';

const firefoxes = ['firefox', 'firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
const chromiums = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
];

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function ofSystem(names, path = process.env.PATH ?? '') {
  const places = path.split(delimiter).filter((folder) => folder && !folder.includes('node_modules'));
  return names.flatMap((name) => (isAbsolute(name) ? [name] : places.map((folder) => join(folder, name)))).find(isProgram);
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

async function installFromDebian(name, say) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  say(`Installing Debian’s ${name} …`);
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 180_000 };
  await output('apt-get', ['update', '-qq'], quiet).catch(() => undefined);
  await output('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], quiet).catch(() => undefined);
}

async function chromiumOfDebian(say) {
  await installFromDebian('chromium', say);
  return ofSystem(chromiums);
}

/** A Firefox to look for traces in as well: the system's or Debian's; undefined where there is none to be had. */
export async function findFirefox(say = console.log) {
  if (!ofSystem(firefoxes)) await installFromDebian('firefox-esr', say);
  return ofSystem(firefoxes);
}

/** Chromium without its window's bars, which Playwright takes as well where nobody asks for another: the same pages for a sixth less work. The system's, Debian's, or none. */
export async function findShell(say = console.log) {
  if (!ofSystem(shells)) await installFromDebian('chromium-headless-shell', say);
  return ofSystem(shells);
}

/** A Chromium to test with: the system's, Playwright's own, or the distribution's; else says what to install. */
export async function findBrowser(say = console.log) {
  const found = ofSystem(chromiums) ?? (await browserOfPlaywright(say)) ?? (await chromiumOfDebian(say));
  if (found) return found;
  throw new Error(
    'No browser for the journeys. Install Chromium or Google Chrome (Debian, Ubuntu: apt-get install chromium; Fedora: dnf install chromium), then run this again.',
  );
}
