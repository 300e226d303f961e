import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import type { Client } from 'pg';
import { connect } from '../database/connect';
import { Outbox } from '../outbox/outbox';
import { outlastOlder } from './older-transactions';
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

  it('stays while an older transaction still sees it, wherever that reads, which is said; after its end the next time finds it free', async () => {
    const remains = server.app.get(Remains);
    const bytes = async (): Promise<unknown> =>
      (await owner.query("select position('guest08'::bytea in pg_read_binary_file(pg_relation_filepath('account'))) > 0 as there")).rows[0];
    await owner.query("insert into account (login) values ('guest08@example.org')");
    const reader = await connect(server.settings.appUrl);
    const { process } = (await reader.query<{ process: number }>('select pg_backend_pid() as process')).rows[0] as { process: number };
    await reader.query('begin isolation level repeatable read read only');
    await reader.query('select from audit_head');
    await owner.query("delete from account where login = 'guest08@example.org'");
    await expect(remains.clear()).rejects.toThrow(new RegExp(`^an older transaction still sees what was erased: process ${process} of kunak_app$`));
    await owner.query('checkpoint');
    expect(await bytes()).toEqual({ there: true });
    await reader.end();
    await remains.clear();
    expect(await bytes()).toEqual({ there: false });
  });

  it('stays as well while one writes that began before', async () => {
    const writer = await connect(server.settings.ownerUrl);
    await writer.query('begin');
    await writer.query('select pg_current_xact_id()');
    await expect(server.app.get(Remains).clear()).rejects.toThrow(/^an older transaction still sees what was erased: process \d+ of /);
    await writer.end();
    await server.app.get(Remains).clear();
  });

  it('is found to be seen by an owner who is no superuser as well', async () => {
    const reader = await connect(server.settings.appUrl);
    await reader.query('begin isolation level repeatable read read only');
    await reader.query('select from audit_head');
    await owner.query("delete from account where login = 'guest07@example.org'");
    const small = await connect(server.settings.relayUrl);
    await expect(outlastOlder(small)).rejects.toThrow(/^an older transaction still sees what was erased: process \d+ of kunak_app$/);
    await reader.end();
    await outlastOlder(small);
    await small.end();
  });

  describe('is looked after by whoever was erased last', () => {
    type Fact = { name: string; payload: Record<string, unknown>; in_seconds: number };
    const personId = '01990000-0000-7000-8000-000000000007';
    const waiting = async (): Promise<Fact[]> =>
      (await owner.query<Fact>('select name, payload, round(extract(epoch from due_at - recorded_at))::int as in_seconds from outbox_event order by id')).rows;
    /** As the queue does it: the fact is gone from the outbox when it is handled. */
    const handle = async (name: string, payload: Record<string, unknown>): Promise<void> => {
      await owner.query('delete from outbox_event where name = $1 and payload = $2', [name, payload]);
      for (const { work } of server.app.get(Outbox).handlersOf(name)) await work(payload, personId);
    };
    const someoneErased = async (): Promise<Fact> => {
      await handle('platform.person-erased', { hostId: server.hostId, personId });
      return (await waiting()).at(-1) as Fact;
    };
    const usedMeanwhile = async (work: () => Promise<void>): Promise<void> => {
      const reader = await connect(server.settings.ownerUrl);
      await reader.query('begin');
      await reader.query('lock table account in access share mode');
      await work();
      await reader.end();
    };

    it('and waits for five minutes where somebody is in the way, with those tables alone that are left', async () => {
      const fact = await someoneErased();
      expect(fact).toEqual({ name: 'platform.bytes-remain', payload: { hostId: server.hostId, since: expect.stringMatching(/^\d+$/) }, in_seconds: 0 });
      const before = await fileOf('account');
      await usedMeanwhile(() => handle(fact.name, fact.payload));
      expect(await fileOf('account')).toEqual(before);
      const left = { ...fact.payload, tables: ['account'] };
      expect(await waiting()).toEqual([{ name: 'platform.bytes-remain', payload: left, in_seconds: 300 }]);

      const others = await fileOf('person_key');
      await usedMeanwhile(() => handle(fact.name, left));
      expect(await waiting()).toEqual([{ name: 'platform.bytes-remain', payload: left, in_seconds: 300 }]);
      await handle(fact.name, left);
      expect([await fileOf('account'), await fileOf('person_key')]).toEqual([expect.not.objectContaining(before as object), others]);
      expect(await waiting()).toEqual([]);
    });

    it('so that nobody before does the same for nothing, nor who was erased before the files were cleared', async () => {
      const [first, second] = [await someoneErased(), await someoneErased()];
      const before = await fileOf('account');
      await handle(first.name, first.payload);
      expect(await fileOf('account')).toEqual(before);
      await handle(second.name, second.payload);
      const after = await fileOf('account');
      expect(after).not.toEqual(before);
      await handle(first.name, first.payload);
      expect(await fileOf('account')).toEqual(after);
      expect(await waiting()).toEqual([]);
    });

    it('and not by one who waits for a few tables only', async () => {
      const fact = await someoneErased();
      await usedMeanwhile(() => handle(fact.name, fact.payload));
      const later = await someoneErased();
      const before = await fileOf('person_key');
      await handle(later.name, later.payload);
      expect(await fileOf('person_key')).not.toEqual(before);
    });
  });
});
