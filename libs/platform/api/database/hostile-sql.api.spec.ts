import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { Client } from 'pg';
import { OutboxEvent } from '../outbox/outbox-event.entity';
import { serverRoles } from './roles';
import { freshScopeSql, scopeSql } from './scope-sql';

/** Somebody who got their own SQL into a request of one host. */
describe('hostile SQL', () => {
  let server: TestServer;
  let owner: Client;
  let hostile: Client;
  let theirs: string;

  beforeAll(async () => {
    server = await startTestServer();
    owner = new Client({ connectionString: server.settings.ownerUrl });
    await owner.connect();
    hostile = new Client({ connectionString: server.settings.appUrl });
    await hostile.connect();
    await server.add(OutboxEvent, { name: 'ours', payload: {} });
    theirs = (await server.add(OutboxEvent, { name: 'theirs', payload: {} }, server.otherHostId)).id;
  });
  afterAll(async () => {
    await hostile.end();
    await owner.end();
    await server.stop();
  });

  /** Runs it in a transaction of the first host that never stands, and gives the rows of the last statement. */
  async function attempt(sql: string): Promise<unknown[]> {
    await hostile.query(`begin; ${freshScopeSql({ hostId: server.hostId }, server.settings.secret)}`);
    try {
      const results: unknown = await hostile.query(sql);
      return ([results].flat().at(-1) as { rows: unknown[] }).rows;
    } finally {
      await hostile.query('rollback');
    }
  }

  /** The same with the policy gone: what a wall's test must find then, or it tests nothing. */
  async function withoutWall<Result>(work: () => Promise<Result>): Promise<Result> {
    await owner.query('alter policy own_host on outbox_event using (true) with check (true)');
    try {
      return await work();
    } finally {
      await owner.query('alter policy own_host on outbox_event using (host_id = (select app_host())) with check (host_id = (select app_host()))');
    }
  }

  const catalogue = async (sql: string): Promise<unknown[]> => (await owner.query(sql)).rows;

  const reading = [
    ['by a condition', () => `select name from outbox_event where host_id = '${server.otherHostId}'`],
    ['by its id', () => `select name from outbox_event where id = '${theirs}'`],
    ['by a condition that always holds', () => 'select name from outbox_event where true or host_id is null order by name desc limit 1 offset 0'],
    ['by a join with itself', () => `select distinct b.name from outbox_event a right join outbox_event b on true where b.host_id <> app_host()`],
    ['by a lock', () => `select name from outbox_event where id = '${theirs}' for update`],
    ['by changing it', () => `update outbox_event set payload = '{}' where id = '${theirs}' returning name`],
    ['by removing it', () => `delete from outbox_event where id = '${theirs}' returning name`],
    [
      'by merging into it',
      () => `merge into outbox_event e using (select 1) s on e.id = '${theirs}' when matched then update set payload = '{}' returning e.name`,
    ],
    ['in a function that errors on it', () => `select name from outbox_event where name = 'theirs' and (name)::text <> ''`],
    [
      'through an error text',
      () => `select name from outbox_event where host_id <> '${server.hostId}' and 1 / (case when name = 'theirs' then 1 else 0 end) = 1`,
    ],
    ['in a prepared statement', () => `deallocate all; prepare peek as select name from outbox_event where id = '${theirs}'; execute peek`],
    ['with a cursor', () => `declare peek cursor for select name from outbox_event where id = '${theirs}'; fetch all from peek`],
    [
      'in a block of code',
      () =>
        `do $$ begin perform set_config('app.found', coalesce((select name from outbox_event where id = '${theirs}'), ''), true); end $$; select 'theirs' as name where current_setting('app.found') = 'theirs'`,
    ],
  ] as const;

  it.each(reading)('reads no row of another host %s', async (_, sql) => {
    const found = (rows: unknown[]): unknown[] => rows.filter((row) => (row as { name: string }).name === 'theirs');
    expect(found(await attempt(sql()))).toEqual([]);
    expect(found(await withoutWall(() => attempt(sql())))).toEqual([{ name: 'theirs' }]);
  });

  it.each([
    ['adding a row there', () => `insert into outbox_event (host_id, name, payload) values ('${server.otherHostId}', 'forged', '{}')`],
    ['moving one there', () => `update outbox_event set host_id = '${server.otherHostId}'`],
    ['turning the walls off', () => 'set local row_security = off; select * from outbox_event'],
    ['reading a file', () => "copy outbox_event (name) from '/etc/passwd'"],
    ['running a program', () => "copy (select 1) to program 'true'"],
    ['making a table', () => 'create table peek as select 1'],
    ['making a table that comes before ours', () => 'create temporary table outbox_event as select 1'],
    ['making a function', () => 'create function peek() returns integer language sql return 1'],
    ['making a schema', () => 'create schema peek'],
    ['looking into the queue of jobs', () => 'select * from jobs.job'],
    ['keeping a large object', () => 'select lo_create(0)'],
    ['emptying a table', () => 'truncate outbox_event'],
    ['dropping the wall', () => 'drop policy own_host on outbox_event'],
    ['silencing a trigger', () => "set local session_replication_role = 'replica'"],
    ['becoming the owner', () => 'set session authorization postgres'],
    ['ending another connection', () => `select pg_terminate_backend(${(owner as unknown as { processID: number }).processID})`],
  ])('is refused: %s', async (_, sql) => {
    await expect(attempt(sql())).rejects.toThrow(/permission denied|row-level security|must be (owner|superuser)|schema jobs/);
  });

  describe('at an account of another host', () => {
    let theirAccount: string;
    let ourAccount: string;
    beforeAll(async () => {
      theirAccount = (await server.client({ role: Role.Organiser, hostId: server.otherHostId })).accountId;
      ourAccount = (await server.client({ role: Role.Organiser })).accountId;
      for (const id of [ourAccount, theirAccount]) {
        await owner.query("insert into passkey (account_id, credential_id, public_key, name) values ($1, $2, 'key', 'Account')", [id, `credential of ${id}`]);
        await owner.query('insert into recovery_code (account_id, code_hash) values ($1, $2)', [id, `hash for ${id}`]);
        await owner.query("insert into travel_lock (account_id, begins_at, releasable) values ($1, '2999-01-01', false)", [id]);
      }
    });

    async function unwalled<Result>(table: string, work: () => Promise<Result>): Promise<Result> {
      await owner.query(`alter table ${table} disable row level security`);
      try {
        return await work();
      } finally {
        await owner.query(`alter table ${table} enable row level security`);
      }
    }

    it.each([
      ['sets another passphrase', 'account', (id: string) => `update account set passphrase_hash = 'mine' where id = '${id}' returning 1`],
      ['freezes it', 'account', (id: string) => `update account set frozen_at = now() where id = '${id}' returning 1`],
      ['removes it', 'account', (id: string) => `delete from account where id = '${id}' returning 1`],
      ['takes over its session', 'account_session', (id: string) => `update account_session set secret_hash = 'mine' where account_id = '${id}' returning 1`],
      ['ends its sessions', 'account_session', (id: string) => `delete from account_session where account_id = '${id}' returning 1`],
      ['exchanges its passkey', 'passkey', (id: string) => `update passkey set public_key = 'mine' where account_id = '${id}' returning 1`],
      ['removes its passkeys', 'passkey', (id: string) => `delete from passkey where account_id = '${id}' returning 1`],
      ['exchanges its recovery code', 'recovery_code', (id: string) => `update recovery_code set code_hash = 'mine' where account_id = '${id}' returning 1`],
      ['removes its recovery codes', 'recovery_code', (id: string) => `delete from recovery_code where account_id = '${id}' returning 1`],
      ['releases its travel lock', 'travel_lock', (id: string) => `update travel_lock set released_at = now() where account_id = '${id}' returning 1`],
      ['removes its travel lock', 'travel_lock', (id: string) => `delete from travel_lock where account_id = '${id}' returning 1`],
    ])('%s: in vain, where at one of its own host it would', async (_, table, sql) => {
      expect(await attempt(sql(theirAccount))).toEqual([]);
      expect(await attempt(sql(ourAccount))).toHaveLength(1);
      expect(await unwalled(table, () => attempt(sql(theirAccount)))).toHaveLength(1);
    });

    /** With walls that believe what they are told, sealed or not. */
    async function unsealed<Result>(work: () => Promise<Result>): Promise<Result> {
      const kept = (await owner.query<{ words: string }>("select pg_get_functiondef('app_scope'::regproc) as words")).rows[0]?.words ?? '';
      await owner.query(
        "create or replace function app_scope(part text) returns text language sql stable as $$ select nullif(current_setting('app.' || part, true), '') $$",
      );
      try {
        return await work();
      } finally {
        await owner.query(kept);
      }
    }

    const say = (name: string, value: string): string => `select set_config('app.${name}', '${value}', true);`;
    const forged = [
      ['its id', () => say('host', server.otherHostId)],
      ['its id and no account', () => say('host', server.otherHostId) + say('account', '')],
      ['its id, and no seal', () => say('host', server.otherHostId) + say('seal', '')],
      [
        'its id, and a seal of its own making',
        () => `${say('host', server.otherHostId)} select set_config('app.seal', encode(sha256('${server.otherHostId}'), 'hex'), true);`,
      ],
      ['its id, with a line too many in what was sealed', () => say('account', `\n${server.otherHostId}`) + say('host', server.otherHostId)],
      ['its id for the whole session', () => `select set_config('app.host', '${server.otherHostId}', false);`],
    ] as const;

    it.each(forged)('is not believed that it is that host by %s', async (_, claim) => {
      const sql = `${claim()} select name from outbox_event where name = 'theirs'`;
      expect(await attempt(sql)).toEqual([]);
      expect(await unsealed(() => attempt(sql))).toEqual([{ name: 'theirs' }]);
      expect(await attempt(`${scopeSql({ hostId: server.otherHostId }, server.settings.secret)}; select name from outbox_event`)).toEqual([{ name: 'theirs' }]);
    });

    it.each([
      ['an account', () => say('account', theirAccount), () => `update account set passphrase_hash = 'mine' where id = '${theirAccount}' returning 1`],
      ['somebody with a link', () => say('capability', 'hash of a link'), () => "select 1 from access_link where token_hash = 'hash of a link'"],
    ])('is not believed that it is %s of it, of which it knows what the wall asks for', async (_, claim, sql) => {
      const link = `insert into access_link (host_id, token_hash, role, login, display_name, language, expires_at)
        values ($1, 'hash of a link', 'organiser', 'theirs@example.org', 'Guest 13', 'en', '2999-01-01') on conflict do nothing`;
      await owner.query(link, [server.otherHostId]);
      expect(await attempt(`${claim()} ${sql()}`)).toEqual([]);
      expect(await unsealed(() => attempt(`${claim()} ${sql()}`))).toHaveLength(1);
    });

    it('adds no account and no host under an id that it made up', async () => {
      const id = '01990000-0000-7000-8000-000000000013';
      const account = `${say('account', id)} insert into account (id, login) values ('${id}', 'mine@example.org') returning id`;
      const host = `${say('host', id)} insert into host (id, slug, name) values ('${id}', 'mine', 'Mine') returning id`;
      for (const sql of [account, host]) {
        await expect(attempt(sql)).rejects.toThrow('row-level security');
        expect(await unsealed(() => attempt(sql))).toEqual([{ id }]);
      }
    });

    it('finds no key to make a seal with', async () => {
      await expect(attempt('select * from door.scope_key')).rejects.toThrow('permission denied for schema door');
      await expect(attempt("insert into door.scope_key values ('', '')")).rejects.toThrow('permission denied for schema door');
      await expect(attempt("alter function app_scope set app.seal = ''")).rejects.toThrow('must be owner');
    });

    const belongings = ['account', 'account_session', 'passkey', 'recovery_code', 'travel_lock'];
    /** Whatever somebody may tell the wall. */
    const claims = [
      ['at its own host', ''],
      ['with no host', "select set_config('app.host', '', true);"],
      ['with no host and no account', "select set_config('app.host', '', true), set_config('app.account', '', true);"],
      ['with an empty capability', "select set_config('app.capability', '', true);"],
      ['with all settings forgotten', 'reset all;'],
      ['as an account of its own host', () => `select set_config('app.account', '${ourAccount}', true);`],
      ['as that account', () => `select set_config('app.account', '${theirAccount}', true);`],
      ['as an account of its own host, with no host', () => `select set_config('app.host', '', true), set_config('app.account', '${ourAccount}', true);`],
    ] as const;

    it.each(belongings.flatMap((table) => claims.map(([how, claim]) => [table, how, claim] as const)))(
      'reads nothing of it in %s %s',
      async (table, _, claim) => {
        const sql = `${typeof claim === 'string' ? claim : claim()} select ${table === 'account' ? 'id' : 'account_id'} as id from ${table}`;
        const theirs = (rows: unknown[]): unknown[] => rows.filter((row) => (row as { id: string }).id === theirAccount);
        expect(theirs(await attempt(sql))).toEqual([]);
        expect(theirs(await unwalled(table, () => attempt(sql)))).toHaveLength(1);
      },
    );

    it('reads what belongs to accounts of its own host', async () => {
      for (const table of belongings)
        expect(await attempt(`select from ${table} where ${table === 'account' ? 'id' : 'account_id'} = '${ourAccount}'`)).toHaveLength(1);
    });

    it.each(claims)('learns of no other host %s', async (_, claim) => {
      const sql = `${typeof claim === 'string' ? claim : claim()} select id from host where id <> '${server.hostId}'`;
      expect(await attempt(sql)).toEqual([]);
      expect(await unwalled('host', () => attempt(sql))).toEqual([{ id: server.otherHostId }]);
    });

    it('changes no other host, nor its own', async () => {
      await expect(attempt("update host set name = 'Mine'")).rejects.toThrow('permission denied');
      await expect(attempt('delete from host')).rejects.toThrow('permission denied');
    });

    it('makes no link that opens it, neither a new one nor out of one of its own', async () => {
      const link = (id: string): string => `insert into reset_link (account_id, token_hash, expires_at) values ('${id}', 'mine', now() + interval '1 hour')`;
      await expect(attempt(link(theirAccount))).rejects.toThrow('row-level security');
      await expect(attempt(`${link(ourAccount)}; update reset_link set account_id = '${theirAccount}'`)).rejects.toThrow('row-level security');
      await expect(attempt(link(ourAccount))).resolves.toEqual([]);
      await expect(unwalled('reset_link', () => attempt(`${link(theirAccount)} returning 1`))).resolves.toHaveLength(1);
    });

    it('does not see who is asked for a passkey, and takes nobody’s question away', async () => {
      await owner.query("insert into passkey_challenge (challenge_hash) values ('theirs')");
      await expect(attempt('select * from passkey_challenge')).rejects.toThrow('permission denied');
      await expect(attempt('delete from passkey_challenge')).rejects.toThrow('permission denied');
      await expect(attempt("insert into passkey_challenge (challenge_hash, created_at) values ('mine', '2999-01-01')")).rejects.toThrow('permission denied');
    });

    describe('at the door, which knows all accounts', () => {
      const secret = '$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g';
      let login: string;
      beforeAll(async () => {
        const set = "update account set passphrase_hash = $2, printed_code_hash = 'printed', freeze_code_hash = 'freeze' where id = $1 returning login";
        ({ login } = (await owner.query<{ login: string }>(set, [theirAccount, secret])).rows[0] as { login: string });
      });

      it('learns of a login that it knows whether somebody has it, and how its passphrase is hashed, and not whose it is nor the hash', async () => {
        expect(await attempt(`select door_taken(array['${login}', 'nobody@example.org']) as login`)).toEqual([{ login }]);
        const head = await attempt(`select door_passphrase_salt('${login}') as head`);
        expect(head).toEqual([{ head: secret.slice(0, secret.lastIndexOf('$')) }]);
        expect(await attempt(`select id from door_by_passphrase('${login}', door_passphrase_salt('${login}'))`)).toEqual([{ id: null }]);
        expect(await attempt(`select id from door_by_passphrase('${login}', null)`)).toEqual([{ id: null }]);
        expect(await attempt(`select id from door_by_passphrase('${login}', '${secret}')`)).toEqual([{ id: theirAccount }]);
      });

      it.each([
        ['a printed code', 'select id from door_by_printed_code($)', 'printed', { id: null }],
        ['a recovery code', 'select id from door_by_printed_code($)', () => `hash for ${theirAccount}`, { id: null }],
        ['a passkey', 'select account_id as id from door_by_passkey($)', () => `credential of ${theirAccount}`, undefined],
        ['a code of a contact', 'select door_by_freeze_code($) as id', 'freeze', { id: null }],
      ] as const)('learns whose %s is only from itself: no pattern, no list, no null', async (_, sql, known, nothing) => {
        const asked = (value: string): Promise<unknown[]> => attempt(sql.replace('$', value));
        for (const guess of ["'%'", "''", 'null', "'_'", "'.*'"]) expect((await asked(guess))[0]).toEqual(nothing);
        expect(await asked(`'${typeof known === 'string' ? known : known()}'`)).toEqual([{ id: theirAccount }]);
      });

      it('learns of sessions only by their secret or their id', async () => {
        const { rows } = await owner.query<{ id: string; secret_hash: string }>('select id, secret_hash from account_session where account_id = $1', [
          theirAccount,
        ]);
        const [session] = rows;
        for (const guess of ["'%'", "''", 'null']) expect(await attempt(`select from door_by_session(${guess})`)).toEqual([]);
        for (const guess of ['null', "'{}'", `'{${ourAccount}}'`]) expect(await attempt(`select from door_sessions(${guess})`)).toEqual([]);
        expect(await attempt(`select account_id from door_by_session('${session?.secret_hash}')`)).toEqual([{ account_id: theirAccount }]);
        expect(Object.keys((await attempt(`select * from door_sessions('{${session?.id}}')`))[0] as object)).toEqual(['id', 'created_at', 'last_seen_at']);
      });

      it('does not ask past the look-ups whether an account is closed', async () => {
        await expect(attempt(`select door_is_closed('${theirAccount}')`)).rejects.toThrow('permission denied');
        await expect(attempt(`select door_is_shut_out('${theirAccount}', now())`)).rejects.toThrow('permission denied');
      });
    });

    it.each([
      ['a session', 'account_session', (id: string) => `insert into account_session (account_id, secret_hash, device) values ('${id}', 'mine', '')`],
      ['a passkey', 'passkey', (id: string) => `insert into passkey (account_id, credential_id, public_key, name) values ('${id}', 'mine', 'mine', '')`],
      ['a recovery code', 'recovery_code', (id: string) => `insert into recovery_code (account_id, code_hash) values ('${id}', 'mine')`],
      ['a place among its own members', 'membership', (id: string) => `insert into membership (account_id, display_name) values ('${id}', 'Guest 13')`],
    ])('gives it no %s, nor to one of its own host', async (_, table, sql) => {
      await expect(attempt(sql(theirAccount))).rejects.toThrow('row-level security');
      await expect(attempt(sql(ourAccount))).rejects.toThrow('row-level security');
      await expect(unwalled(table, () => attempt(sql(theirAccount)))).resolves.toEqual([]);
    });

    it('does not become its host by turning a membership of its own over to it', async () => {
      await expect(attempt(`update membership set account_id = '${theirAccount}' where account_id = '${ourAccount}'`)).rejects.toThrow('permission denied');
    });

    it('hands over to it no session of its own host', async () => {
      await expect(attempt(`update account_session set account_id = '${theirAccount}' where account_id = '${ourAccount}'`)).rejects.toThrow(
        'row-level security',
      );
    });
  });

  it('becomes none of the other roles', async () => {
    for (const role of [...serverRoles, 'kunak_audit', 'kunak_door', 'postgres'].filter((name) => name !== 'kunak_app')) {
      await expect(attempt(`set role ${role}`)).rejects.toThrow('permission denied to set role');
    }
  });

  it('learns nothing from a foreign key: another host’s row is as missing as one that never was', async () => {
    const message = async (id: string): Promise<string> =>
      attempt(`insert into room (event_id, name) values ('${id}', '{}')`).then(
        () => 'added',
        (error: Error & { detail?: string }) => `${error.message} ${error.detail?.replace(id, '…')}`,
      );
    const { rows } = await owner.query<{ id: string }>(
      `insert into event (host_id, slug, kind, title, first_day, last_day, time_zone) values ($1, 'theirs', 'conference', '{}', '2012-11-16', '2012-11-18', 'Europe/Stockholm') returning id`,
      [server.otherHostId],
    );
    const known = await message(rows[0]?.id ?? '');
    expect(known).toContain('violates foreign key constraint');
    expect(known).toBe(await message('01990000-0000-7000-8000-000000000000'));
  });

  it('learns nothing from a key: each one carries the host, or is the hash of a secret that nobody guesses', async () => {
    expect(await attempt(`insert into outbox_event (id, name, payload) values ('${theirs}', 'same id', '{}') returning name`)).toEqual([{ name: 'same id' }]);
    const others = `select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
      join pg_attribute h on h.attrelid = c.oid and h.attname = 'host_id'
      where x.indisunique and c.relnamespace = 'public'::regnamespace and h.attnum <> all(x.indkey::int2[])`;
    const names = (await catalogue(others)) as { name: string }[];
    expect(names).toContainEqual({ name: 'ix_certificate_code_hash' });
    expect(names.filter(({ name }) => !name.endsWith('_hash'))).toEqual([]);
  });

  it('finds no sequence that counts what others do', async () => {
    const sequences = "select relname as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace";
    expect(await catalogue(sequences)).toEqual([{ name: 'migrations_id_seq' }]);
    await expect(attempt('select last_value from migrations_id_seq')).rejects.toThrow('permission denied');
  });

  it('finds no values of guarded tables in the planner’s statistics', async () => {
    await owner.query("insert into outbox_event (host_id, name, payload) select $1, 'often', '{}' from generate_series(1, 300)", [server.otherHostId]);
    await owner.query('analyze outbox_event');
    const sql = "select tablename from pg_stats where tablename = 'outbox_event' and attname = 'name'";
    expect(await catalogue(sql)).toHaveLength(1);
    expect(await attempt(sql)).toEqual([]);
    await expect(attempt('select * from pg_statistic')).rejects.toThrow('permission denied');
  });

  it('does not see what other connections of the server run', async () => {
    const other = new Client({ connectionString: server.settings.appUrl });
    await other.connect();
    await other.query("select 'a name in a statement'");
    const sql = "select query from pg_stat_activity where usename = 'kunak_app' and pid <> pg_backend_pid() and query <> ''";
    expect(await attempt(sql)).toEqual([]);
    await expect(other.query('set track_activities = on')).rejects.toThrow('permission denied');
    await other.end();
  });

  it('finds no view that reads with its owner’s rights, and no function with another’s but those that answer to what one knows', async () => {
    const views = `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
      and not coalesce(reloptions::text[] @> '{security_invoker=true}', false)`;
    expect(await catalogue(views)).toEqual([]);
    const functions = `select p.proname as name, array_to_string(p.proconfig, ' ') as config, pg_get_userbyid(p.proowner) as owner, has_function_privilege('public', p.oid, 'execute') as open
      from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1`;
    const doors = [
      'answered',
      'ask',
      'by_freeze_code',
      'by_passkey',
      'by_passphrase',
      'by_printed_code',
      'by_reset_link',
      'by_session',
      'passphrase_salt',
      'sessions',
      'taken',
    ];
    const same = { config: 'search_path=pg_catalog, public, pg_temp', open: false };
    expect(await catalogue(functions)).toEqual([
      { name: 'app_members', owner: 'kunak_door', ...same },
      { name: 'app_scope', owner: 'kunak_door', ...same },
      ...doors.map((name) => ({ name: `door_${name}`, owner: 'kunak_door', ...same })),
      { name: 'seal_audit', owner: 'kunak_audit', ...same },
    ]);
  });

  it('copies out only the rows of its own host', async () => {
    await hostile.query('begin');
    await hostile.query(freshScopeSql({ hostId: server.hostId }, server.settings.secret));
    const { to } = await import('pg-copy-streams');
    const copied = async (): Promise<string> => {
      let text = '';
      for await (const chunk of hostile.query(to('copy outbox_event (name) to stdout')) as AsyncIterable<Buffer>) text += String(chunk);
      return text;
    };
    expect(await copied()).toBe('ours\n');
    await hostile.query('rollback');
  });
});
