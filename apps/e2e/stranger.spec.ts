import { askFrom, fresh, kunak, runAs } from './house/desk';
import type { Answer } from './house/desk';
import { expect, test } from './house/journey';
import { acceptLink, fillSignIn, guest, signIn, trainer } from './house/people';

const nobodysId = '01890000-0000-7000-8000-000000000000';
const faces = ['console', 'portal', 'venue'] as const;
/** Words that would tell whoever looks over a shoulder, or into the list of visited pages, what this is. */
const telling = /конференц|тренинг|правозащит|кавказ|conference|training|human rights|caucasus|stockholm|стокгольм|guest \d|гость \d/i;

const pathsOf = (id: string) => [
  `/exports/programme/${id}.xml`,
  `/exports/programme/${id}.json`,
  `/exports/programme/${id}.ics`,
  `/programme/${id}`,
  `/certificates/${id}.pdf`,
  `/certificates/preview/${id}.pdf`,
];

type Places = { readonly myParticipations: readonly { readonly eventId: string }[] };

test.describe('a stranger', () => {
  test('is asked to sign in at every face, at every address, and learns nothing from the tab', async ({ visit }) => {
    const page = await visit();
    for (const face of faces) {
      for (const path of ['', 'people', 'e/north-caucasus-2012/grid', 'nothing/of/the/kind', 'tasks', 'account']) {
        await page.goto(`/${face}/${path}`);
        await expect(page.getByRole('heading', { level: 1, name: /^(Вход|Такой страницы нет)$/ })).toBeVisible();
        expect(await page.title()).not.toMatch(telling);
        expect(await page.title()).not.toMatch(/кунак|kunak/i);
        expect(await page.locator('body').innerText()).not.toMatch(telling);
      }
    }
  });

  test('gets the same answer for a login that exists and one that does not', async ({ visit }) => {
    const page = await visit();
    const answers: string[] = [];
    for (const login of ['guest02@example.org', guest.login, 'nobody@example.org']) {
      await page.goto('/portal/sign-in');
      await fillSignIn(page, { login, passphrase: 'a guess of several words' });
      answers.push(await page.getByRole('alert').innerText());
    }
    expect(answers[0]).not.toBe('');
    expect(new Set(answers).size).toBe(1);
  });

  test('gets nothing from any address behind the screens', async ({ request }) => {
    for (const path of [...pathsOf(nobodysId), ...pathsOf('x')]) {
      const answer = await request.get(path);
      expect(answer.status(), path).toBeGreaterThanOrEqual(400);
      expect(await answer.text(), path).toContain('platform.signed-out');
    }
    const upload = await request.post('/files', { headers: { 'x-file-name': 'list.csv', 'content-type': 'application/octet-stream' }, data: 'name' });
    expect(await upload.text()).toContain('platform.signed-out');
    for (const body of [{ id: 'unknown' }, { query: '{ __schema { types { name } } }' }, [{ query: '{ me { accountId } }' }], {}]) {
      const answer = await request.post('/graphql', { data: body });
      expect(answer.status()).toBe(400);
      expect(await answer.text()).toBe('{"errors":[{"message":"Unknown operation","extensions":{"code":"platform.unknownOperation"}}]}');
    }
    expect((await request.get('/.kunak/secret')).status()).toBe(404);
    expect((await request.get('/console/..%2f..%2fpackage.json')).status()).toBe(404);
  });

  test('is told by the headers of every page to keep nothing and to load nothing from elsewhere', async ({ request }) => {
    const asked = ['/', '/c', '/close', '/health', ...faces.map((face) => `/${face}/`)].map(async (path) => ({ path, answer: await request.get(path) }));
    // A code that is none is answered with the page again.
    const slip = { path: 'POST /close', answer: await request.post('/close', { form: { code: 'no code' } }) };
    expect(slip.answer.status()).toBe(422);
    for (const { path, answer } of [...(await Promise.all(asked)), slip]) {
      const headers = answer.headers();
      expect(headers['content-security-policy'], path).toMatch(/default-src 'none'.*'nonce-.*require-trusted-types-for 'script'/);
      expect(headers['content-security-policy'], path).not.toMatch(/unsafe|https?:/);
      expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
      expect(headers['cross-origin-embedder-policy'], path).toBe('require-corp');
      expect(headers['cross-origin-resource-policy'], path).toBe('same-origin');
      expect(headers['cache-control'], path).toBe('no-store');
      expect(headers['referrer-policy'], path).toBe('no-referrer');
      expect(headers['x-robots-tag'], path).toMatch(/noindex/);
    }
  });
});

test.describe('somebody with another role', () => {
  for (const [who, login] of Object.entries({ participant: guest, trainer })) {
    test(`a ${who} finds no page of the organisers and gets no file of theirs`, async ({ visit, witness }) => {
      witness.awaits(/Failed to load resource/);
      const page = await visit();
      await signIn(page, 'console', login);
      for (const path of ['people', 'e/north-caucasus-2012/people', 'e/north-caucasus-2012/grid', 'people/import']) {
        await page.goto(`/console/${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await page.locator('main').innerText()).not.toMatch(/Гость|Guest \d/);
        expect(await page.title()).not.toMatch(telling);
      }
      for (const path of pathsOf(nobodysId)) expect((await askFrom(page, path)).status, path).toBeGreaterThanOrEqual(400);
      expect((await askFrom(page, '/files', { name: 'list' })).status).toBeGreaterThanOrEqual(400);
    });
  }

  test('an organiser of another host gets the same answers for ids that exist here and ids that exist nowhere', async ({ visit, witness }) => {
    // The command line, twice: it starts a server of its own each time.
    test.setTimeout(120_000);
    witness.awaits(/Failed to load resource/);
    const here = await visit();
    await signIn(here, 'portal', guest);
    const { myParticipations } = await runAs<Places>(here, 'MyPlaces');
    const eventId = String(myParticipations[0]?.eventId);

    const slug = fresh('second');
    await kunak('host', 'create', slug, 'Second house');
    const login = `organiser@${slug}.example`;
    const { link } = await kunak('user', 'invite', login, '--host', slug);
    const page = await visit();
    await acceptLink(page, String(link), 'a fence between two gardens');
    await expect(page.getByText(login).first()).toBeVisible();

    const answers = async (id: string): Promise<Answer[]> => Promise.all(pathsOf(id).map((path) => askFrom(page, path)));
    expect(eventId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await answers(eventId)).toEqual(await answers(nobodysId));
    expect(await runAs(page, 'Roster', { eventId })).toEqual(await runAs(page, 'Roster', { eventId: nobodysId }));
    await page.goto('/console/e/north-caucasus-2012');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.locator('body').innerText()).not.toMatch(/кавказ|caucasus/i);
  });
});
