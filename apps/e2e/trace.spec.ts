import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { fresh } from './house/desk';
import { invited } from './house/invite';
import { expect, test } from './house/journey';
import { mailTo } from './house/mailbox';
import { leftIn } from './house/profile';
import { afterVisit, pathOf } from './house/stock-browser';
import type { Kind } from './house/stock-browser';

/** A word without a pattern, that no other page, file or browser has. */
const aWord = (): string => Array.from({ length: 12 }, () => 'bcdfghjkmnpqrstvwxz23456789'[Math.floor(Math.random() * 27)]).join('');

const button = (name: string) => `::-p-xpath(//*[self::button or self::a or self::label][contains(normalize-space(.), '${name}')])`;
const press = (page: Page, name: string) => page.locator(button(name)).click();
const heading = (page: Page, text: string) => page.locator(`::-p-xpath(//h1[contains(., '${text}')])`).wait();

async function signOut(page: Page): Promise<void> {
  await press(page, 'Учётная запись');
  await press(page, 'Выйти');
  await heading(page, 'Вход');
}

/** Scripts as the server hands them to everybody; a visit adds nothing to them. */
const program = / in .*(Code Cache|Cache_Data|cache2|startupCache)/;

type Visitor = { readonly link: string; readonly login: string; readonly passphrase: string; readonly answer: string; readonly eventTitle: string };

/** From the invitation to the way out, and in and out once more: everything that a guest types and is shown. */
async function visitAsGuest(page: Page, { link, login, passphrase, answer, eventTitle }: Visitor): Promise<void> {
  await page.goto(link);
  await press(page, 'С парольной фразой');
  await page.locator('input[type=password]').fill(passphrase);
  await press(page, 'Продолжить');
  await press(page, 'Дальше');
  await heading(page, 'Ваши задачи');
  await page.locator(`::-p-xpath(//main[contains(., '${eventTitle}')])`).wait();
  await press(page, 'Рассказать о себе');
  await page.locator('main input[type=text]').fill(answer);
  await press(page, 'Продолжить');
  await press(page, 'Программа');
  await press(page, 'Документы');
  await heading(page, 'Мои документы');
  await signOut(page);

  await page.locator('input[name=login]').fill(login);
  await page.locator('input[type=password]').fill(passphrase);
  await press(page, 'Войти');
  await heading(page, 'Ваши задачи');
  await signOut(page);
}

/** A page that keeps a word in every place where a page can keep one. */
const careless = (word: string): string => `<!doctype html><title>${word}</title><script>
  localStorage.setItem('word', '${word}-local');
  document.cookie = 'word=${word}-cookie; max-age=99999';
  const asked = indexedDB.open('words', 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore('words');
  asked.onsuccess = () => {
    const write = asked.result.transaction('words', 'readwrite');
    write.objectStore('words').put('${word}-database', 1);
    write.oncomplete = () => (document.body.textContent = 'kept');
  };
</script><body>`;

async function keepAWord(page: Page, word: string): Promise<void> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(careless(word)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?${word}-address`);
  await page.locator(`::-p-xpath(//body[. = 'kept'])`).wait();
  server.closeAllConnections();
  server.close();
}

for (const [kind, name] of [
  ['chrome', 'Chromium'],
  ['firefox', 'Firefox'],
] as const satisfies readonly (readonly [Kind, string])[]) {
  test.describe(`in ${name}`, () => {
    test.describe.configure({ timeout: 150_000 });
    test.skip(!pathOf(kind), `${name} is not on this machine (Debian: apt-get install ${kind === 'firefox' ? 'firefox-esr' : 'chromium'})`);

    test('a visit leaves nothing in the browser but neutral addresses', async ({ visit, baseURL }) => {
      const [slug, passphrase, answer] = [fresh(aWord()), `${aWord()} у порога`, aWord()];
      const login = `${slug}@mail.example`;
      await invited(slug, login);
      const { link } = await mailTo(await visit(), login);
      const words = [slug, String(passphrase.split(' ')[0]), answer];
      const token = String(link.split('#')[1]);
      const visitor = { link, login, passphrase, answer, eventTitle: slug };
      const left = await afterVisit(
        kind,
        (page) => visitAsGuest(page, visitor),
        async (profile) => ({
          words: await leftIn(profile, words),
          name: await leftIn(profile, ['Кунак', 'Kunak']),
          address: await leftIn(profile, [`${baseURL}/portal/`]),
          token: await leftIn(profile, [token]),
          inAddress: await leftIn(profile, [`#${token}`]),
        }),
      );
      expect(left.words).toEqual([]);
      expect(left.name.filter((line) => !program.test(line))).toEqual([]);
      expect(left.address).not.toEqual([]);
      // The history keeps the link's address. Its end is chance: it opens nothing any more, and the house has forgotten whose it was.
      expect(left.token.map((line) => `#${line}`)).toEqual(left.inAddress);
    });

    test('a page that does keep something is found out', async () => {
      const word = aWord();
      const kept = [`${word}-local`, `${word}-cookie`, `${word}-database`, `${word}-address`];
      const found = await afterVisit(
        kind,
        (page) => keepAWord(page, word),
        (profile) => leftIn(profile, kept),
      );
      expect(kept.filter((one) => !found.some((line) => line.startsWith(one)))).toEqual([]);
    });
  });
}
