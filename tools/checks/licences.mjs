import { join } from 'node:path';
import { textOf } from '../files.mjs';
import { placesFor } from './lock-file.mjs';

/** Licences whose packages may travel inside a program under AGPL-3.0-or-later (the FSF's list of compatible licences). */
const compatible = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0', 'MPL-2.0', 'OFL-1.1', 'Zlib'];
/** What builds and tests stays on our side: any free licence will do. */
const free = [...compatible, 'Artistic-2.0', 'CC-BY-3.0', 'CC-BY-4.0', 'Python-2.0', 'WTFPL'];

/** Those of our dependencies that build the house on its host's machine and do not run in it. */
const builders = ['@angular/build', '@angular/compiler-cli', '@graphql-codegen/typescript-operations', '@swc/core', 'nx', 'typescript'];

/** Whether an SPDX expression of one level, such as `(MIT OR CC0-1.0)`, can be met with these licences. */
export function isMet(expression, accepted) {
  const [plain] = expression.match(/^\((.*)\)$/)?.slice(1) ?? [expression];
  if (plain.includes(' OR ')) return plain.split(' OR ').some((one) => isMet(one, accepted));
  return plain.split(' AND ').every((one) => accepted.includes(one));
}

/** The lock knows most licences; older packages say theirs in a way that only they themselves still carry. */
async function licenceOf(path, entry) {
  if (entry.license) return entry.license;
  const own = JSON.parse((await textOf(join(path, 'package.json'))) ?? '{}');
  return own.license ?? own.licenses?.map(({ type }) => type).join(' OR ') ?? '';
}

/** The places in the lock of what runs: our dependencies, and what they need in turn. */
function running({ packages }) {
  const found = new Set();
  const follow = (from, names) => {
    for (const name of names) {
      const place = placesFor(from, name).find((path) => path in packages);
      if (!place || found.has(place)) continue;
      found.add(place);
      const { dependencies, optionalDependencies, peerDependencies } = packages[place];
      follow(place, Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }));
    }
  };
  follow(
    '',
    Object.keys(packages[''].dependencies).filter((name) => !builders.includes(name)),
  );
  return found;
}

/** Every package of the lock, once a version: `{ name, version, licence, ours }`; `ours` are those that run in the product. */
export async function licencesOf(lock) {
  const runs = running(lock);
  const entries = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !entry.link);
  const rows = await Promise.all(
    entries.map(async ([path, entry]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version: entry.version,
      licence: await licenceOf(path, entry),
      ours: runs.has(path),
    })),
  );
  const known = new Map(rows.map((row) => [`${row.name}@${row.version}@${row.ours}`, row]));
  return [...known.values()].sort((a, b) => `${a.name}@${a.version}`.localeCompare(`${b.name}@${b.version}`, 'en'));
}

export const unfit = (rows) => rows.filter(({ licence, ours }) => !isMet(licence, ours ? compatible : free));

export async function readLock() {
  return JSON.parse(await textOf('package-lock.json'));
}

export async function checkLicences() {
  const wrong = unfit(await licencesOf(await readLock()));
  if (wrong.length > 0)
    throw new Error(
      `These licences do not go with ours:\n  ${wrong.map(({ name, version, licence }) => `${name} ${version}: ${licence || 'none named'}`).join('\n  ')}`,
    );
}
