/**
 * The map of the house: each room, and the rooms that it may knock on (every room may use `platform`).
 * It has no circles; lint refuses every import that is not drawn here. Rooms talk down by import and up by events.
 */
export const rooms = {
  platform: [],
  people: [],
  organisations: ['people'],
  events: ['people', 'organisations'],
  registration: ['people', 'events'],
  conference: ['people', 'organisations', 'events', 'registration'],
  trainings: ['people', 'events', 'registration'],
  // A certificate hangs on a participation, and goes with it: hence the arrow to registration.
  certificates: ['people', 'events', 'registration', 'trainings'],
};

/** What each drawer may open, in its own room and in the rooms that its room may knock on. */
export const drawers = {
  rules: ['rules'],
  api: ['rules', 'api'],
  web: ['rules', 'web'],
  console: ['rules', 'web', 'console'],
  portal: ['rules', 'web', 'portal'],
  venue: ['rules', 'web', 'venue'],
};

/** Which drawers each app is made of. The journeys see Kunak only through a browser. */
export const apps = {
  api: ['rules', 'api'],
  console: ['rules', 'web', 'console'],
  portal: ['rules', 'web', 'portal'],
  venue: ['rules', 'web', 'venue'],
  e2e: ['rules'],
};

/** Packages that a drawer may use; the rules stay pure, and no server code travels to a phone. */
const pure = [
  'temporal-polyfill',
  'intl-messageformat',
  'transliteration',
  'csv-parse',
  'fast-xml-parser',
  'ical.js',
  'ical-generator',
  'uqr',
  '@zxcvbn-ts/language-common',
  'zod',
];
const screen = [...pure, '@angular/', '@simplewebauthn/browser', 'rxjs', 'tslib'];
const server = ['@angular/', '@fontsource-variable/', '@ibm/', 'lucide-static'];

export const packages = {
  rules: { only: pure },
  api: { never: server },
  web: { only: screen },
  console: { only: screen },
  portal: { only: screen },
  venue: { only: screen },
};

/** In specs, and in the examples made for them, also these. */
export const specPackages = ['fast-check', '@angular/', 'supertest', '@nestjs/testing', 'node:'];

/** The rooms that `room` may import from, itself included. */
export function reachable(room) {
  return [...new Set([room, 'platform', ...(rooms[room] ?? [])])];
}

/** The first circle on the map as a list of rooms, or undefined. */
export function circle(map = rooms) {
  const done = new Set();
  const walk = (room, path) => {
    if (path.includes(room)) return [...path.slice(path.indexOf(room)), room];
    if (done.has(room)) return undefined;
    for (const next of map[room] ?? []) {
      const found = walk(next, [...path, room]);
      if (found) return found;
    }
    done.add(room);
    return undefined;
  };
  for (const room of Object.keys(map)) {
    const found = walk(room, []);
    if (found) return found;
  }
  return undefined;
}
