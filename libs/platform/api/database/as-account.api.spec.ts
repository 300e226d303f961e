import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import type { Scope } from './scope-sql';

describe('work in the name of an account', () => {
  let server: TestServer;
  let accountId: string;
  beforeAll(async () => {
    server = await startTestServer();
    ({ accountId } = await server.client({ role: Role.Participant }));
  });
  afterAll(() => server.stop());

  /** What the code believes and what the database was told. */
  const asked = async (): Promise<unknown[]> => [server.db.scope, ...(await server.db.sql('select app_host() as host, app_account() as account'))];
  const ours = (): [Scope, object] => [{ hostId: server.hostId }, { host: server.hostId, account: null }];
  const failing = (work: () => Promise<unknown>): Promise<unknown> => server.db.asAccount(accountId, work).catch((error: Error) => error.message);

  it('is in its name alone, and only as long as it lasts', () =>
    server.at(async (db) => {
      const during = await db.asAccount(accountId, asked);
      expect(during).toEqual([
        { hostId: server.hostId, accountId },
        { host: server.hostId, account: accountId },
      ]);
      expect(await asked()).toEqual(ours());
    }));

  it('goes back to the scope before also when it throws', () =>
    server.at(async () => {
      expect(await failing(() => Promise.reject(new Error('does not fit')))).toBe('does not fit');
      expect(await asked()).toEqual(ours());
    }));

  it('leaves the cause to whoever asks when a statement failed, and the scope before to whoever goes on from a savepoint', () =>
    server.at(async (db) => {
      await db.sql('savepoint before');
      expect(await failing(() => db.sql('select 1 / 0'))).toBe('division by zero');
      await db.sql('rollback to savepoint before');
      expect(await asked()).toEqual(ours());
    }));
});
