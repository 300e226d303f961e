import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AuditSealer, Eraser, ErasureLedger, Files, masterKeySource, openFileStore, PostOffice, readSettings, roleUrl, Settings } from '@kunak/platform/api';
import type { FileStore } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { emptyDatabase, freshDatabase, startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Client } from 'pg';
import { prepareDatabase } from '../database/prepare-database';
import { loadDemo } from '../demo/demo-loader';
import { aWholeGuest, placesOf } from '../erasure.examples';
import { migrations } from '../migrations';
import { createServer } from '../server';
import { aboutName, jsonEntry, keysFormat, readJson } from './manifest';
import type { About } from './manifest';
import { eraseAgain } from './erase-again';
import { restoreBackup } from './restore-backup';
import type { Place, Restored, Verify } from './restore-backup';
import { sealTo, unseal } from './seal';
import { keysFileOf, takeBackup, takeKeys } from './take-backup';
import type { Taken } from './take-backup';
import type { Entry } from './tar';
import { verifyRestored } from './verify-restored';
import { withQueue } from './waiting-jobs';

const verify = (): Promise<void> => Promise.resolve();
/** Each restore makes or copies a database; a busy machine is slow with files. */
const patience = 120_000;

describe('a backup', () => {
  let server: TestServer;
  let folder: string;
  let file: string;
  let identity: string;
  let taken: Taken;

  const storeIn = (data: string): FileStore => openFileStore(new Settings(readSettings({ KUNAK_DATA: data }), '', '', '', '', false));
  const source = (): { url: string; files: FileStore } => ({
    url: roleUrl(server.settings.ownerUrl, 'kunak_backup', server.settings.secret),
    files: storeIn(server.settings.given.KUNAK_DATA),
  });

  /** Another machine: an empty database, an empty folder. */
  async function elsewhere(work: (place: Place, data: string) => Promise<void>, database = freshDatabase): Promise<void> {
    const { url, drop } = await database(String(process.env['KUNAK_TEST_DATABASE_URL']));
    const data = mkdtempSync(join(folder, 'elsewhere-'));
    // Roles belong to the cluster, which both databases of this test share.
    const { secret } = server.settings;
    const place = { ownerUrl: url, relayUrl: roleUrl(url, 'kunak_relay', secret), secret, files: storeIn(data) };
    try {
      await work(place, data);
    } finally {
      await drop();
    }
  }

  const restoreAt = (place: Place, changed: Partial<{ file: string; keysFile: string; identities: string[] }> = {}): Promise<Restored> =>
    restoreBackup(place, { file, keysFile: keysFileOf(file), identities: [identity], ...changed }, verify);

  beforeAll(async () => {
    server = await startTestServer();
    folder = mkdtempSync(join(tmpdir(), 'kunak-backup-'));
    file = join(folder, 'kunak.age');
    identity = await generateX25519Identity();
    await loadDemo(server.app, '2099-11-02');
    await server.at(() => server.app.get(Files).keep('Гости.csv', Buffer.from('Guest 01;Гость 01\n\\N\t')));
    await server.at(() => server.app.get(PostOffice).post({ to: 'guest01@example.org', language: 'ru', subject: plain, body: plain }));
    await withQueue(server.settings.relayUrl, async (boss) => {
      await boss.createQueue('mail-deliver');
      await boss.insert('mail-deliver', [{ data: { hostId: server.hostId, payload: { mailId: server.hostId } } }]);
    });
    await server.app.get(AuditSealer).seal();
    taken = await takeBackup(source(), file, await identityToRecipient(identity));
  }, patience);
  const plain = { ru: 'Здравствуйте', en: 'Hello' };
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it(
    'restored on an empty machine gives every table, every file and every waiting job again',
    async () => {
      await elsewhere(async (place) => {
        const restored = await restoreAt(place);
        const before = await contentOf(server.settings.ownerUrl);
        expect(Object.values(before).filter(({ rows }) => rows > 0).length).toBeGreaterThan(15);
        expect(before['account_session']?.rows).toBe(0);
        // That it was put back stands in the audit of each of the three hosts.
        expect(await query(place.ownerUrl, "delete from audit_entry where act = 'platform.put-back' returning 1")).toHaveLength(3);
        expect(await contentOf(place.ownerUrl)).toEqual(before);
        expect(restored).toMatchObject({ takenAt: taken.takenAt, files: 1, filesMissing: 0, shutAgain: 0, shutKnownUntil: taken.takenAt, shutNotKnown: [] });
        const waiting = "select name, data from jobs.job where state < 'completed' order by 1, 2";
        expect(await query(place.ownerUrl, waiting)).toEqual(await query(server.settings.ownerUrl, waiting));
        expect(restored.jobs).toBe(1);
        expect(await wallsOf(place.ownerUrl)).toEqual(await wallsOf(server.settings.ownerUrl));
        const [{ key }] = (await query<{ key: string }>(place.ownerUrl, "select host_id || '/' || id as key from stored_file")) as [{ key: string }];
        const whole = await source().files.get(key);
        expect(whole?.length).toBeGreaterThan(20);
        expect(Buffer.from((await place.files.get(key)) ?? [])).toEqual(Buffer.from(whole ?? []));
      }, emptyDatabase);
    },
    patience,
  );

  it(
    'holds nothing that can be read without the identity',
    async () => {
      for (const path of [file, keysFileOf(file)]) {
        expect(readFileSync(path).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
        expect(statSync(path).mode & 0o777).toBe(0o600);
      }
      await elsewhere(async (place) => {
        const other = await generateX25519Identity();
        await expect(restoreAt(place, { identities: [other] })).rejects.toMatchObject({ code: 'backup.otherIdentity' });
        const mistyped = other.replace(/.$/, (last) => (last === 'Q' ? 'P' : 'Q'));
        await expect(restoreAt(place, { identities: [mistyped] })).rejects.toMatchObject({ code: 'backup.mistypedIdentity' });
      });
    },
    patience,
  );

  it(
    'is refused when it was cut, altered or lengthened, and then nothing of it stays',
    async () => {
      const whole = readFileSync(file);
      const middle = Buffer.from(whole);
      middle.writeUInt8(middle.readUInt8(whole.length >> 1) ^ 1, whole.length >> 1);
      const wrong = [whole.subarray(0, whole.length - 1), whole.subarray(0, whole.length >> 1), middle, Buffer.concat([whole, Buffer.of(0)])];
      await elsewhere(async (place) => {
        for (const bytes of wrong) {
          const damaged = join(folder, 'damaged.age');
          writeFileSync(damaged, bytes);
          await expect(restoreAt(place, { file: damaged })).rejects.toMatchObject({ code: 'backup.damaged' });
          const left = Object.values(await contentOf(place.ownerUrl)).filter(({ rows }) => rows > 0);
          expect(left).toEqual([]);
        }
        expect((await restoreAt(place)).takenAt).toBe(taken.takenAt);
      });
    },
    patience,
  );

  it(
    'goes into an empty database only',
    async () => {
      await elsewhere(async (place) => {
        await restoreAt(place);
        const before = await contentOf(place.ownerUrl);
        await expect(restoreAt(place)).rejects.toMatchObject({ code: 'backup.notEmpty' });
        expect(await contentOf(place.ownerUrl)).toEqual(before);
      });
    },
    patience,
  );

  it(
    'is refused where the master key does not fit, or where the audit was altered',
    async () => {
      const fits = verifyRestored(masterKeySource(server.settings));
      const restoreWith = (place: Place, sealed: string, proof: Verify): Promise<Restored> =>
        restoreBackup(place, { file: sealed, keysFile: keysFileOf(sealed), identities: [identity] }, proof);
      await elsewhere(async (place) => {
        const other = { name: 'KUNAK_MASTER_KEY', read: () => Promise.resolve('ab'.repeat(32)), file: null };
        await expect(restoreWith(place, file, verifyRestored(other))).rejects.toMatchObject({ code: 'backup.otherMasterKey' });
        await restoreWith(place, file, fits);
        const altered = join(folder, 'altered.age');
        await query(place.ownerUrl, "update audit_entry set act = 'people.nothing' where sequence = 1");
        await takeBackup({ url: roleUrl(place.ownerUrl, 'kunak_backup', place.secret), files: place.files }, altered, await identityToRecipient(identity));
        await elsewhere((third) => expect(restoreWith(third, altered, fits)).rejects.toMatchObject({ code: 'backup.chainBroken' }));
      });
    },
    patience,
  );

  it(
    'is undone when what looks at it before the doors open says no',
    async () => {
      await elsewhere(async (place) => {
        const says = restoreBackup(place, { file, keysFile: keysFileOf(file), identities: [identity] }, async (client) => {
          expect((await client.query('select 1 from host')).rowCount).toBe(3);
          throw new Error('the chain is broken');
        });
        await expect(says).rejects.toThrow('the chain is broken');
        expect(await query(place.ownerUrl, 'select 1 from host')).toEqual([]);
      });
    },
    patience,
  );

  it(
    'takes keys of a later day, never of an earlier one, and does not overwrite',
    async () => {
      const recipient = await identityToRecipient(identity);
      const later = join(folder, 'later.age');
      await takeBackup(source(), later, recipient);
      await expect(takeBackup(source(), later, recipient)).rejects.toMatchObject({ code: 'backup.fileExists' });
      await elsewhere(async (place) => {
        await expect(restoreAt(place, { file: later })).rejects.toMatchObject({ code: 'backup.keysOlder' });
        await expect(restoreAt(place, { keysFile: file })).rejects.toMatchObject({ code: 'backup.keysOfOther' });
        await restoreAt(place, { keysFile: keysFileOf(later) });
      });
    },
    patience,
  );

  it(
    'put back with the newest keys brings back nobody who was erased since, the last organiser neither',
    async () => {
      const mark = 'Zorkaya';
      const { personId, accountId } = await aWholeGuest(server, mark);
      await query(server.settings.ownerUrl, "insert into role_grant (host_id, account_id, role) values ($1, $2, 'organiser')", [server.hostId, accountId]);
      const [old, later] = [join(folder, 'with-her.age'), join(folder, 'without-her.age')];
      await takeBackup(source(), old, await identityToRecipient(identity));
      await server.client({ role: Role.Organiser });
      await server.app.get(Eraser).erase(server.hostId, personId, 'decided');
      // A host that the old data does not know yet has erased somebody as well.
      await query(server.settings.ownerUrl, 'insert into erasure (host_id, person_id, cause) values (uuidv7(), uuidv7(), $1)', ['decided']);
      await takeKeys(source().url, later, await identityToRecipient(identity));

      await elsewhere(async (place, data) => {
        await restoreAt(place, { file: old, keysFile: keysFileOf(later) });
        const restored = new Client({ connectionString: place.ownerUrl });
        await restored.connect();
        const back = await placesOf(restored, data, mark);
        expect(back.length).toBeGreaterThan(10);
        expect(back).toContain('files');
        const { given, secret } = server.settings;
        copyFileSync(join(given.KUNAK_DATA, 'master.key'), join(data, 'master.key'));
        const appUrl = roleUrl(place.ownerUrl, 'kunak_app', secret);
        const settings = new Settings({ ...given, KUNAK_DATA: data }, place.ownerUrl, appUrl, place.relayUrl, secret, false);
        const putBack = await createServer(settings, { webFolder: data, operations: 'apps/api/operations.json' });
        try {
          // Somebody reads a table meanwhile: that is told, and what else there is to tell is not lost.
          await restored.query('begin');
          await restored.query('lock table account in access share mode');
          expect(await eraseAgain(putBack.app, 'en')).toEqual({
            erasedAgain: 1,
            notErased: [],
            filesStillHold: expect.stringMatching(
              /^What was erased still stands in the files of the database\. Start the server: .* In the way was: Error: in use, and not written anew: account$/,
            ),
          });
          await restored.query('commit');
          // That they go all the same hangs on this.
          expect((await restored.query('select name, payload from outbox_event where due_at > recorded_at')).rows).toEqual([
            { name: 'platform.person-erased', payload: { hostId: server.hostId, personId } },
          ]);
          expect(await eraseAgain(putBack.app, 'en')).toEqual({ erasedAgain: 0, notErased: [] });
          expect(await putBack.app.get(ErasureLedger).lines()).toEqual([{ hostId: server.hostId, personId }]);
        } finally {
          await putBack.stop();
        }
        expect(await placesOf(restored, data, mark)).toEqual([]);
        await restored.end();
      });
    },
    patience,
  );

  describe('whose keys are taken alone', () => {
    const takeKeysTo = async (named: string): Promise<{ takenAt: string; keysBytes: number }> =>
      takeKeys(source().url, named, await identityToRecipient(identity));
    /** The keys of `file`, as a Kunak writes them that is not of today. */
    const keysOfAnother = async (changed: object): Promise<string> => {
      const another = join(folder, `${randomUUID()}.keys`);
      async function* entries(): AsyncGenerator<Entry> {
        for await (const entry of unseal(keysFileOf(file), [identity]))
          yield entry.name === aboutName ? jsonEntry(aboutName, { ...readJson<About>(entry), ...changed }) : entry;
      }
      await sealTo(another, await identityToRecipient(identity), entries());
      return another;
    };

    it(
      'has the newest in place of the former, also where many take them at once, and nothing else beside them',
      async () => {
        const named = join(mkdtempSync(join(folder, 'hourly-')), 'newest');
        const first = await takeKeysTo(named);
        const all = await Promise.all(Array.from({ length: 5 }, () => takeKeysTo(named)));
        const last = all
          .map(({ takenAt }) => takenAt)
          .sort()
          .at(-1);
        expect(last && last > first.takenAt).toBe(true);
        expect(readdirSync(dirname(named))).toEqual(['newest.keys']);
        expect(statSync(keysFileOf(named)).mode & 0o777).toBe(0o600);
        await elsewhere(async (place) =>
          expect(await restoreAt(place, { keysFile: keysFileOf(named) })).toMatchObject({ shutKnownUntil: last, shutNotKnown: [] }),
        );
      },
      patience,
    );

    it(
      'keeps the former where the database is a new one in which nobody is yet',
      async () => {
        const named = join(folder, 'lost');
        await takeKeysTo(named);
        const former = readFileSync(keysFileOf(named));
        for (const database of [freshDatabase, emptyDatabase])
          await elsewhere(async (place) => {
            const url = roleUrl(place.ownerUrl, 'kunak_backup', place.secret);
            await expect(takeKeys(url, named, await identityToRecipient(identity))).rejects.toMatchObject({ code: 'backup.nothingYet' });
          }, database);
        expect(readFileSync(keysFileOf(named)).equals(former)).toBe(true);
      },
      patience,
    );

    it.each([
      ['of a newer form', { format: keysFormat + 1 }],
      ['that bring acts which this Kunak does not know how to do', { acts: ['people.shut-in-a-new-way'] }],
      ['of tables that are yet to come', { migrations: ['Tomorrow9999999999999'] }],
    ])(
      'says of keys %s that Kunak has to be updated, not that they are damaged',
      async (_what, changed) => {
        const keysFile = await keysOfAnother(changed);
        await elsewhere(async (place) => {
          await expect(restoreAt(place, { keysFile })).rejects.toMatchObject({ code: 'backup.newerKeys' });
          expect(await query(place.ownerUrl, 'select 1 from host')).toEqual([]);
        });
      },
      patience,
    );

    it(
      'lie in tables of one form since the first, so that the newest keys go with any older data',
      async () => {
        // Whoever changes one of these counts `keysFormat` up, and teaches the restore to bring new keys into old data.
        const tables = [
          { name: 'erasure', columns: ['host_id', 'id', 'person_id', 'at', 'cause', 'account_id'] },
          { name: 'master_key', columns: ['id', 'installation_key', 'known_since'] },
          { name: 'person_key', columns: ['host_id', 'person_id', 'wrapped', 'master_key_id'] },
        ];
        for await (const entry of unseal(keysFileOf(file), [identity])) if (entry.name === aboutName) expect(readJson<About>(entry)).toMatchObject({ tables });
        expect.assertions(1);
      },
      patience,
    );

    it(
      'takes those of an older Kunak, and says which acts it knew nothing of',
      async () => {
        const [some, none] = [await keysOfAnother({ acts: ['accounts.frozen'] }), await keysOfAnother({ format: 1, acts: undefined })];
        await elsewhere(async (place) => {
          const { shutNotKnown } = await restoreAt(place, { keysFile: some });
          expect(shutNotKnown).toContain('team.role-removed');
          expect(shutNotKnown).not.toContain('accounts.frozen');
        });
        await elsewhere(async (place) => expect((await restoreAt(place, { keysFile: none })).shutNotKnown).toContain('accounts.frozen'));
      },
      patience,
    );
  });

  it(
    'of an older Kunak is brought up to date, and one of a newer Kunak is refused',
    async () => {
      const old = join(folder, 'old.age');
      const newer = join(folder, 'newer.age');
      await elsewhere(async (place) => {
        await prepareDatabase(place.ownerUrl, place.secret, migrations.slice(0, -1));
        await query(place.ownerUrl, "insert into host (slug, name) values ('old', 'Old')");
        const from = { url: roleUrl(place.ownerUrl, 'kunak_backup', place.secret), files: place.files };
        await takeBackup(from, old, await identityToRecipient(identity));
        await query(place.ownerUrl, "insert into migrations (timestamp, name) values (9999999999999, 'Tomorrow9999999999999')");
        await takeBackup(from, newer, await identityToRecipient(identity));
      }, emptyDatabase);
      await elsewhere(async (place) => {
        await expect(restoreAt(place, { file: newer, keysFile: keysFileOf(newer) })).rejects.toMatchObject({ code: 'backup.newerKunak' });
        await restoreAt(place, { file: old, keysFile: keysFileOf(old) });
        expect(await query(place.ownerUrl, 'select slug from host')).toEqual([{ slug: 'old' }]);
        expect(await query(place.ownerUrl, 'select name from migrations order by id')).toEqual(migrations.map(({ name }) => ({ name })));
      }, emptyDatabase);
    },
    patience,
  );

  it(
    'needs a public key',
    async () => {
      await expect(takeBackup(source(), join(folder, 'open'), '')).rejects.toMatchObject({ code: 'backup.noRecipient' });
      await expect(takeBackup(source(), join(folder, 'open'), identity)).rejects.toMatchObject({ code: 'backup.noRecipient' });
    },
    patience,
  );
});

async function connected<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

function query<Row extends object>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  return connected(url, async (client) => (await client.query<Row>(text, values)).rows);
}

/** Rows and digest of each table. */
function contentOf(url: string): Promise<Record<string, { rows: number; digest: string }>> {
  return connected(url, async (client) => {
    const tables = await client.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'");
    const contents: Record<string, { rows: number; digest: string }> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ line: string }>(`select t::text as line from "${name}" t order by 1`);
      contents[name] = { rows: rows.length, digest: createHash('sha256').update(JSON.stringify(rows)).digest('hex') };
    }
    return contents;
  });
}

/** Everything that keeps rows apart and true: walls, keys, triggers. */
function wallsOf(url: string): Promise<object[]> {
  return query(
    url,
    `select relname::text as tab, relrowsecurity, relforcerowsecurity,
            (select array_agg(conname || ' ' || pg_get_constraintdef(k.oid) order by conname) from pg_constraint k where conrelid = c.oid) as keys,
            (select array_agg(tgname || ' ' || tgenabled::text order by tgname) from pg_trigger where tgrelid = c.oid and not tgisinternal) as triggers
       from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
}
