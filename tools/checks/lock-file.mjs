import { textOf } from '../files.mjs';

const inFolder = (folder, name) => `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;

/** Where npm would look for `name` from the package at `from`: its own node_modules, then those of the folders above. */
export function placesFor(from, name) {
  const places = [];
  for (let folder = from; folder !== ''; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) places.push(inFolder(folder, name));
  return [...places, inFolder('', name)];
}

/**
 * The packages that some platform needs and the lock does not name. The registry may lack the newest binary of a platform; `npm install`
 * then passes in silence, and `npm ci` fails on a clean machine.
 */
export function holesIn(lock) {
  const present = lock.packages;
  return Object.entries(present).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !placesFor(path, name).some((place) => place in present))
      .map((name) => `${name} (of ${path.replace(/^.*node_modules\//, '') || 'the root'})`),
  );
}

/** Addresses of somebody's own mirror do not belong in a lock that all share. */
export function strangersIn(lock) {
  const addresses = Object.values(lock.packages).flatMap((entry) => (entry.resolved && !entry.link ? [new URL(entry.resolved).origin] : []));
  return [...new Set(addresses)].filter((origin) => origin !== 'https://registry.npmjs.org');
}

export async function checkLockFile() {
  const lock = JSON.parse(await textOf('package-lock.json'));
  const holes = holesIn(lock);
  if (holes.length > 0)
    throw new Error(`package-lock.json is not complete; npm ci would fail. Missing:\n  ${holes.join('\n  ')}\nPin a version that has them under "overrides".`);
  const strangers = strangersIn(lock);
  if (strangers.length > 0) throw new Error(`package-lock.json names other registries than npm's: ${strangers.join(', ')}`);
}
