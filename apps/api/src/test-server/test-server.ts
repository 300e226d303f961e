import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Account, AccountSession, Database, hashSecret, Host, Jobs, Membership, readSettings, RoleGrant, roleUrl, Settings } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import type { DeepPartial, EntityTarget, ObjectLiteral } from 'typeorm';
import { createServer } from '../server';
import { freshDatabase, testSecret } from './template';

export type Answer<Data> = { readonly data: Data; readonly errors?: readonly { message: string; extensions: { code: string; field?: string } }[] };

/** Somebody with a browser: runs operations as this account, in Russian unless said otherwise. */
export type TestClient = {
  readonly accountId: string;
  readonly cookie: string;
  run<Data = Record<string, unknown>>(query: string, variables?: Record<string, unknown>, language?: string): Promise<Answer<Data>>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
};

export type Access = { readonly role: Role; readonly eventId?: string | null; readonly personId?: string | null; readonly hostId?: string };

/** A real server on a real PostgreSQL, with two hosts that must never learn of each other. */
export type TestServer = Awaited<ReturnType<typeof startTestServer>>;

export async function startTestServer(environment: Record<string, string> = {}) {
  const cluster = process.env['KUNAK_TEST_DATABASE_URL'];
  if (!cluster) throw new Error('KUNAK_TEST_DATABASE_URL: start a test cluster first (npm run jest does)');
  const database = await freshDatabase(cluster);
  const folder = mkdtempSync(join(tmpdir(), 'kunak-test-'));
  const given = readSettings({ KUNAK_DATA: folder, KUNAK_ANY_OPERATION: 'yes', KUNAK_POOL: '6', KUNAK_PORT: '0', ...environment });
  const settings = new Settings(given, database.url, roleUrl(database.url, 'kunak_app', testSecret), roleUrl(database.url, 'kunak_relay', testSecret), testSecret, true);
  const server = await createServer(settings, { webFolder: join(folder, 'web'), operations: 'apps/api/operations.json' });
  await server.app.listen(0, '127.0.0.1');
  const origin = `http://127.0.0.1:${(server.app.getHttpServer().address() as AddressInfo).port}`;
  const db = server.app.get(Database);
  const [hostId, otherHostId] = await db.within({ hostId: null }, async () => {
    const made = await db.tx.insert(Host, [
      { slug: 'host', name: 'Host' },
      { slug: 'other', name: 'Other host' },
    ]);
    return made.identifiers.map(({ id }) => String(id));
  }) as [string, string];

  const clientFor = (accountId: string, cookie: string): TestClient => {
    const fetch_ = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${origin}${path}`, { ...init, headers: { cookie, ...(init.headers as Record<string, string>) } });
    return {
      accountId,
      cookie,
      fetch: fetch_,
      async run<Data>(query: string, variables: Record<string, unknown> = {}, language = 'ru') {
        const headers = { 'content-type': 'application/json', 'accept-language': language };
        const answer = await fetch_('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
        return (await answer.json()) as Answer<Data>;
      },
    };
  };

  return {
    origin,
    db,
    app: server.app,
    /** The app's own connections, without any transaction that says whose data it is. */
    source: () => server.source,
    settings,
    hostId,
    otherHostId,
    stranger: clientFor('', ''),
    /** Adds rows straight to the tables, at the first host unless said otherwise; gives them back as stored. */
    async add<Entity extends ObjectLiteral>(target: EntityTarget<Entity>, row: DeepPartial<Entity>, atHost = hostId): Promise<Entity> {
      return db.within({ hostId: atHost }, async () => db.tx.save(target, db.tx.create(target, row)));
    },
    /** Runs work in a transaction at a host, as the app's own role behind the walls. */
    at: <Result>(work: (db: Database) => Promise<Result>, host = hostId): Promise<Result> => db.within({ hostId: host }, () => work(db)),
    /** An account with this role, signed in. */
    async client({ role, eventId = null, personId = null, hostId: at = hostId }: Access): Promise<TestClient> {
      const secret = randomBytes(32).toString('base64url');
      const accountId = await db.within({ hostId: at }, async () => {
        const { identifiers } = await db.tx.insert(Account, { login: `${randomBytes(8).toString('hex')}@example.org` });
        const id = String(identifiers[0]?.['id']);
        await db.tx.insert(Membership, { accountId: id, personId, displayName: 'Guest 00' });
        await db.tx.insert(RoleGrant, { accountId: id, role, eventId });
        await db.tx.insert(AccountSession, { accountId: id, chosenHostId: at, secretHash: hashSecret(secret), device: 'Test' });
        return id;
      });
      return clientFor(accountId, `__Host-kunak=${secret}`);
    },
    /** Lets everything that was recorded be handled: mails, jobs. Starts the jobs on first use. */
    startJobs: () => server.app.get(Jobs).start(),
    async stop(): Promise<void> {
      await server.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
