import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import type { Client } from 'pg';
import { connect } from '../database/connect';
import { Hosts } from '../hosts/hosts';
import { Nightly } from './nightly';
import { Remains } from './remains';
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
    const nightly = new Nightly(server.app.get(Retention), server.app.get(Remains), server.app.get(Hosts));
    nightly.start();
    await nightly.onApplicationShutdown();
  };
  const oldMail = (): Promise<unknown> =>
    owner.query(`insert into mail_message (host_id, language, written, state, created_at) values ($1, 'ru', '\\x00', 'sent', now() - interval '1 year')`, [
      server.hostId,
    ]);

  it('leaves the files of the database alone where nothing was due', async () => {
    const before = await fileOfMails();
    await night();
    expect(await fileOfMails()).toEqual(before);
    expect((await owner.query('select from retention_report where ended_at is not null')).rowCount).toBe(2);
  });

  it('ends with the bytes of what was erased, once for all hosts', async () => {
    await owner.query('delete from retention_report');
    await oldMail();
    const before = await fileOfMails();
    await night();
    expect((await owner.query('select from mail_message')).rowCount).toBe(0);
    expect(await fileOfMails()).not.toEqual(before);
  });
});
