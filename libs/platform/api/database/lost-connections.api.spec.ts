import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import type { Client } from 'pg';
import { AuditVerifier } from '../audit/audit-verifier';
import { DirectConnection } from '../direct/direct-connection';
import { event, Outbox } from '../outbox/outbox';
import { connect } from './connect';

const happened = event<{ what: string }>('test.happened');

/** An error without a listener ends the process: Jest reports it as a failure of the suite. */
describe('a connection that is lost', () => {
  let server: TestServer;
  let owner: Client;
  const handled: string[] = [];

  beforeAll(async () => {
    server = await startTestServer();
    owner = await connect(server.settings.ownerUrl);
    server.app.get(Outbox).on(happened, 'test-handle', ({ what }) => {
      handled.push(what);
      return Promise.resolve();
    });
  });
  afterAll(async () => {
    await owner.end();
    await server.stop();
  });

  /** Lets a statement begin and wait for the table, then cuts its connection. */
  async function cutAtWork(table: string, work: () => Promise<unknown>): Promise<unknown> {
    await owner.query(`begin; lock table ${table} in access exclusive mode`);
    const outcome = work().then(
      () => 'done',
      (error: unknown) => error,
    );
    const waiting = 'select pg_terminate_backend(pid) from pg_locks where relation = $1::regclass and not granted';
    while ((await owner.query(waiting, [table])).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const what = await outcome;
    await owner.query('rollback');
    return what;
  }

  it('leaves the cause of a failure to whoever asks', async () => {
    const work = server.at(async (db) => {
      const [own] = await db.sql<{ pid: number }>('select pg_backend_pid() as pid');
      await owner.query('select pg_terminate_backend($1)', [own?.pid]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new Error('the guest was not found');
    });
    await expect(work).rejects.toThrow('the guest was not found');
    expect(await server.at((db) => db.sql('select 1 as one'))).toEqual([{ one: 1 }]);
  });

  it('fails the request that it served, and no other', async () => {
    expect(await cutAtWork('outbox_event', () => server.at((db) => db.sql('select name from outbox_event')))).toMatchObject({ code: '57P01' });
    const direct = { name: 'peek', text: "select coalesce(json_agg(name), '[]') from outbox_event", operation: { types: [] } } as never;
    const peek = (): Promise<string> => server.app.get(DirectConnection).run(direct, { hostId: server.hostId }, []);
    expect(await cutAtWork('outbox_event', peek)).toMatchObject({ code: '57P01' });
    expect(await peek()).toBe('[]');
  });

  it('while it rests, fails the next statement on it', async () => {
    const resting = await connect(server.settings.appUrl);
    const { rows } = await resting.query<{ pid: number }>('select pg_backend_pid() as pid');
    // Listened for before: the end may come sooner than the answer that it was asked for.
    const lost = new Promise((resolve) => resting.once('error', resolve));
    await owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await lost;
    await expect(resting.query('select 1')).rejects.toThrow('not queryable');
    await resting.end();
  });

  it('or a scope that the database does not take, before the work has begun, keeps no place in the pool', async () => {
    for (let tries = 0; tries < 10; tries += 1) await expect(server.db.within({ hostId: 'not\0an id' }, () => Promise.resolve())).rejects.toThrow();
    const answered = await Promise.race([server.at((db) => db.sql('select 1 as one')), new Promise((resolve) => setTimeout(resolve, 3_000))]);
    expect(answered).toEqual([{ one: 1 }]);
  });

  it('fails a reading of the audit', async () => {
    const verify = (): Promise<{ problems: readonly unknown[] }> => server.app.get(AuditVerifier).verify(server.hostId);
    expect(await cutAtWork('audit_entry', verify)).toMatchObject({ code: '57P01' });
    expect((await verify()).problems).toEqual([]);
  });

  it('is replaced in the queue: what it moved is moved again, and handled once', async () => {
    await server.at(() => server.app.get(Outbox).record(happened, { what: 'arrival' }));
    expect(await cutAtWork('outbox_event', () => server.startJobs())).toBe('done');
    while (handled.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(handled).toEqual(['arrival']);
  });
});
