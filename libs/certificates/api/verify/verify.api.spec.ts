import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { LookUpLimit, mostFromOne, mostTogether } from './look-up-limit';
import { lookUpTime } from './verify.controller';

/** A code with the right check letters that nobody was given. */
const unknown = '0000-0000-0000-0000-0000-0000-0000';

describe('the check page', () => {
  let server: TestServer;
  beforeEach(async () => (server = await startTestServer()));
  afterEach(() => server.stop());
  const check = (code: string, language = 'en'): Promise<Response> =>
    server.stranger.fetch('/c', { method: 'POST', body: new URLSearchParams({ code, in: language }) });

  it('is one small page without script, in both languages, that asks for the code in its body', async () => {
    for (const [language, title] of [
      ['ru', 'Проверка по коду'],
      ['en', 'Check a code'],
    ] as const) {
      const answer = await server.stranger.fetch('/c', { headers: { 'accept-language': language } });
      const html = await answer.text();
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).toContain(`<title>${title}</title>`);
      expect(html).toContain('method="post"');
      expect(html).not.toMatch(/<script|<img|https?:/);
      expect(html).not.toMatch(/kunak|кунак|Host/i);
      expect(Buffer.byteLength(html)).toBeLessThan(60_000);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    expect(await (await server.stranger.fetch('/c?in=en')).text()).toContain('Check a code');
  });

  it('says that there is no such certificate, and takes as long as for any other', async () => {
    const began = Date.now();
    const answer = await check(unknown);
    expect(Date.now() - began).toBeGreaterThanOrEqual(lookUpTime - 5);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('✕ There is no certificate with this code');
  });

  it('tells a slip from a code that does not exist, and keeps what was typed', async () => {
    const answer = await check('0000-0000-0000-0000-0000-0000-0001');
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('There is a slip in the code');
    expect(html).toContain('value="0000-0000-0000-0000-0000-0000-0001"');
    expect(await (await check('', 'ru')).text()).toContain('Введите код с сертификата');
    expect(await (await check('"><script>alert(1)</script>')).text()).not.toContain('<script');
    expect((await check('0'.repeat(5_000))).status).toBe(413);
    expect((await server.stranger.fetch('/c', { method: 'POST' })).status).toBe(422);
  });

  it('slows down whoever tries many codes', async () => {
    const answers = await Promise.all(Array.from({ length: mostFromOne + 1 }, () => check(unknown)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(mostFromOne);
    const [late] = answers.filter(({ status }) => status === 429);
    expect(Number(late?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await late?.text()).toContain('Too many checks.');
  });
});

describe('the limit of the check page', () => {
  it('counts each address by itself, all of them together, and forgets after a minute', () => {
    const limit = new LookUpLimit();
    const at = 1_000_000;
    for (let tries = 0; tries < mostFromOne; tries += 1) expect(limit.take('192.0.2.1', at)).toBe(0);
    expect(limit.take('192.0.2.1', at + 20_000)).toBe(40);
    expect(limit.take('192.0.2.2', at + 20_000)).toBe(0);
    for (let address = 0; address < mostTogether; address += 1) limit.take(`198.51.100.${address}`, at + 30_000);
    expect(limit.take('203.0.113.9', at + 30_000)).toBe(30);
    expect(limit.take('192.0.2.1', at + 60_000)).toBe(0);
    expect(JSON.stringify([...Object.values(limit)])).not.toContain('192.0.2');
  });
});
