import { join } from 'node:path';
import { textOf } from '../files.mjs';

/** Licences whose packages may travel inside a program under AGPL-3.0-or-later (the FSF's list of compatible licences). */
const compatible = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0', 'MPL-2.0', 'OFL-1.1', 'Zlib'];
/** Tools of the build stay on our side: any free licence will do. */
const free = [...compatible, 'Artistic-2.0', 'CC-BY-3.0', 'CC-BY-4.0', 'Python-2.0', 'WTFPL'];

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

/** Every package of the lock, once a version: `{ name, version, licence, ours }`; `ours` are those that run in the product. */
export async function licencesOf(lock) {
  const entries = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !entry.link);
  const rows = await Promise.all(
    entries.map(async ([path, entry]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version: entry.version,
      licence: await licenceOf(path, entry),
      ours: !entry.dev && !entry.devOptional,
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
