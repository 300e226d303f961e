import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Account,
  AccountSession,
  addAccount,
  connect,
  Database,
  hashSecret,
  Hosts,
  Jobs,
  Journal,
  MailMessage,
  Membership,
  readSettings,
  RoleGrant,
  roleUrl,
  SealedMail,
  Settings,
} from '@kunak/platform/api';
import type { Written } from '@kunak/platform/api';
import type { Role } from '@kunak/platform/rules';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource, DeepPartial, EntityTarget, ObjectLiteral } from 'typeorm';
import { createServer } from '../server';
import type { Server } from '../server';
import { freshDatabase, testSecret } from './template';
import { TestClient } from './test-client';

export type Access = { readonly role: Role; readonly eventId?: string | null; readonly personId?: string | null; readonly hostId?: string };

/** A real server on a real PostgreSQL, with two hosts that must never learn of each other. */
export class TestServer {
  readonly stranger: TestClient;
  readonly app: NestExpressApplication;
  readonly db: Database;
  private houses = 0;

  constructor(
    private readonly server: Server,
    readonly settings: Settings,
    readonly origin: string,
    readonly hostId: string,
    readonly otherHostId: string,
    private readonly close: () => Promise<void>,
    private readonly address?: string,
  ) {
    this.app = server.app;
    this.db = server.app.get(Database);
    this.stranger = new TestClient(origin, '', '', address);
  }

  /** The app's own connections, without any transaction that says whose data it is. */
  source(): DataSource {
    return this.server.source;
  }

  /** Adds a row straight to its table, at the first host unless said otherwise; gives it back as stored. */
  add<Entity extends ObjectLiteral>(target: EntityTarget<Entity>, row: DeepPartial<Entity>, hostId = this.hostId): Promise<Entity> {
    const save = (): Promise<Entity> => this.db.tx.save(target, this.db.tx.create(target, row));
    if (target !== Account) return this.at(save, hostId);
    // An account adds itself, so that it is known beforehand which.
    const { id } = Object.assign(row, { id: randomUUID() });
    return this.at((db) => db.asAccount(id, save), hostId);
  }

  /** Runs work in a transaction at a host, as the app's own role behind the walls. */
  at<Result>(work: (db: Database) => Promise<Result>, hostId = this.hostId): Promise<Result> {
    return this.db.within({ hostId }, () => work(this.db));
  }

  /** As whoever may do anything in the database, behind no wall: for what the server itself cannot see or do. */
  async asOwner<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const owner = await connect(this.settings.ownerUrl);
    try {
      return (await owner.query<Row>(sql, [...values])).rows;
    } finally {
      await owner.end();
    }
  }

  /** The mails that the first host still has in words, the earliest first. */
  letters(batchId?: string): Promise<(Pick<MailMessage, 'state'> & Written)[]> {
    return this.at(async ({ tx }) => {
      const mails = await tx.find(MailMessage, { ...(batchId ? { where: { batchId } } : {}), order: { id: 'ASC' } });
      const opened = await Promise.all(mails.map(async (mail) => ({ state: mail.state, written: await this.app.get(SealedMail).open(mail) })));
      return opened.flatMap(({ state, written }) => (written ? [{ state, ...written }] : []));
    });
  }

  /** An account with this role, signed in. */
  async client({ role, eventId = null, personId = null, hostId = this.hostId }: Access): Promise<TestClient> {
    const secret = randomBytes(32).toString('base64url');
    const accountId = await this.at(async ({ tx }) => {
      const id = await addAccount(this.db, { login: `${randomBytes(8).toString('hex')}@example.org` });
      await this.db.rescope({ hostId, accountId: id });
      await tx.insert(Membership, { accountId: id, personId, displayName: 'Guest 00' });
      await tx.insert(RoleGrant, { accountId: id, role, eventId });
      await tx.insert(AccountSession, { accountId: id, chosenHostId: hostId, secretHash: hashSecret(secret), device: 'Test' });
      return id;
    }, hostId);
    return new TestClient(this.origin, accountId, `__Host-kunak=${secret}`, this.address);
  }

  /** From now on what was recorded is handled: mails, jobs. */
  startJobs(): Promise<void> {
    return this.app.get(Jobs).start();
  }

  /** One more server on the same database, as a second machine would run it. */
  async beside(): Promise<TestServer> {
    const { server, origin } = await opened(this.settings);
    return new TestServer(server, this.settings, origin, this.hostId, this.otherHostId, () => server.stop());
  }

  /**
   * Two more hosts at this server, who never learn of those before, and whose people ask from an address of their own: where each example
   * begins with an empty house, this takes a twentieth of the time of one more server. Stopping it leaves the server to the next.
   */
  async afresh(): Promise<TestServer> {
    const nth = (this.houses += 1);
    const [hostId, otherHostId] = await twoHosts(this.server, `-${nth}`);
    return new TestServer(this.server, this.settings, this.origin, hostId, otherHostId, () => Promise.resolve(), `10.0.${nth >> 8}.${nth & 255}`);
  }

  /** Also looks whether every act that this suite left in the audit has its words for the journal. */
  async stop(): Promise<void> {
    const acts = await this.actsWithoutWords();
    await this.close();
    if (acts.length > 0) throw new Error(`acts without words, to be added to the room's rules (libs/<room>/rules/<room>.acts.ts): ${acts.join(', ')}`);
  }

  private async actsWithoutWords(): Promise<string[]> {
    const acts: string[] = [];
    for (const hostId of [this.hostId, this.otherHostId]) {
      const rows = await this.at((db) => db.sql<{ act: string }>("select distinct act from audit_entry where act not like 'test.%'"), hostId);
      acts.push(...rows.map(({ act }) => act));
    }
    return this.app.get(Journal).without(acts);
  }
}

export async function startTestServer(environment: Record<string, string> = {}): Promise<TestServer> {
  const cluster = process.env['KUNAK_TEST_DATABASE_URL'];
  if (!cluster) throw new Error('KUNAK_TEST_DATABASE_URL: start a test cluster first (npm run jest does)');
  const database = await freshDatabase(cluster);
  const folder = mkdtempSync(join(tmpdir(), 'kunak-test-'));
  const given = readSettings({ KUNAK_DATA: folder, KUNAK_ANY_OPERATION: 'yes', KUNAK_POOL: '6', KUNAK_PORT: '0', ...environment });
  const settings = new Settings(
    given,
    database.url,
    roleUrl(database.url, 'kunak_app', testSecret),
    roleUrl(database.url, 'kunak_relay', testSecret),
    testSecret,
    true,
  );
  const { server, origin } = await opened(settings);
  const [hostId, otherHostId] = await twoHosts(server);
  const close = async (): Promise<void> => {
    await server.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  return new TestServer(server, settings, origin, hostId, otherHostId, close);
}

async function opened(settings: Settings): Promise<{ server: Server; origin: string }> {
  const server = await createServer(settings, { webFolder: join(settings.given.KUNAK_DATA, 'web'), operations: 'apps/api/operations.json' });
  await server.app.listen(0, '127.0.0.1');
  return { server, origin: `http://127.0.0.1:${(server.app.getHttpServer().address() as AddressInfo).port}` };
}

async function twoHosts({ app }: Server, end = ''): Promise<[string, string]> {
  const made = (slug: string, name: string): Promise<{ id: string }> =>
    app.get(Database).within({ hostId: null }, () => app.get(Hosts).create(`${slug}${end}`, name, 'ru'));
  return [(await made('host', 'Host')).id, (await made('other', 'Other host')).id];
}
