import { runAs } from './desk';
import type { Visit } from './journey';
import type { Mood } from './network';
import { signIn, trainer } from './people';
import type { Language, Stop } from './sweep';

const at = (place: string, paths: readonly string[]): Stop[] => paths.map((path) => ({ path: place + path }));
const unhappy: readonly Mood[] = ['broken', 'cut', 'slow', 'hides'];
const inEveryMood = (...paths: readonly string[]): Stop[] => paths.flatMap((path) => unhappy.map((mood) => ({ path, mood })));

const conference = '/console/e/north-caucasus-2012';
const training = '/console/e/strasbourg-training-2017';

export const deskStops: readonly Stop[] = [
  ...at('/console/', ['', 'events', 'events/new', 'events/new?from=north-caucasus-2012', 'people', 'people/import', 'organisations', 'team', 'account']),
  ...at(conference, ['', '/settings', '/rooms', '/sessions', '/schedule', '/release', '/programme-files', '/participants', '/invite', '/form']),
  ...at(training, ['', '/attendance', '/certificates']),
  { path: '/console/', open: (page) => page.keyboard.press('Control+k') },
  { path: '/console/', open: (page) => page.keyboard.press('?') },
  { path: '/console/nothing/of/the/kind' },
  ...inEveryMood('/console/people', `${conference}/schedule`),
];

export const phoneStops: readonly Stop[] = [
  ...at('/portal/', ['', 'tasks', 'q/1', 'q/9', 'check', 'check/1', 'sent', 'agree', 'agree/1', 'place', 'programme', 'documents', 'account', '2/tasks']),
  ...inEveryMood('/portal/tasks', '/portal/programme'),
];

export async function venueStops(visit: Visit): Promise<readonly Stop[]> {
  const page = await visit();
  await signIn(page, 'venue', trainer);
  const { venueEvents } = await runAs<{ venueEvents: { id: string; sessions: { id: string }[] }[] }>(page, 'VenueEvents');
  const event = `/venue/events/${venueEvents[0]?.id}`;
  const register = `${event}/sessions/${venueEvents[0]?.sessions[3]?.id}`;
  return [...at('', ['/venue/', event, register, '/venue/account']), ...inEveryMood(event, register)];
}

/** What stands open to everybody: the plain pages, and each face before anybody has signed in. */
export const doorStops = (language: Language): readonly Stop[] => [
  ...at('', ['/', `/c?in=${language}`, '/console/sign-in', '/portal/sign-in', '/venue/sign-in', '/portal/i', '/portal/no-answer', '/portal/nowhere']),
];
