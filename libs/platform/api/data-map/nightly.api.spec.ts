import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import type { Client } from 'pg';
import { connect } from '../database/connect';
import { Hosts } from '../hosts/hosts';
import { logger } from '../logging';
import { Outbox } from '../outbox/outbox';
import { Nightly } from './nightly';
import { Retention } from './retention';

describe('the clock by which the night erases', () => {
  let server: TestServer;
  let owner: Client;
  beforeAll(async () => {
    server = await startTestServer();
    owner = await connect(server.settings.ownerUrl);
    await owner.query("select set_config('app.host', $1, false)", [server.hostId]);
  });
  afterAll(async () => {
    await owner.end();
    await server.stop();
  });

  const lastNight = async (daysAgo: number): Promise<void> => {
    await owner.query('delete from retention_report');
    await owner.query("insert into retention_report (day) values ((now() at time zone 'UTC')::date - $1::int)", [daysAgo]);
  };
  const believes = (now?: string): Promise<boolean> => server.app.get(Retention).believesClock(server.hostId, now);

  it.each([0, 1, 3])('is believed when the last night was %i days ago', async (daysAgo) => {
    await lastNight(daysAgo);
    expect(await believes()).toBe(true);
  });

  it('is not believed when it leaps by more: that day nothing is erased, the next one is a usual day', async () => {
    await lastNight(4);
    expect(await believes()).toBe(false);
    expect(await server.app.get(Retention).run(server.hostId)).toEqual([]);
    await owner.query('update retention_report set day = day - 1');
    expect(await believes()).toBe(true);
  });

  it('is not believed while it is two hours from the clock of the database', async () => {
    await lastNight(1);
    expect(await believes(new Date(Date.now() + 7_200_000).toISOString())).toBe(false);
    expect(await believes(new Date(Date.now() - 7_200_000).toISOString())).toBe(false);
  });
});

describe('the night’s work', () => {
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

  const fileOfMails = async (): Promise<unknown> => (await owner.query("select pg_relation_filenode('mail_message') as file")).rows[0];
  /** As a server that starts and is stopped again, which ends what it has begun. */
  const night = async (): Promise<void> => {
    const nightly = new Nightly(server.app.get(Retention), server.app.get(Hosts));
    nightly.start();
    await nightly.onApplicationShutdown();
  };
  const oldMailAt = (hostId: string): Promise<unknown> =>
    owner.query(`insert into mail_message (host_id, language, written, state, created_at) values ($1, 'ru', '\\x00', 'sent', now() - interval '1 year')`, [
      hostId,
    ]);
  const hosts = async (): Promise<string[]> => (await server.app.get(Hosts).all()).map(({ id }) => id);
  type Fact = { name: string; payload: Record<string, unknown> };
  /** What waits, whenever it is due, as the queue does it; gives how long each would have waited. */
  const comeDue = async (): Promise<number[]> => {
    const { rows } = await owner.query<Fact & { seconds: number }>(
      'delete from outbox_event returning name, payload, round(extract(epoch from due_at - recorded_at))::int as seconds',
    );
    for (const { name, payload } of rows) for (const { work } of server.app.get(Outbox).handlersOf(name)) await work(payload, '');
    return rows.map(({ seconds }) => seconds);
  };

  it('leaves the files of the database alone where nothing was due', async () => {
    const before = await fileOfMails();
    await night();
    expect(await comeDue()).toEqual([]);
    expect(await fileOfMails()).toEqual(before);
    expect((await owner.query('select from retention_report where ended_at is not null')).rowCount).toBe(2);
  });

  it('ends with the bytes of what was erased, once for all hosts, whichever server comes to it', async () => {
    await owner.query('delete from retention_report');
    for (const hostId of await hosts()) await oldMailAt(hostId);
    const before = await fileOfMails();
    await night();
    expect((await owner.query('select from mail_message')).rowCount).toBe(0);
    expect(await fileOfMails()).toEqual(before);
    const facts = (await owner.query<Fact>('select name, payload from outbox_event')).rows;
    expect(facts.map(({ payload }) => payload['hostId']).toSorted()).toEqual((await hosts()).toSorted());
    expect(Math.min(...(await comeDue()))).toBeGreaterThan(50);
    const after = await fileOfMails();
    expect(after).not.toEqual(before);
    for (const { name, payload } of facts) for (const { work } of server.app.get(Outbox).handlersOf(name)) await work(payload, '');
    expect(await fileOfMails()).toEqual(after);
  });

  it('comes back in five minutes to a table that somebody was using', async () => {
    await owner.query('delete from retention_report');
    await oldMailAt(server.hostId);
    await night();
    const before = await fileOfMails();
    const reader = await connect(server.settings.ownerUrl);
    await reader.query('begin');
    await reader.query('lock table mail_message in access share mode');
    await comeDue();
    expect(await fileOfMails()).toEqual(before);
    await reader.end();
    expect(await comeDue()).toEqual([300]);
    expect(await fileOfMails()).not.toEqual(before);
  });

  it('says so where it does not learn which hosts there are', async () => {
    const said = jest.spyOn(logger, 'error').mockReturnValue(undefined);
    await owner.query('alter table host rename to elsewhere');
    await night();
    await owner.query('alter table elsewhere rename to host');
    expect(said.mock.calls).toEqual([[{ err: expect.stringContaining('relation "host" does not exist') }, 'retention']]);
    said.mockRestore();
  });
});
