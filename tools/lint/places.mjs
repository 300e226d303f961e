import { posix } from 'node:path';

const alias = '@kunak/';

/** Specs, and what only specs use: `any-….ts` generates examples, `examples.ts` makes rows and people, `access-matrix` asks everything as everybody. */
export const isForTests = (path) => /\.spec\.ts$|(^|\/)any-[^/]+\.ts$|(^|[./])examples\.ts$|\/(test-server|access-matrix)\//.test(path);

/** Where a file stands in the house: `{ drawer: 'api', room: 'people' }`, `{ app: 'portal', drawer: 'portal' }`, or nothing. */
export function placeOf(path) {
  const [top, first, second, ...rest] = path.split('/');
  if (top === 'libs' && rest.length > 0) return { room: first, drawer: second, home: `libs/${first}/${second}` };
  if (top === 'apps' && second) return { app: first, drawer: first, home: `apps/${first}` };
  return undefined;
}

/** What an import means: `{ package }`, or a `path` inside the repository with `door: true` for `@kunak/room/drawer`. */
export function targetOf(specifier, from) {
  if (specifier.startsWith('.')) return { path: posix.join(posix.dirname(from), specifier), relative: true };
  if (!specifier.startsWith(alias)) return { package: specifier };
  const parts = specifier.slice(alias.length).split('/');
  return { path: `libs/${parts.join('/')}`, room: parts[0], drawer: parts[1], door: parts.length === 2 };
}
