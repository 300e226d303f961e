import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import type { Client } from 'pg';
import { connect } from '../database/connect';
import { Outbox } from '../outbox/outbox';
import { backupLock, Remains } from './remains';

/** That nothing is left in the raw files is looked for by `tools/canary`. */
describe('what is left of the erased', () => {
  let server: TestServer;
  let owner: Client;
  beforeAll(async () => {
    server = await startTestServer();
    owner = await connect(server.settings.ownerUrl);
  });
  afterAll(async () => {
    await owner.end();
    await server.stop();
  });

  /** Another file of the same table: it was written anew. */
  const fileOf = async (table: string): Promise<unknown> => (await owner.query('select pg_relation_filenode($1) as file', [table])).rows[0];

  it('goes with the file in which the table stood, and with what the statistics had of it, and nothing else changes', async () => {
    await owner.query("insert into account (login) values ('guest07@example.org')");
    const accounts = await owner.query('select * from account order by id');
    const tables = ['account', 'person_key', 'pg_statistic'];
    const before = await Promise.all(tables.map(fileOf));
    await server.app.get(Remains).clear();
    for (const [index, table] of tables.entries()) expect([table, await fileOf(table)]).not.toEqual([table, before[index]]);
    expect((await owner.query('select * from account order by id')).rows).toEqual(accounts.rows);
  });

  it('stays where somebody is using the table, which is said; the others are done, and the next time finds it free', async () => {
    const remains = server.app.get(Remains);
    const before = [await fileOf('account'), await fileOf('person_key')];
    await owner.query('begin');
    await owner.query('lock table account in access share mode');
    await expect(remains.clear()).rejects.toThrow(/^in use, and not written anew: account$/);
    await owner.query('commit');
    expect(await fileOf('account')).toEqual(before[0]);
    expect(await fileOf('person_key')).not.toEqual(before[1]);
    await remains.clear();
    expect(await fileOf('account')).not.toEqual(before[0]);
  });

  it('waits for the end of a backup, which would still see it', async () => {
    const remains = server.app.get(Remains);
    await owner.query(`select pg_advisory_lock(${backupLock})`);
    await expect(remains.clear()).rejects.toThrow('a backup is being taken');
    await owner.query(`select pg_advisory_unlock(${backupLock})`);
    await remains.clear();
  });

  describe('is looked after by whoever was erased last', () => {
    const waiting = async (): Promise<unknown[]> =>
      (
        await owner.query(
          "select payload, round(extract(epoch from due_at - now()))::int as in_seconds from outbox_event where name = 'platform.person-erased'",
        )
      ).rows;
    const facts = { hostId: '', personId: '01990000-0000-7000-8000-000000000007' };
    const handle = async (): Promise<void> => {
      for (const { work } of server.app.get(Outbox).handlersOf('platform.person-erased')) await work(facts, facts.personId);
    };

    it('and waits for five minutes where somebody is in the way', async () => {
      facts.hostId = server.hostId;
      const before = await fileOf('account');
      await owner.query('begin');
      await owner.query('lock table account in access share mode');
      await handle();
      await owner.query('commit');
      expect(await fileOf('account')).toEqual(before);
      expect(await waiting()).toEqual([{ payload: facts, in_seconds: 300 }]);
    });

    it('so that nobody before does the same for nothing', async () => {
      const before = await fileOf('account');
      await handle();
      expect(await fileOf('account')).toEqual(before);
      await owner.query('delete from outbox_event');
      await handle();
      expect(await fileOf('account')).not.toEqual(before);
      expect(await waiting()).toEqual([]);
    });
  });
});
