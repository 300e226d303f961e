import { request } from 'node:http';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';

describe('the page of mails that would go out', () => {
  let server: TestServer;
  afterEach(() => server.stop());

  const statusFor = async (headers: Record<string, string> = {}): Promise<number | undefined> => {
    const { hostname, port } = new URL((await server.stranger.fetch('/health')).url);
    return new Promise((resolve, reject) =>
      request({ hostname, port, path: '/mailbox', headers }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end(),
    );
  };

  it('is there for whoever sits at this machine, and for no page of another name that leads here', async () => {
    server = await startTestServer();
    expect(await statusFor()).toBe(200);
    expect(await statusFor({ host: 'localhost:4000' })).toBe(200);
    expect(await statusFor({ host: 'rebound.example.org' })).toBe(404);
  });

  it('is not there for whom a proxy on this machine brings', async () => {
    server = await startTestServer();
    expect(await statusFor({ 'x-forwarded-for': '192.0.2.7' })).toBe(404);
  });

  it('is not there where people type an address of the house', async () => {
    server = await startTestServer({ KUNAK_ORIGIN: 'https://example.org' });
    expect(await statusFor()).toBe(404);
  });
});
