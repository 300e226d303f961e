import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { Client } from 'pg';
import { Audit } from './audit';
import { AuditSealer } from './audit-sealer';
import { AuditVerifier } from './audit-verifier';
import { ChainFault } from './chain-check';
import type { KnownHead } from './chain-check';

describe('the chain of the audit', () => {
  let server: TestServer;
  let owner: Client;
  beforeAll(async () => {
    server = await startTestServer();
    owner = new Client({ connectionString: server.settings.ownerUrl });
    await owner.connect();
  });
  beforeEach(() => owner.query('truncate audit_entry, audit_head'));
  afterAll(async () => {
    await owner.end();
    await server.stop();
  });

  const seal = () => server.app.get(AuditSealer).seal();
  const record = (act: string, facts = {}, hostId = server.hostId) => server.at(() => server.app.get(Audit).record(act, server.hostId, facts), hostId);
  const verify = (heads: KnownHead[] = [], hostId = server.hostId) => server.app.get(AuditVerifier).verify(hostId, heads);
  const five = async (): Promise<void> => {
    for (let n = 1; n <= 5; n += 1) await record('test.happened', { n, word: 'дом "у реки"\n', whether: n > 2, none: null, share: 0.5 });
    await seal();
  };
  const tampered = async (sql: string): Promise<void> => void (await owner.query(sql));

  it('grows with what was committed, each host’s for itself, and holds together', async () => {
    await five();
    await record('test.happened', {}, server.otherHostId);
    await seal();
    expect(await verify()).toMatchObject({ entries: 5, head: { sequence: 5 }, problems: [] });
    expect(await verify([], server.otherHostId)).toMatchObject({ entries: 1, head: { sequence: 1 }, problems: [] });
  });

  it('has no place for what was rolled back, whole or to a savepoint', async () => {
    await expect(
      server.at(async (db) => {
        await server.app.get(Audit).record('test.never', null);
        await db.sql('savepoint half');
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await server.at(async (db) => {
      await db.sql('savepoint half');
      await server.app.get(Audit).record('test.taken-back', null);
      await db.sql('rollback to savepoint half');
      await server.app.get(Audit).record('test.happened', null);
    });
    await seal();
    expect((await owner.query('select act, sequence from audit_entry')).rows).toEqual([{ act: 'test.happened', sequence: '1' }]);
    expect(await verify()).toMatchObject({ entries: 1, problems: [] });
  });

  it('takes entries of many writers and several sealers at once, each at one place', async () => {
    const writers = Array.from({ length: 40 }, (_, n) => record('test.happened', { n }));
    const sealers = Array.from({ length: 4 }, () => seal());
    await Promise.all([...writers, ...sealers]);
    await seal();
    expect(await verify()).toMatchObject({ entries: 40, head: { sequence: 40 }, problems: [] });
  });

  it.each([
    ['changed', "update audit_entry set act = 'test.other' where sequence = 3", [{ fault: ChainFault.Changed, sequence: 3 }]],
    ['changed in one fact', `update audit_entry set facts = facts || '{"n": 4}' where sequence = 3`, [{ fault: ChainFault.Changed, sequence: 3 }]],
    ['moved in time', "update audit_entry set at = at + interval '1 microsecond' where sequence = 3", [{ fault: ChainFault.Changed, sequence: 3 }]],
    [
      'removed',
      'delete from audit_entry where sequence = 3',
      [
        { fault: ChainFault.Missing, sequence: 3 },
        { fault: ChainFault.Changed, sequence: 4 },
      ],
    ],
    [
      'exchanged with another',
      `update audit_entry set sequence = -sequence where sequence in (2, 3); update audit_entry set sequence = 5 + sequence where sequence < 0`,
      [
        { fault: ChainFault.Changed, sequence: 2 },
        { fault: ChainFault.Changed, sequence: 3 },
        { fault: ChainFault.Changed, sequence: 4 },
      ],
    ],
    [
      'slipped in between',
      `update audit_entry set sequence = -sequence where sequence > 3; update audit_entry set sequence = 1 - sequence where sequence < 0;
       insert into audit_entry (host_id, act, sequence, hash) select host_id, 'test.slipped-in', 4, hash from audit_entry where sequence = 3;
       update audit_head set sequence = 6`,
      [
        { fault: ChainFault.Changed, sequence: 4 },
        { fault: ChainFault.Changed, sequence: 5 },
        { fault: ChainFault.Changed, sequence: 6 },
      ],
    ],
    ['cut off at the end', 'delete from audit_entry where sequence > 3', [{ fault: ChainFault.Truncated, sequence: 5 }]],
  ])('shows an entry that was %s', async (_, sql, problems) => {
    await five();
    await tampered(sql);
    expect((await verify()).problems).toEqual(problems);
  });

  it('shows, with a head that somebody kept, a chain that was cut off or written anew from end to end', async () => {
    await five();
    const { head } = await verify();
    await tampered(
      'delete from audit_entry where sequence > 3; update audit_head h set (sequence, hash) = (select sequence, hash from audit_entry where sequence = 3)',
    );
    expect((await verify()).problems).toEqual([]);
    expect((await verify([head])).problems).toEqual([{ fault: ChainFault.Truncated, sequence: 5 }]);
    await tampered("update audit_entry set act = 'test.other', sequence = null, hash = null; delete from audit_head");
    await record('test.happened');
    await record('test.happened');
    await seal();
    expect((await verify()).problems).toEqual([]);
    expect((await verify([head])).problems).toEqual([{ fault: ChainFault.Rewritten, sequence: 5 }]);
  });

  it('keeps the server from choosing a place, a hash, a time or a person, and from changing any of them', async () => {
    await five();
    const as = (sql: string) => server.at(() => server.db.sql(sql));
    for (const column of ['sequence', 'hash', 'at', 'account_id']) {
      await expect(as(`insert into audit_entry (act, ${column}) values ('test.forged', null)`)).rejects.toThrow('permission denied');
      await expect(as(`update audit_entry set ${column} = null`)).rejects.toThrow('permission denied');
    }
    await expect(as('update audit_head set sequence = 1')).rejects.toThrow('permission denied');
    await expect(as("insert into audit_head (hash) values ('')")).rejects.toThrow('permission denied');
    await expect(as('truncate audit_entry')).rejects.toThrow('permission denied');
    await expect(as('set role kunak_audit')).rejects.toThrow('permission denied');
    await expect(as('alter table audit_entry disable trigger all')).rejects.toThrow('must be owner');
  });

  it('keeps the moment of a reading to the hour, in its id as well', async () => {
    await record('people.card-opened');
    await record('test.happened');
    const { rows } = await owner.query("select act, at = date_trunc('hour', at) as blurred, uuid_extract_version(id) as version from audit_entry order by act");
    expect(rows).toEqual([
      { act: 'people.card-opened', blurred: true, version: 4 },
      { act: 'test.happened', blurred: false, version: 7 },
    ]);
  });
});
