import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';

describe('an address that is not there', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const open = (accept: string): Promise<Response> => server.stranger.fetch('/no-such-page', { headers: { accept, 'accept-language': 'ru' } });

  it('is a page with a way back for whoever opened it in a browser', async () => {
    const answer = await open('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8');
    const text = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(text).toContain('<h1>Такой страницы нет</h1>');
    expect(text).toContain('<a href="/">На главную</a>');
  });

  it('is a code for a program', async () => {
    const answer = await open('*/*');
    expect([answer.status, await answer.json()]).toEqual([
      404,
      { errors: [{ message: 'Не найдено. Возможно, это удалено или у вас нет доступа.', extensions: { code: 'platform.notFound' } }] },
    ]);
  });

  it.each(['/console/%E0%A4%A', '/console/a%00b.js', '/console/..%2f..%2fpackage.json', '/programme/%E0%A4%A', '/%E0%A4%A'])(
    'is not there either when it is written as no address can be: %s',
    async (path) => {
      const answer = await server.stranger.fetch(path);
      expect([answer.status === 500, await answer.text()]).toEqual([false, expect.not.stringMatching(/URIError|node_modules|\bat /)]);
    },
  );
});
