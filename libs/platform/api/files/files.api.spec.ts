import { connect } from 'node:net';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';

describe('an upload', () => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer()));
  afterAll(() => server.stop());

  /** What the server says to an upload of which nothing but the head has come. */
  const answerToHead = async (cookie = ''): Promise<string> => {
    const { hostname, port } = new URL((await server.stranger.fetch('/health')).url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /files HTTP/1.1\r\nhost: ${hostname}\r\nx-file-name: list.csv\r\ncontent-length: 1000000\r\n${cookie ? `cookie: ${cookie}\r\n` : ''}\r\n`,
    );
    const answer = await Promise.race([
      new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString()))),
      new Promise<string>((resolve) => setTimeout(() => resolve('it waits for the rest'), 1_000)),
    ]);
    socket.destroy();
    return answer.split('\r\n')[0] ?? '';
  };

  it('is turned away before its bytes are read, unless it comes from an organiser', async () => {
    expect(await answerToHead()).toBe('HTTP/1.1 401 Unauthorized');
    expect(await answerToHead((await server.client({ role: Role.Participant })).cookie)).toBe('HTTP/1.1 404 Not Found');
    expect(await answerToHead((await server.client({ role: Role.Organiser })).cookie)).toBe('it waits for the rest');
  });

  it('larger than it may be is refused with a sentence', async () => {
    const organiser = await server.client({ role: Role.Organiser });
    const bring = (bytes: number) =>
      organiser.fetch('/files', { method: 'POST', headers: { 'x-file-name': 'list.csv' }, body: new Uint8Array(bytes).fill(65) });
    expect((await bring(1_000)).status).toBe(201);
    const answer = await bring(21 * 1_048_576);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'platform.tooLarge' } }] });
  });
});
