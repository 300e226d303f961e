import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import type { Client } from 'pg';
import { connect } from '../database/connect';
import { Jobs } from './jobs';
import { event, Outbox } from './outbox';

const happened = event<{ what: string }>('test.happened');
const departed = event<{ who: string }>('test.departed');

describe('what was recorded while the clock was ten years ahead', () => {
  let server: TestServer;
  let owner: Client;
  const handled: string[] = [];
  let away = true;

  beforeAll(async () => {
    server = await startTestServer();
    owner = await connect(server.settings.ownerUrl);
    server.app.get(Outbox).on(happened, 'test-handle', ({ what }) => {
      if (what === 'departure' && away) throw new Error('not now');
      handled.push(what);
      return Promise.resolve();
    });
  });
  afterAll(async () => {
    await owner.end();
    await server.stop();
  });

  const record = (what: string): Promise<void> => server.at(() => server.app.get(Outbox).record(happened, { what }));
  async function until(happens: () => boolean | Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 200 && !(await happens()); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await happens()).toBe(true);
  }

  it('is not moved ten years later, but now', async () => {
    await record('arrival');
    await owner.query("update outbox_event set recorded_at = now() + interval '10 years', due_at = now() + interval '10 years'");
    await server.startJobs();
    await until(() => handled.includes('arrival'));
  });

  it('is not tried again ten years later, but now', async () => {
    await record('departure');
    await until(async () => (await owner.query("select 1 from jobs.job where name = 'test-handle' and state = 'retry'")).rowCount === 1);
    away = false;
    await owner.query("update jobs.job set start_after = now() + interval '10 years' where state = 'retry'");
    await server.app.get(Jobs).lookAtClock();
    await until(() => handled.includes('departure'));
    expect(handled).toEqual(['arrival', 'departure']);
  });
});

describe('a handler that fails', () => {
  let server: TestServer;
  let owner: Client;
  beforeAll(async () => {
    server = await startTestServer({ KUNAK_LOG: 'silent' });
    owner = await connect(server.settings.ownerUrl);
  });
  afterAll(async () => {
    await owner.end();
    await server.stop();
  });

  it('leaves nothing of what it worked with in the queue, where no erasure would find it', async () => {
    const address = 'guest07@example.org';
    server.app.get(Outbox).on(happened, 'test-stumble', async () => {
      await server.db.sql('insert into person (working_name, email, exposure) values ($1, $2, null)', ['Guest 07', address]);
    });
    await server.startJobs();
    await server.at(() => server.app.get(Outbox).record(happened, { what: 'departure' }));
    const failed = () => owner.query<{ row: string }>("select j::text as row from jobs.job j where name = 'test-stumble' and state = 'retry'");
    for (let tries = 0; tries < 200 && (await failed()).rowCount === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    const { rows } = await failed();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).toContain('QueryFailedError');
    expect(rows[0]?.row).not.toMatch(/guest07|Guest 07|insert into/);
  });

  it('keeps none of those back that wait behind it', async () => {
    const left: string[] = [];
    server.app.get(Outbox).on(departed, 'test-depart', ({ who }) => {
      if (who === 'Guest 01') throw new Error('never');
      left.push(who);
      return Promise.resolve();
    });
    await server.app.get(Jobs).onApplicationShutdown();
    const guests = ['Guest 01', 'Guest 02', 'Guest 03'];
    await server.at(async () => {
      for (const who of guests) await server.app.get(Outbox).record(departed, { who });
    });
    await server.startJobs();
    const states = () =>
      owner.query<{ state: string; count: number }>("select state, count(*)::int from jobs.job where name = 'test-depart' group by state order by state");
    const isTriedAgain = async () => (await states()).rows.some(({ state }) => state === 'retry');
    for (let tries = 0; tries < 200 && !(await isTriedAgain()); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    const { rows } = await states();
    expect(left.sort()).toEqual(['Guest 02', 'Guest 03']);
    expect(rows).toEqual([
      { state: 'retry', count: 1 },
      { state: 'completed', count: 2 },
    ]);
  });
});

describe('five hundred decisions at once', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it('are handled one after the other, not ten in each half second', async () => {
    const handled = new Set<string>();
    server.app.get(Outbox).on(departed, 'test-many', ({ who }) => {
      handled.add(who);
      return Promise.resolve();
    });
    await server.startJobs();
    await server.at(async () => {
      for (let guest = 1; guest <= 500; guest += 1) await server.app.get(Outbox).record(departed, { who: `Guest ${guest}` });
    });
    // Ten in each half second would take 25 s.
    for (let tries = 0; tries < 240 && handled.size < 500; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(handled.size).toBe(500);
  });
});
