import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generateX25519Identity } from 'age-encryption';
import pg from 'pg';
import { startDatabase } from '../database.mjs';
import { root } from '../files.mjs';
import { canary } from '../house/canary.mjs';
import { kunak } from '../house/command-line.mjs';
import { openMailServer } from '../house/mail-server.mjs';
import { House } from '../house/house.mjs';
import { named, signIn } from '../house/seed.mjs';
import { end, endAll, freePort } from '../processes.mjs';
import { beginServer } from '../start/server.mjs';
import { clearIn, withoutText } from './clear-fields.mjs';
import { dumpOf, foundIn, isWhole, searchFolder } from './search.mjs';
import { canaryIn, clear, secrets } from './secrets.mjs';
import { visit } from './visit.mjs';
import { until, Visitor } from './visitor.mjs';

/** What the server has in memory, written out by itself after collecting what is garbage. */
async function heapOf({ child }, folder) {
  for (const name of await readdir(folder)) await rm(join(folder, name));
  process.kill(child.pid, 'SIGUSR2');
  return until('the memory of the server', async () => {
    const [name] = (await readdir(folder)).filter((one) => one.endsWith('.heapsnapshot'));
    const bytes = name ? await readFile(join(folder, name)) : Buffer.alloc(0);
    return isWhole(bytes) ? bytes : null;
  });
}

/** Stands in the memory of the server by right. */
const setting = canary('setting');

/** Where a backup was in the way it is done five minutes later, for which nobody here waits. */
const lateWorkIsDone = `
  with hastened as (update outbox_event set due_at = now() where name = 'platform.bytes-remain' and due_at > now() + interval '1 minute')
  select not exists (select from outbox_event where name in ('platform.person-erased', 'platform.bytes-remain'))
    and (select bool_and(state = 'completed') and count(distinct name) = 2 from jobs.job where name in ('platform-erase-what-came-late', 'platform-clear-remains')) as done`;

/** What the data map says of a guest's texts: `[Table.field, where it lies]`. */
async function fieldsOfGuests() {
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'tools/canary/personal-fields.mjs')], { cwd: root });
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}

describe('the list of texts', () => {
  let fields;
  beforeAll(async () => (fields = await fieldsOfGuests()));
  const named = (isThere) => fields.flatMap(([field, place]) => (isThere(place) ? [field] : [])).toSorted();

  it('has one for each field that the data map calls sealed', () => {
    const sealed = named((place) => place === 'sealed');
    expect(sealed).toContain('SealedIdentity.legalName');
    expect(sealed).toEqual(Object.keys(canaryIn).toSorted());
  });

  it('has one for each other field of a guest that can hold a text, or says why not', () => {
    const open = named((place) => place !== 'sealed');
    expect(open).toContain('Person.phone');
    expect(open).toEqual([...Object.keys(clearIn), ...Object.values(withoutText).flat()].toSorted());
  });
});

describe('a visit of everybody, and then the disk', () => {
  let house;
  let mail;
  let memories;
  let outside;
  let seen;
  let keys;
  let theirs;
  let machine;
  let data;
  let here;
  let old;
  beforeAll(async () => {
    mail = await openMailServer();
    const leaveTo = `https://example.org/${setting}`;
    house = await House.open({ environment: { KUNAK_ANY_OPERATION: 'yes', KUNAK_LOG: 'debug', KUNAK_SMTP_URL: mail.url, KUNAK_LEAVE_TO: leaveTo } });
    memories = await mkdtemp(join(tmpdir(), 'kunak-memory-'));
    outside = await mkdtemp(join(tmpdir(), 'kunak-outside-'));
    data = join(outside, 'empty-machine');
    old = [join(outside, 'old'), '--keys', join(outside, 'newest.keys')];
    const temporary = join(house.folder, 'temporary');
    await mkdir(temporary);
    await house.killServer();
    await house.startServer(0, { more: { TMPDIR: temporary, NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${memories}` } });
    seen = await visit(house, mail);
  }, 240_000);
  afterAll(async () => {
    await house?.close();
    await mail?.stop();
    await machine?.stop();
    for (const folder of [memories, outside].filter(Boolean)) await rm(folder, { recursive: true, force: true });
    await endAll();
  }, 60_000);

  /** A statement on the empty machine, as the owner of everything there. */
  const ask = async (text, values) => {
    const client = new pg.Client({ connectionString: machine.url });
    await client.connect();
    return client.query(text, values).finally(() => client.end());
  };
  /** Which of these texts the server has in its memory, said, or wrote down, each place with a mark that has to be found in it. */
  const inMemory = async (texts) => foundIn(await heapOf(house.servers[0], memories), { mark: setting, ...texts });
  const inLog = (texts) => foundIn(Buffer.from(house.said.map((words) => words()).join('\n')), { mark: `Kunak is open: ${house.servers[0].origin}`, ...texts });
  const inDump = async (url, texts) => foundIn(await dumpOf(url), { mark: named, ...texts });
  const inFiles = async (folder, texts, mark = named) => {
    const found = await searchFolder(folder, { mark, ...texts });
    const marks = found.filter((one) => one.startsWith('mark in '));
    return [...(marks.length > 0 ? ['mark'] : []), ...found.filter((one) => !marks.includes(one))];
  };

  it('brings each text that lies in the clear into its field', async () => {
    const places = new Map(await fieldsOfGuests());
    const empty = [];
    for (const [field, name] of Object.entries(clearIn)) {
      const [table, column] = places.get(field).split('.');
      const [{ count }] = await house.rows(`select count(*)::int from ${table} where position($1 in ${column}::text) > 0`, [clear[name]]);
      if (count === 0) empty.push(field);
    }
    expect(empty).toEqual([]);
  }, 60_000);

  it('leaves no secret in database files, write-ahead log, stored files, temporary files, logs, or the memory of the server', async () => {
    expect(Object.values(canaryIn).filter((name) => !secrets[name])).toEqual([]);
    expect(Object.keys(secrets)).toEqual(expect.arrayContaining(['answer to passport-name', 'answer to passport-number', 'answer to health']));
    const [memory, log] = [await inMemory(secrets), inLog({ ...secrets, ...clear })];
    // Written out and not only held back: what a database keeps in memory would be in the files tomorrow.
    await house.rows('checkpoint');
    const files = await inFiles(house.folder, { ...secrets, ...clear });
    const dump = await inDump(house.database.url, { ...secrets, ...clear });
    const isClear = (found) => Object.keys(clear).some((name) => found.startsWith(`${name} in `));
    expect({ memory, log, dump, files: files.filter((one) => !isClear(one)) }).toEqual({
      memory: ['mark'],
      log: ['mark'],
      dump: ['mark', ...Object.keys(clear)],
      files: ['mark'],
    });
    expect(Object.keys(clear).filter((name) => !files.some((one) => one.startsWith(`${name} in `)))).toEqual([]);
  }, 240_000);

  it('leaves nothing in a backup that can be read without the identity', async () => {
    const made = await kunak(house.environment, 'backup-key', '--json');
    const { recipient, identity } = JSON.parse(made.out);
    keys = { recipient, file: join(outside, 'identity.txt') };
    await writeFile(keys.file, `# belongs on another machine\n${identity}\n`);
    const from = Date.now();
    const taken = await kunak(house.environment, 'backup', join(outside, 'old'), '--to', recipient, '--json');
    expect(taken).toMatchObject({ code: 0, err: '' });
    const { takenAt, seconds, rows, filesMissing } = JSON.parse(taken.out);
    expect(Date.parse(takenAt)).toBeGreaterThan(from);
    expect(Date.parse(takenAt)).toBeLessThan(Date.now());
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(taken.seconds);
    expect(rows).toBeGreaterThan(1000);
    expect(filesMissing).toBe(0);
    expect((await readdir(outside)).toSorted()).toEqual(['identity.txt', 'old', 'old.keys']);
    // The one thing that can be read is how it is sealed.
    expect(await inFiles(outside, { ...secrets, ...clear }, 'age-encryption.org/v1')).toEqual(['mark']);
  }, 240_000);

  it('leaves the key of the guest in the files, until they are erased', async () => {
    const { person, organiser } = seen;
    // The database makes statistics of what stands in its columns, in words.
    await house.rows('analyze');
    const [{ wrapped }] = await house.rows('select wrapped from person_key where person_id = $1', [person]);
    theirs = { ...secrets, ...clear, 'key of the guest': wrapped };
    expect((await searchFolder(house.folder, { key: wrapped })).length).toBeGreaterThan(0);
    const { heldOfPerson } = await organiser.run('query ($id: ID!) { heldOfPerson(personId: $id) { displayName } }', { id: person });
    await organiser.run('mutation ($id: ID!, $name: String!) { erasePerson(personId: $id, reason: "danger", confirmation: $name) }', {
      id: person,
      name: heldOfPerson.displayName,
    });
  }, 240_000);

  it('restores nothing without a file of keys, or without the identity that it was sealed to', async () => {
    const newest = await kunak(house.environment, 'backup', join(outside, 'newest'), '--keys-only', '--to', keys.recipient, '--json');
    expect(newest).toMatchObject({ code: 0, err: '' });
    await rm(join(outside, 'old.keys'));
    await mkdir(data);
    await copyFile(join(house.environment.KUNAK_DATA, 'master.key'), join(data, 'master.key'));
    machine = await startDatabase({ folder: join(data, 'database') });
    const [file, ...withNewest] = old;
    here = { KUNAK_DATA: data, KUNAK_SECRET: house.environment.KUNAK_SECRET };
    await writeFile(join(outside, 'other.txt'), await generateX25519Identity());
    for (const [words, why] of [
      [[file, '--identity', keys.file], /The file of keys does not open: .*old\.keys \(ENOENT\)\. Nothing is restored without keys/],
      [[file, ...withNewest], /required option '--identity <file>' not specified/],
      [[file, ...withNewest, '--identity', join(outside, 'other.txt')], /This key does not fit: the backup is sealed to another one\./],
    ]) {
      const refused = await house.beginCommand(['restore', ...words], { ...here, DATABASE_URL: machine.url }).ended;
      expect(refused).toEqual({ code: 1, said: expect.stringMatching(why) });
    }
    expect((await ask("select 1 from pg_tables where schemaname = 'public'")).rows).toEqual([]);
    expect((await readdir(data)).toSorted()).toEqual(['database', 'master.key']);
  }, 240_000);

  it('leaves nothing of the guest who was erased', async () => {
    await until('what comes after an erasure', async () => (await house.rows(lateWorkIsDone))[0].done);
    const dump = await inDump(house.database.url, theirs);
    await house.rows('checkpoint');
    const files = await inFiles(house.folder, theirs);
    const [memory, log] = [await inMemory(theirs), inLog(theirs)];
    expect({ memory, log, dump, files }).toEqual({ memory: ['mark'], log: ['mark'], dump: ['mark'], files: ['mark'] });
  }, 240_000);

  it('leaves nothing of them in an old backup once its keys have aged out, restored on an empty machine', async () => {
    const restored = await kunak(here, 'restore', ...old, '--identity', keys.file, '--json');
    expect(restored).toMatchObject({ code: 0, err: '' });
    const { takenAt, seconds, lostSeconds, rows, erasedAgain, notErased } = JSON.parse(restored.out);
    expect({ rows: rows > 1000, erasedAgain, notErased }).toEqual({ rows: true, erasedAgain: 1, notErased: [] });
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(restored.seconds);
    const age = (Date.now() - Date.parse(takenAt)) / 1000;
    expect(lostSeconds).toBeGreaterThan(age - restored.seconds - 1);
    expect(lostSeconds).toBeLessThan(age + 1);
    const verified = await kunak(here, 'audit', 'verify', '--json');
    expect([verified.code, JSON.parse(verified.out)]).toEqual([0, { whole: true, hosts: [expect.objectContaining({ slug: 'faults', problems: [] })] }]);

    const { rows: found } = await ask('select working_name, code_name, email, phone, notes, occupation, search_text from person where id = $1', [seen.person]);
    expect(found).toEqual([{ working_name: '•••', code_name: null, email: null, phone: null, notes: null, occupation: null, search_text: '' }]);
    expect((await ask("select 1 from person where working_name = 'Guest 08'")).rows).toHaveLength(1);
    expect(await inDump(machine.url, theirs)).toEqual(['mark']);
    await ask('checkpoint');
    expect(await inFiles(data, theirs)).toEqual(['mark']);
    expect(await answersOn(here)).toEqual([]);
  }, 240_000);

  /** Which of their values a server tells that stands on what was restored. */
  async function answersOn(environment) {
    const port = await freePort();
    const server = beginServer({
      databaseUrl: machine.url,
      environment: { ...environment, KUNAK_PORT: String(port), KUNAK_ANY_OPERATION: 'yes' },
      stdio: 'pipe',
    });
    try {
      const origin = `http://127.0.0.1:${port}`;
      await until('the doors', () =>
        fetch(`${origin}/health`).then(
          ({ ok }) => ok,
          () => false,
        ),
      );
      const owner = new pg.Client({ connectionString: machine.url });
      await owner.connect();
      await owner.query("select set_config('app.host', $1, false)", [house.seeded.host]);
      const organiser = new Visitor(() => origin, await signIn(owner, house.seeded.host, 'organiser').finally(() => owner.end()));
      const texts = [];
      for (const query of [
        '{ people(first: 1000) { items { id displayName } } }',
        'query ($person: ID!) { person(id: $person) { displayName email phone notes occupation } }',
        'mutation ($person: ID!) { openLegalIdentity(personId: $person, reason: "visa") { legalName } }',
        'mutation ($person: ID!) { exportPersonArchive(personId: $person, language: "en", reason: "asked") { zip } }',
        'query ($event: ID!) { certificates(eventId: $event) { printedName { en } explanation } }',
        'query ($event: ID!) { participants(eventId: $event, first: 1000) { rows { displayName } } }',
        'mutation { exportPeople(reason: "list") { text } }',
      ])
        texts.push(JSON.stringify(await organiser.ask(query, { person: seen.person, event: house.seeded.event })));
      expect(texts[0]).toContain('Guest 08');
      return foundIn(Buffer.from(texts.join('\n')), theirs);
    } finally {
      await end(server);
    }
  }
});
