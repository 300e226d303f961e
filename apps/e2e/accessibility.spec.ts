import { Explorer } from './house/explore';
import { expect, test } from './house/journey';
import type { Visit } from './house/journey';
import { Network } from './house/network';
import { guest, organiser, signIn, trainer } from './house/people';
import type { Face } from './house/people';
import { deskStops, doorStops, phoneStops, venueStops } from './house/stops';
import { look } from './house/sweep';
import type { Language, Stop } from './house/sweep';

const languages = ['ru', 'en'] as const;

async function sweep(visit: Visit, language: Language, as: { face: Face; who: typeof organiser } | null, stops: readonly Stop[]): Promise<string[]> {
  const page = await visit({ locale: language === 'ru' ? 'ru-RU' : 'en-GB', reducedMotion: 'reduce' });
  if (as) await signIn(page, as.face, as.who);
  const network = await Network.around(page, language);
  const explorer = new Explorer(page, network, language);
  const wrong: string[] = [];
  for (const stop of stops) {
    wrong.push(...(await look(page, network, stop, language)));
    if (!stop.mood) wrong.push(...(await explorer.explore(stop)));
  }
  return wrong;
}

test.describe('every page and state in both languages, both themes, at 320 and 1280 px', () => {
  test.describe.configure({ mode: 'parallel', timeout: 240_000 });
  test.beforeEach(({ witness }) => witness.awaits(/Failed to load resource/));

  for (const language of languages) {
    test(`of the desk, in ${language}`, async ({ visit }) => {
      expect(await sweep(visit, language, { face: 'console', who: organiser }, deskStops)).toEqual([]);
    });

    test(`of the guest, in ${language}`, async ({ visit }) => {
      expect(await sweep(visit, language, { face: 'portal', who: guest }, phoneStops)).toEqual([]);
    });

    test(`of the trainer, in ${language}`, async ({ visit }) => {
      expect(await sweep(visit, language, { face: 'venue', who: trainer }, await venueStops(visit))).toEqual([]);
    });

    test(`of the doors, in ${language}`, async ({ visit }) => {
      expect(await sweep(visit, language, null, doorStops(language))).toEqual([]);
    });
  }
});
