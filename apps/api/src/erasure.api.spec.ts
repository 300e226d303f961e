import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Person } from '@kunak/people/api';
import { DataMap, Eraser, Files, openFileStore, Outbox, Retention } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { Client } from 'pg';
import { aWholeGuest, placesOf } from './erasure.examples';
import type { WholeGuest } from './erasure.examples';

describe('erasing a person', () => {
  let server: TestServer;
  let owner: Client;
  let guest: WholeGuest;
  let other: WholeGuest;

  beforeAll(async () => {
    server = await startTestServer();
    owner = new Client({ connectionString: server.settings.ownerUrl });
    await owner.connect();
    guest = await aWholeGuest(server, 'Zorkaya');
    other = await aWholeGuest(server, 'Yastreb');
  });
  afterAll(async () => {
    await owner.end();
    await server.stop();
  });

  const places = (mark: string): Promise<string[]> => placesOf(owner, server.settings.given.KUNAK_DATA, mark);

  it('begins with a guest who stands in every table that may hold one', async () => {
    const held = new Set((await places(guest.mark)).map((place) => place.split('.')[0]));
    const possible = server.app.get(DataMap).tables.filter(({ kept }) => kept.personal.length > 0 && kept.whose !== 'nobody');
    const silent = [
      'attendance_mark',
      'consent',
      'invitation',
      'role_grant',
      'travel_lock',
      'walk_in_merge',
      'removal',
      'schedule_release',
      'certificate_batch',
    ];
    expect(possible.map(({ name }) => name).filter((name) => !held.has(name) && !silent.includes(name))).toEqual([]);
    expect(held).toContain('files');
  });

  it('leaves nothing of them in any column of any table, nor in a file', async () => {
    const counted = await server.at(({ tx }) => tx.query('select count(*)::int as marks from attendance_mark'));
    await server.app.get(Eraser).erase(server.hostId, guest.personId, 'decided');
    expect(await places(guest.mark)).toEqual([]);
    expect(await places(other.mark)).not.toEqual([]);
    expect(await server.at(({ tx }) => tx.query('select count(*)::int as marks from attendance_mark'))).toEqual(counted);
    const ids = await owner.query('select count(*)::int as rows from removal where position($1 in rows::text) > 0', [guest.personId]);
    expect(ids.rows).toEqual([{ rows: 0 }]);
    const released = await owner.query<{ sessions: unknown[] }>('select sessions from schedule_release where event_id = $1', [guest.eventId]);
    expect(JSON.stringify(released.rows)).not.toContain(guest.personId);
    expect(JSON.stringify(released.rows)).toContain(other.personId);
  });

  it('closes the account and ends its sessions', async () => {
    expect((await owner.query('select from account where id = $1', [guest.accountId])).rowCount).toBe(0);
    expect((await owner.query('select from account_session where account_id = $1', [guest.accountId])).rowCount).toBe(0);
    expect((await owner.query('select from account where id = $1', [other.accountId])).rowCount).toBe(1);
  });

  it('is written in the ledger and in the audit, in ids', async () => {
    expect((await owner.query('select person_id, cause from erasure')).rows).toEqual([{ person_id: guest.personId, cause: 'decided' }]);
    expect(readFileSync(join(server.settings.given.KUNAK_DATA, 'erasures.log'), 'utf8')).toBe(`${server.hostId} ${guest.personId}\n`);
    expect((await owner.query("select subject_id, facts from audit_entry where act = 'platform.person-erased'")).rows).toEqual([
      { subject_id: guest.personId, facts: { cause: 'decided' } },
    ]);
  });

  it('looks again twenty seconds later, for what was written by whoever still believed in them', async () => {
    const { rows: due } = await owner.query<{ payload: Record<string, unknown>; seconds: number }>(
      `delete from outbox_event where name = 'platform.person-erased' returning payload, round(extract(epoch from due_at - recorded_at))::int as seconds`,
    );
    expect(due).toEqual([{ payload: { hostId: server.hostId, personId: guest.personId }, seconds: 20 }]);
    await owner.query('update person set notes = $2 where id = $1', [guest.personId, guest.mark]);
    for (const { work } of server.app.get(Outbox).handlersOf('platform.person-erased')) await work(due[0]?.payload ?? {}, '');
    expect(await places(guest.mark)).toEqual([]);
    const { rows: again } = await owner.query("select name from outbox_event where name like 'platform.%'");
    expect(again).toContainEqual({ name: 'platform.bytes-remain' });
  });

  it('names who decided, and leaves an account that serves another host, without its sessions', async () => {
    const both = await aWholeGuest(server, 'Sokol');
    await owner.query("insert into membership (host_id, account_id, display_name) values ($1, $2, 'Guest 09')", [server.otherHostId, both.accountId]);
    await server.app.get(Eraser).erase(server.hostId, both.personId, 'decided', { accountId: other.accountId, reason: 'danger' });
    expect(
      (await owner.query("select account_id, facts from audit_entry where subject_id = $1 and act = 'platform.person-erased'", [both.personId])).rows,
    ).toEqual([{ account_id: other.accountId, facts: { cause: 'decided', reason: 'danger' } }]);
    expect((await owner.query('select host_id from membership where account_id = $1', [both.accountId])).rows).toEqual([{ host_id: server.otherHostId }]);
    expect((await owner.query('select from account where id = $1', [both.accountId])).rowCount).toBe(1);
    expect((await owner.query('select from account_session where account_id = $1', [both.accountId])).rowCount).toBe(0);
    await owner.query('delete from erasure where person_id = $1', [both.personId]);
  });

  it('finds nobody in a list any more, and puts nobody back', async () => {
    const organiser = await server.client({ role: Role.Organiser });
    const { data } = await organiser.run<{ people: { items: { id: string }[] } }>('{ people { items { id } } }');
    expect(data.people.items.map(({ id }) => id)).toEqual([other.personId]);
    const { errors } = await organiser.run('mutation ($id: ID!) { putPersonBack(id: $id) { id } }', { id: guest.personId });
    expect(errors?.[0]?.extensions.code).toBe('platform.notFound');
  });

  it('is refused for somebody of another host, and does nothing twice', async () => {
    const eraser = server.app.get(Eraser);
    await expect(eraser.erase(server.otherHostId, other.personId, 'decided')).rejects.toThrow('platform.notFound');
    await eraser.erase(server.hostId, guest.personId, 'decided');
    expect((await owner.query('select from erasure')).rowCount).toBe(1);
  });

  it('is done again when a backup brings the person back', async () => {
    const back = 'update person set working_name = $2, erased_at = null, removed_at = null where id = $1';
    await owner.query(back, [guest.personId, guest.mark]);
    await owner.query('delete from erasure');
    expect(await places(guest.mark)).toEqual(['person.working_name']);
    expect(await server.app.get(Eraser).reapplyErasures()).toEqual({ again: 1, failed: [] });
    expect(await places(guest.mark)).toEqual([]);
    expect(await server.app.get(Eraser).reapplyErasures()).toEqual({ again: 0, failed: [] });
  });

  it('is done again for the others where one of those who came back cannot be erased, and says who', async () => {
    const back = async (id: string) =>
      (await owner.query('update person set working_name = $2, erased_at = null where id = $1 returning id', [id, guest.mark])).rowCount;
    const second = await server.add(Person, { workingName: 'Guest 08' });
    await server.app.get(Eraser).erase(server.hostId, second.id, 'decided');
    expect([await back(guest.personId), await back(second.id)]).toEqual([1, 1]);
    await owner.query(`create function stand_in_the_way() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`);
    await owner.query(`create trigger stands before update on person for each row when (old.id = '${guest.personId}') execute function stand_in_the_way()`);
    const { again, failed } = await server.app.get(Eraser).reapplyErasures();
    expect([again, failed]).toEqual([1, [{ hostId: server.hostId, personId: guest.personId, why: 'QueryFailedError' }]]);
    expect((await owner.query('select working_name from person where id = $1', [second.id])).rows).not.toEqual([{ working_name: guest.mark }]);
    await owner.query('drop function stand_in_the_way cascade');
    expect(await server.app.get(Eraser).reapplyErasures()).toEqual({ again: 1, failed: [] });
    expect(await places(guest.mark)).toEqual([]);
  });

  it('is done again even for the last organiser, whom nobody could erase but by a backup', async () => {
    const { id: personId } = await server.add(Person, { workingName: 'Guest 11' });
    await server.client({ role: Role.Organiser, personId });
    await owner.query(
      "delete from role_grant g using membership m where g.role = 'organiser' and m.account_id = g.account_id and m.person_id is distinct from $1",
      [personId],
    );
    await expect(server.app.get(Eraser).erase(server.hostId, personId, 'decided')).rejects.toThrow('team.lastOrganiser');
    await owner.query("insert into erasure (host_id, person_id, cause) values ($1, $2, 'decided')", [server.hostId, personId]);
    expect(await server.app.get(Eraser).reapplyErasures()).toEqual({ again: 1, failed: [] });
    expect((await owner.query('select erased_at is not null as erased from person where id = $1', [personId])).rows).toEqual([{ erased: true }]);
  });

  it('makes the two copies of its ledger equal, each host’s apart', async () => {
    const copy = join(server.settings.given.KUNAK_DATA, 'erasures.log');
    const lines = (): string[] => readFileSync(copy, 'utf8').split('\n').filter(Boolean).toSorted();
    const inDatabase = async (): Promise<string[]> =>
      (await owner.query<{ line: string }>("select host_id || ' ' || person_id as line from erasure")).rows.map(({ line }) => line).toSorted();
    const here = await inDatabase();
    const elsewhere = `${server.otherHostId} 01990000-0000-7000-8000-000000000007`;
    writeFileSync(copy, `${elsewhere}\n`);
    for (const time of ['first', 'second']) {
      expect([time, await server.app.get(Eraser).reapplyErasures()]).toEqual([time, { again: 0, failed: [] }]);
      expect(lines()).toEqual([...here, elsewhere].toSorted());
      expect(await inDatabase()).toEqual([...here, elsewhere].toSorted());
    }
  });

  describe('by the night', () => {
    const night = async (day: string): Promise<string[]> =>
      (await server.app.get(Retention).run(server.hostId, `${day}T03:00:00.000Z`)).map(({ table }) => table).sort();

    it('takes each thing when its own clock is over, and the person last', async () => {
      expect(await night('2012-11-17')).toEqual([]);
      // The question promised seven days after the last one, 16 November.
      expect(await night('2012-11-23')).not.toContain('guarded_answer');
      expect(await night('2012-11-24')).toContain('guarded_answer');
      expect(await night('2012-11-24')).toEqual([]);
      expect(await places(other.mark)).toContain('certificate.snapshot');
      const cause = async (): Promise<unknown> => (await owner.query('select cause from erasure where person_id = $1', [other.personId])).rows;
      const inLedger = (): boolean => readFileSync(join(server.settings.given.KUNAK_DATA, 'erasures.log'), 'utf8').includes(other.personId);
      // Three years after the last event nobody would be known any more, but for what is theirs and has time left.
      const third = await night('2016-01-01');
      expect(third).toContain('session_person');
      expect([third.includes('certificate'), await cause(), inLedger()]).toEqual([false, [], false]);
      expect(await places(other.mark)).toEqual(expect.arrayContaining(['certificate.snapshot', 'person.working_name']));
      const late = await night('2035-01-01');
      expect(late).toContain('certificate');
      expect(late).not.toContain('guarded_answer');
      expect([await cause(), inLedger()]).toEqual([[{ cause: 'time-over' }], true]);
      expect(await places(other.mark)).toEqual([]);
      expect(await night('2035-01-02')).toEqual([]);
    });

    it('takes the bytes of a list that nobody read with its row, and those of no other', async () => {
      const store = openFileStore(server.settings);
      const keptFor = async (time: string): Promise<string> => {
        const { id } = await server.at(() => server.app.get(Files).keep('list.csv', Buffer.from('name')));
        await owner.query('update stored_file set created_at = now() - $2::interval where id = $1', [id, time]);
        return `${server.hostId}/${id}`;
      };
      const toClear = async (): Promise<unknown> =>
        (await owner.query("delete from outbox_event where name = 'platform.bytes-remain' returning name")).rowCount;
      await toClear();
      const [old, fresh] = [await keptFor('1 year'), await keptFor('1 hour')];
      // What has no row goes later, when it has lain for a day; these bytes are of today.
      expect(await server.app.get(Retention).run(server.hostId)).toContainEqual(expect.objectContaining({ table: 'stored_file', rows: 1 }));
      expect([await store.get(old), (await store.get(fresh)) !== null]).toEqual([null, true]);
      expect(await toClear()).toBe(1);
      const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
      expect([await night(tomorrow), await toClear()]).toEqual([[], 0]);
    });
  });

  it('keeps files of the erased out of reach', async () => {
    const files = server.app.get(Files);
    await expect(server.at(() => files.read(guest.fileId))).rejects.toThrow('platform.notFound');
  });
});
