import { runAs } from './house/desk';
import { expect, test } from './house/journey';
import type { Page } from './house/journey';
import { guest, organiser, signIn, trainer } from './house/people';
import { look } from './house/sweep';
import type { Stop } from './house/sweep';

const conference = '/console/e/north-caucasus-2012';
const firstRow = (page: Page) => page.getByRole('table').first().getByRole('row').nth(1).getByRole('button').first().click();

const desk: readonly Stop[] = [
  ...['', 'events', 'events/new', 'events/new?from=north-caucasus-2012', 'people', 'people/import', 'organisations', 'account', 'account/safety', 'team'].map(
    (path) => ({
      path: `/console/${path}`,
    }),
  ),
  ...['', '/rooms', '/sessions', '/settings', '/participants', '/invite', '/form'].map((path) => ({ path: conference + path })),
  { path: '/console/people', open: firstRow },
  { path: `${conference}/sessions`, open: firstRow },
  { path: `${conference}/participants`, open: firstRow },
  { path: '/console/', open: (page) => page.keyboard.press('Control+k') },
];
const phone: readonly Stop[] = ['', 'tasks', 'q/1', 'q/9', 'check', 'sent', 'agree', 'agree/1', 'place', 'account', 'account/safety', '2/tasks'].map(
  (path) => ({
    path: `/portal/${path}`,
  }),
);
const doors: readonly Stop[] = [
  '/',
  '/c',
  '/c?in=en',
  '/console/sign-in',
  '/portal/sign-in',
  '/venue/sign-in',
  '/portal/i',
  '/portal/r#a-link',
  '/close',
  '/portal/no-answer',
  '/portal/nowhere',
].map((path) => ({ path }));

async function sweep(page: Page, stops: readonly Stop[], languages: readonly ('ru' | 'en')[] = ['ru', 'en']): Promise<string[]> {
  const wrong: string[] = [];
  for (const language of languages) {
    await runAs(page, 'SetMyLanguage', { language });
    for (const stop of stops) wrong.push(...(await look(page, stop, language)));
  }
  return wrong;
}

test.describe('every page in both languages, both themes, at 320 and 1280 px', () => {
  test.describe.configure({ timeout: 240_000 });

  // Whatever happened above: those who come after read Russian again.
  test.afterEach(async ({ visit }) => {
    for (const [face, who] of [
      ['console', organiser],
      ['portal', guest],
      ['venue', trainer],
    ] as const) {
      const page = await visit();
      await signIn(page, face, who);
      await runAs(page, 'SetMyLanguage', { language: 'ru' });
    }
  });

  for (const language of ['ru', 'en'] as const) {
    test(`of the desk, in ${language}`, async ({ visit }) => {
      const page = await visit();
      await signIn(page, 'console', organiser);
      expect(await sweep(page, desk, [language])).toEqual([]);
    });
  }

  test('of the guest', async ({ visit }) => {
    const page = await visit();
    await signIn(page, 'portal', guest);
    expect(await sweep(page, phone)).toEqual([]);
  });

  test('of the trainer', async ({ visit }) => {
    const page = await visit();
    await signIn(page, 'venue', trainer);
    const { venueEvents } = await runAs<{ venueEvents: { id: string; sessions: { id: string }[] }[] }>(page, 'VenueEvents');
    const event = `/venue/events/${venueEvents[0]?.id}`;
    expect(await sweep(page, [{ path: '/venue/' }, { path: event }, { path: `${event}/sessions/${venueEvents[0]?.sessions[3]?.id}` }])).toEqual([]);
  });

  for (const language of ['ru', 'en'] as const) {
    test(`of the doors, in ${language}`, async ({ visit, witness }) => {
      witness.awaits(/404/);
      const page = await visit({ locale: language === 'ru' ? 'ru-RU' : 'en-GB' });
      const wrong: string[] = [];
      for (const stop of doors.filter(({ path }) => language === 'en' || !path.includes('in=en'))) wrong.push(...(await look(page, stop, language)));
      expect(wrong).toEqual([]);
    });
  }
});
