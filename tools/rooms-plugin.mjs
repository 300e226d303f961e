import { dirname } from 'node:path';

/** Each `libs/<room>/<drawer>` with a door (`index.ts`) is a project; its tags come from its path. No configuration files inside libs. */
export const createNodesV2 = ['libs/*/*/index.ts', (doors) => doors.map((door) => [door, { projects: { [dirname(door)]: projectOf(dirname(door)) } }])];

export function projectOf(folder) {
  const [, room, drawer] = folder.split('/');
  return { name: `${room}-${drawer}`, root: folder, sourceRoot: folder, projectType: 'library', tags: [`room:${room}`, `drawer:${drawer}`] };
}
