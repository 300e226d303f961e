import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runAs } from './house/desk';
import { expect, test } from './house/journey';
import type { Page, Visit } from './house/journey';
import { guest, organiser, signIn, trainer } from './house/people';
import type { Face } from './house/people';
import { goTo, lookAt, sweep } from './house/sweep';
import type { Language, Stop } from './house/sweep';

const conference = '/console/e/north-caucasus-2012';
const training = '/console/e/strasbourg-training-2017';
/** Of the demo: the one that is still to come. */
const next = '/console/e/next-edition';
/** Of the demo: one day, and nothing of it is released. */
const seminar = '/console/e/challenges-to-legitimacy-2007';

const at = (paths: readonly string[], root: string): Stop[] => paths.map((path) => ({ path: root + path }));
const opened = (path: string, state: string, open: Stop['open']): Stop => ({ path, state, open });
const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const tab = (name: RegExp) => (page: Page) => page.getByRole('tab', { name }).click();
const firstRow = (page: Page) => page.getByRole('table').first().getByRole('row').nth(1).getByRole('button').first().click();
const details = (page: Page) => page.locator('main summary').first().click();

const desk: readonly Stop[] = [
  ...at(
    ['', 'events', 'events/new', 'people', 'people/import', 'organisations', 'outbox', 'team', 'telling', 'retention', 'journal', 'account', 'account/safety'],
    '/console/',
  ),
  { path: '/console/events/new?from=north-caucasus-2012' },
  opened('/console/', 'palette', (page) => page.keyboard.press('Control+k')),
  opened('/console/', 'account menu', (page) => page.getByRole('banner').getByRole('button').last().click()),
  opened('/console/events/new', 'nothing filled in', press(/^(Создать|Create)/)),
  opened('/console/people', 'a person', firstRow),
  opened('/console/people', 'what is held of a person', async (page) => {
    await firstRow(page);
    await page.getByRole('dialog').locator('a[href$="/held"]').click();
    await page.waitForURL(/\/held$/);
  }),
  opened('/console/people', 'nobody found', (page) => page.getByRole('searchbox').first().fill('nobody at all')),
  opened('/console/people', 'the choice of an organisation', async (page) => {
    await page.getByRole('button', { name: /^(Организация|Organisation)/ }).click();
    await page.getByRole('combobox').fill('м');
    await page.getByRole('option').first().waitFor();
  }),
  opened('/console/people/import', 'one kind of what was noticed', async (page) => {
    const rows = ['ФИО;Почта;Телефон', 'Гость 07;guest07@mail.example;12345678', 'Гость 08;guest@@mail;+7 900 000-00-08', 'Гость 09;;87654321'];
    await page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
    await page.getByRole('button', { name: /^(Дальше|Continue)$/ }).click();
    await page.getByRole('button', { name: /^(Телефон без кода страны|Phone without a country)/ }).click();
  }),
  opened('/console/outbox', 'letters', (page) => page.getByRole('link', { name: /^(Прочитать|Read)/ }).click()),
  opened('/console/team', 'an invitation', press(/^(Пригласить в команду|Invite to the team)/)),
  opened('/console/telling', 'its words', details),
  opened('/console/telling', 'no such word', (page) => page.getByRole('searchbox').fill('no such word')),
  opened('/console/telling', 'nothing filled in', press(/^(Добавить|Add)/)),
  opened('/console/retention', 'what is kept of people', details),
  opened('/console/journal', 'its end', details),
  opened('/console/account/safety', 'who sees this', details),
];
const event: readonly Stop[] = [
  ...at(
    ['', '/participants', '/invite', '/form', '/sessions', '/schedule', '/release', '/rooms', '/attendance', '/programme-files', '/settings', '/held'],
    conference,
  ),
  ...at(['/participants', '/invite'], next),
  opened(`${conference}/participants`, 'a participant', firstRow),
  opened(`${conference}/form`, 'a question', press(/^(Изменить|Change)/)),
  opened(`${conference}/sessions`, 'a session', firstRow),
  opened(`${conference}/schedule`, 'a session', press(/^(Открытие|Opening)/)),
  opened(`${conference}/schedule`, 'a new session', press(/^(Новая сессия|New session)/)),
  opened(`${seminar}/release`, 'what changes', details),
  opened(`${conference}/rooms`, 'a room', press(/^(Зал «Очаг»|Hearth hall)/)),
  opened(`${conference}/attendance`, 'the rule', press(/^(Изменить|Change)/)),
  ...at(['/attendance', '/certificates'], training),
  opened(`${training}/certificates`, 'not due', tab(/^(Не положен|Do not)/)),
  opened(`${training}/certificates`, 'issued', tab(/^(Выданные|Issued)/)),
  ...at(['/participants', '/schedule', '/release', '/attendance', '/certificates'], seminar),
];
const phone: readonly Stop[] = [
  ...at(
    [
      '',
      'tasks',
      'q/1',
      'q/9',
      'check',
      'check/1',
      'sent',
      'agree',
      'agree/1',
      'place',
      'programme',
      'documents',
      'data',
      'account',
      'account/safety',
      '2/tasks',
    ],
    '/portal/',
  ),
  opened('/portal/q/1', 'nothing filled in', press(/^(Продолжить|Continue)/)),
  opened('/portal/programme', 'released', async (page) => {
    const value = await page.getByRole('option', { name: /2012/ }).getAttribute('value');
    await page.getByRole('combobox').selectOption(value);
  }),
];
/** A trainer sees their own training alone. */
const shutForTrainer: readonly Stop[] = [
  ...at(['', 'people', 'team', 'outbox', 'telling', 'journal', 'e/north-caucasus-2012/schedule'], '/console/'),
  ...at(['/participants', '/certificates', '/release'], training),
];
/** Fetched from the server each time that the page is opened. */
const needServer: Readonly<Record<'console' | 'portal', readonly Stop[]>> = {
  console: at(['', 'people', 'telling', 'e/north-caucasus-2012/certificates'], '/console/'),
  portal: at(['', 'documents'], '/portal/'),
};
const doors: readonly Stop[] = [
  ...at(['/', '/c', '/close', '/mailbox', '/console/sign-in', '/portal/sign-in', '/venue/sign-in', '/portal/i', '/portal/r#a-link'], ''),
  ...at(['/portal/no-answer', '/portal/nowhere'], ''),
  opened('/portal/sign-in', 'nothing filled in', press(/^(Войти|Sign in)/)),
  opened('/c', 'a wrong code', async (page) => {
    await page.getByRole('textbox').fill('NOT-A-CODE');
    await page.getByRole('button').click();
  }),
  opened('/close', 'a wrong code', async (page) => {
    await page.getByRole('textbox').first().fill('NOT-A-CODE');
    await page.getByRole('button').first().click();
  }),
];

type Readers = Readonly<Record<Language, Page>>;

/**
 * Two browsers with one session: each in a language of its own, side by side. A second page of one browser would stand behind the first and not be drawn.
 * Russian is chosen last: the account keeps it, for the journeys that come after.
 */
async function readers(visit: Visit, face: Face, who: typeof organiser): Promise<Readers> {
  const ru = await visit();
  await signIn(ru, face, who);
  const pages = { ru, en: await visit({ storageState: await ru.context().storageState() }) };
  for (const [page, name] of [
    [pages.en, 'English'],
    [pages.ru, 'Русский'],
  ] as const) {
    await page.goto(`/${face}/account`);
    await page.getByRole('main').getByRole('button', { name, exact: true }).click();
  }
  return pages;
}

async function walk(pages: Readers, stops: readonly Stop[]): Promise<string[]> {
  const wrong = await Promise.all([sweep(pages.ru, stops, 'ru'), sweep(pages.en, stops, 'en')]);
  return wrong.flat();
}

// The report names the page, the view and the element; a picture of each step would take as long as the steps.
test.use({ trace: 'off' });
test.describe.configure({ retries: 0 });

test.describe('every page and state in both languages, both themes, at 320 and 1280 px', () => {
  test.describe.configure({ timeout: 300_000 });

  test('of the desk', async ({ visit }) => {
    expect(await walk(await readers(visit, 'console', organiser), desk)).toEqual([]);
  });

  test('of an event', async ({ visit }) => {
    expect(await walk(await readers(visit, 'console', organiser), event)).toEqual([]);
  });

  test('of the guest', async ({ visit, witness }) => {
    witness.awaits(/404 .*\/programme\//); // Not released yet.
    expect(await walk(await readers(visit, 'portal', guest), phone)).toEqual([]);
  });

  test('of the trainer', async ({ visit }) => {
    const pages = await readers(visit, 'venue', trainer);
    const { venueEvents } = await runAs<{ venueEvents: { id: string; sessions: { id: string }[] }[] }>(pages.ru, 'VenueEvents');
    const [first] = venueEvents;
    const root = `/venue/events/${first?.id}`;
    expect(await walk(pages, at(['/venue/', root, `${root}/sessions/${first?.sessions[3]?.id}`, '/venue/account', '/venue/account/safety'], ''))).toEqual([]);
  });

  test('of what is shut for a trainer and for a guest', async ({ visit }) => {
    const wrong = await walk(await readers(visit, 'console', trainer), shutForTrainer);
    const page = await visit();
    await signIn(page, 'portal', guest);
    for (const language of ['en', 'ru'] as const) {
      await runAs(page, 'SetMyLanguage', { language });
      wrong.push(...(await sweep(page, at(['/console/', '/venue/'], ''), language)));
    }
    expect(wrong).toEqual([]);
  });

  for (const face of ['console', 'portal'] as const) {
    test(`of the ${face} with a server that is broken, and with none`, async ({ visit, witness }) => {
      witness.awaits(/502 .*graphql|ERR_INTERNET_DISCONNECTED/);
      const pages = await readers(visit, face, face === 'console' ? organiser : guest);
      const all = Object.values(pages);
      const named = (state: string) => needServer[face].map((stop) => ({ ...stop, state }));
      // Their scripts are here already: it is the answers that are missing.
      for (const page of all) for (const { path } of needServer[face]) await goTo(page, path);
      const proxy = { status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' };
      for (const page of all) await page.route('**/graphql', (route) => route.fulfill(proxy));
      const wrong = await walk(pages, named('broken'));
      for (const page of all) await page.unroute('**/graphql');
      for (const page of all) await page.context().setOffline(true);
      wrong.push(...(await walk(pages, named('offline'))));
      expect(wrong).toEqual([]);
    });
  }

  test('of the doors', async ({ visit, witness }) => {
    witness.awaits(/40[34]|422/);
    const pages = { ru: await visit({ locale: 'ru-RU' }), en: await visit({ locale: 'en-GB' }) };
    expect(await walk(pages, doors)).toEqual([]);
  });
});

test('no page of any face is left out', async () => {
  const root = resolve(__dirname, '../..');
  const files = globSync('libs/*/{console,portal,venue,web}/**/*.ts', { cwd: root, exclude: (name) => name.endsWith('.spec.ts') });
  const sources = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')));
  const routes = sources.flatMap((source) =>
    [...source.matchAll(/\bpath: '([^']*)',[^{}]*loadComponent/g)].map(([, path]) => (path === '**' ? 'nowhere' : String(path))),
  );
  const onTheWay = ['/console/outbox/an-id', '/console/people/an-id/held', '/venue/events/an-id', '/venue/events/an-id/sessions/an-id'];
  const seen = [...onTheWay, ...[...desk, ...event, ...phone, ...doors].map(({ path }) => path)].join('\n');
  expect(routes.length).toBeGreaterThan(30);
  expect(routes.filter((path) => !new RegExp(`/${path.replace(/:\w+/g, '[^/\\n]+')}([?#].*)?$`, 'm').test(seen))).toEqual([]);
});

test('a violation that is planted in one view alone is found there, and nowhere else', async ({ visit }) => {
  const page = await visit();
  const planted = (head: string, body: string) =>
    page.setContent(`<!doctype html><html lang="ru"><title>П</title><style>main { color: #000 } ${head}</style><main><h1>Страница</h1>${body}</main></html>`);
  const found: Record<string, string[]> = {};
  const plant = async (name: string, head: string, body = '<p>Слова</p>') => {
    await planted(head, body);
    found[name] = await lookAt(page, 'ru');
  };
  await plant('nothing', '');
  await plant('pale on a phone in the dark', '@media (prefers-color-scheme: dark) and (max-width: 400px) { p { color: #ddd; background: #fff } }');
  await plant('pale on a phone in the light', '@media (prefers-color-scheme: light) and (max-width: 400px) { p { color: #dde; background: #fff } }');
  await plant('wide on a phone', 'p { min-width: 400px }');
  const buttons = '<button class="near">Да</button><button class="near">Нет</button>';
  await plant('small on a phone', '@media (max-width: 400px) { .near { width: 9px; height: 9px; padding: 0; border: 0; overflow: hidden } }', buttons);
  await plant('nameless', '', '<button></button>');
  expect(found).toEqual({
    nothing: [],
    'pale on a phone in the dark': ['(ru, dark, 320) color-contrast: p'],
    'pale on a phone in the light': ['(ru, light, 320) color-contrast: p'],
    'wide on a phone': ['(ru, dark, 320) can be pushed sideways by 88 px', '(ru, light, 320) can be pushed sideways by 88 px'],
    'small on a phone': [expect.stringMatching(/^\(ru, dark, 320\) target-size/)],
    nameless: ['(ru, light, 1280) button-name: button'],
  });
});
