import { posix } from 'node:path';
import { apps, drawers, packages, reachable, rooms, specPackages } from '../rooms.mjs';
import { isForTests, placeOf, targetOf } from './places.mjs';

const isOf = (name, list) => list.some((entry) => name === entry || name.startsWith(entry.endsWith('/') || entry.endsWith(':') ? entry : `${entry}/`));

const testServer = '@kunak/test-server';
const testPage = '@kunak/platform/web/testing';

/** Says why `specifier` must not be imported into the file `from` (a path from the repository's root), or nothing. */
export function wallBetween(from, specifier) {
  const place = placeOf(from);
  if (!place) return undefined;
  const target = targetOf(specifier, from);
  if (target.package) return packageWall(place, from, target.package);
  if (specifier === testServer) return isForTests(from) ? undefined : 'the test server is for tests only';
  if (specifier === testPage) return isForTests(from) ? undefined : 'pages are opened by hand in *.spec.ts only';
  if (target.relative) return relativeWall(place, target.path, specifier);
  return place.app ? appWall(place.app, target) : drawerWall(place, target);
}

function relativeWall(place, path, specifier) {
  if (path !== place.home && !path.startsWith(`${place.home}/`)) return `reaches out of ${place.home}: use the door, @kunak/<room>/<drawer>`;
  if (place.room && path === place.home) return 'a drawer does not use its own door: import the file itself';
  // `x.graphql` itself is a file too: only with its extension does every compiler find what is generated from it.
  if (/\.[cm]?[jt]s$/.test(specifier) && !specifier.endsWith('.graphql.ts')) return 'relative imports have no extension';
  return undefined;
}

function packageWall(place, from, name) {
  const limits = packages[place.drawer];
  if (!limits || (isForTests(from) && isOf(name, specPackages))) return undefined;
  if (limits.only && !isOf(name, limits.only)) return `the drawer "${place.drawer}" may not use the package ${name} (tools/rooms.mjs lists what it may)`;
  if (limits.never && isOf(name, limits.never)) return `the drawer "${place.drawer}" may not use the package ${name}`;
  return undefined;
}

function doorWall(target) {
  if (!target.door) return `goes past a door: only @kunak/<room>/<drawer> can be imported`;
  if (!rooms[target.room]) return `there is no room "${target.room}" on the map (tools/rooms.mjs)`;
  if (!drawers[target.drawer]) return `there is no drawer "${target.drawer}"`;
  return undefined;
}

function appWall(app, target) {
  const allowed = apps[app];
  if (!allowed) return `there is no app "${app}" on the map (tools/rooms.mjs)`;
  return doorWall(target) ?? (allowed.includes(target.drawer) ? undefined : `the app "${app}" may not open "${target.drawer}" drawers`);
}

function drawerWall(place, target) {
  if (!rooms[place.room]) return `the room "${place.room}" is not on the map (tools/rooms.mjs)`;
  if (!drawers[place.drawer]) return `there is no kind of drawer called "${place.drawer}"`;
  const closed = doorWall(target);
  if (closed) return closed;
  if (target.room === place.room && target.drawer === place.drawer) return 'a drawer does not use its own door: import the file itself';
  if (!drawers[place.drawer].includes(target.drawer)) return `"${place.drawer}" may not import "${target.drawer}"`;
  if (!reachable(place.room).includes(target.room)) return `"${place.room}" may not knock on "${target.room}" (tools/rooms.mjs has no such arrow)`;
  return undefined;
}

/** The ESLint rule: every import, export-from, dynamic import and require is judged by the map. */
export const walls = {
  meta: { type: 'problem', schema: [], messages: { wall: '{{specifier}}: {{reason}}.' } },
  create(context) {
    const from = posix.relative(context.cwd.replaceAll('\\', '/'), context.filename.replaceAll('\\', '/'));
    const judge = (source) => {
      if (typeof source?.value !== 'string') return;
      const reason = wallBetween(from, source.value);
      if (reason) context.report({ node: source, messageId: 'wall', data: { specifier: source.value, reason } });
    };
    return {
      ImportDeclaration: (node) => judge(node.source),
      ExportNamedDeclaration: (node) => judge(node.source),
      ExportAllDeclaration: (node) => judge(node.source),
      ImportExpression: (node) => judge(node.source),
      TSImportType: (node) => judge(node.source ?? node.argument?.literal),
      CallExpression: (node) => node.callee.name === 'require' && judge(node.arguments[0]),
    };
  },
};
