import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';

const freeze = 'mutation ($accountId: ID!) { freezeAccount(accountId: $accountId) { frozen } }';
/** The promise is a minute. News of it travels at once; a server that heard nothing would look after five seconds, and believe what it knows for as long. */
const promised = 60_000;
const atOnce = 2_000;

describe('an account that is frozen at one server', () => {
  let here: TestServer;
  let there: TestServer;
  let organiser: TestClient;
  let lost: TestClient;
  const open: Socket[] = [];
  beforeAll(async () => {
    here = await startTestServer();
    there = await here.beside();
    organiser = await here.client({ role: Role.Organiser });
    lost = await here.client({ role: Role.Organiser });
    await here.at((db) =>
      db.sql(`insert into person (working_name, occupation) select 'Guest ' || n, repeat('a long story ', 120) from generate_series(1, 15000) as n`),
    );
  }, 120_000);
  afterAll(async () => {
    for (const socket of open) socket.destroy();
    await there.stop();
    await here.stop();
  });

  /** A connection to the other server, as a browser keeps it. */
  const connected = async (client: TestClient, path: string, headers: string, body = ''): Promise<Socket> => {
    const socket = connect(Number(new URL(there.origin).port), '127.0.0.1');
    socket.on('error', () => undefined);
    open.push(socket);
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write(`POST ${path} HTTP/1.1\r\nhost: kunak\r\ncookie: ${client.cookie}\r\n${headers}\r\n\r\n${body}`);
    return socket;
  };
  const asking = (client: TestClient, query: string, variables = {}): Promise<Socket> => {
    const body = JSON.stringify({ query, variables });
    return connected(client, '/graphql', `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}`, body);
  };
  const firstData = (socket: Socket): Promise<Buffer> => new Promise((resolve) => socket.once('data', resolve));
  /** Milliseconds until the connection is gone. */
  const gone = (socket: Socket, since: number): Promise<number> =>
    new Promise((resolve) => (socket.destroyed ? resolve(Date.now() - since) : socket.once('close', () => resolve(Date.now() - since))));
  const isIn = async (client: TestClient): Promise<boolean> => {
    const asked = fetch(`${there.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: client.cookie },
      body: '{"query":"{ me { accountId } }"}',
    });
    // TypeError: the connection that asks was the one to be cut.
    const answer = await asked.catch(() => null);
    if (!answer) return isIn(client);
    return ((await answer.json()) as { data: { me: unknown } }).data.me !== null;
  };

  it('is dead at the other at once, an upload and a download under way included; what only rests goes within a minute', async () => {
    const kept = await asking(lost, '{ me { accountId } }');
    expect(String(await firstData(kept))).toContain(lost.accountId);
    const upload = await connected(lost, '/files', 'x-file-name: list.csv\r\ncontent-type: text/csv\r\ncontent-length: 1000000', 'half of it');
    const download = await asking(lost, 'mutation { exportPeople(reason: "list for a hotel") { text } }');
    const head = String(await firstData(download));
    download.pause();
    const length = Number(/content-length: (\d+)/iu.exec(head)?.[1]);
    expect([head.slice(0, 15), length > 20_000_000]).toEqual(['HTTP/1.1 200 OK', true]);
    const others = await asking(organiser, '{ me { accountId } }');
    await firstData(others);
    expect(await isIn(lost)).toBe(true);

    const since = Date.now();
    expect((await organiser.run(freeze, { accountId: lost.accountId })).data).toEqual({ freezeAccount: { frozen: true } });
    while (await isIn(lost)) await wait(200);
    const asked = Date.now() - since;
    const times = [await gone(upload, since)];
    let received = head.length;
    download.on('data', (part: Buffer) => (received += part.length)).resume();
    times.push(await gone(download, since));

    expect(Math.max(asked, ...times)).toBeLessThan(atOnce);
    expect(await gone(kept, since)).toBeLessThan(promised);
    expect(received).toBeLessThan(length);
    expect(others.destroyed).toBe(false);
    expect(await isIn(organiser)).toBe(true);
    process.stdout.write(`frozen: refused after ${asked} ms; connections gone after ${times.join(', ')} ms; ${received} of ${length} bytes had left\n`);
  }, 120_000);
});
