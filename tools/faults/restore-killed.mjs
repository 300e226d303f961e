import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import pg from 'pg';
import { House } from '../house/house.mjs';
import { randomFrom } from './random.mjs';

const rounds = 6;
const counted = ['host', 'person', 'account', 'participation', 'session', 'person_key', 'stored_file', 'audit_entry'];

/** A restore is killed, or the database beneath it, at moments that the seed chooses; then it is begun again. Nothing half done may stand there in between. */
export async function restoreKilled(seed) {
  const house = await House.open();
  const outside = await mkdtemp(join(tmpdir(), 'kunak-outside-'));
  try {
    const backup = await takeFrom(house, outside);
    const random = randomFrom(seed);
    const problems = [];
    const seen = { 'nothing there': 0, 'all there': 0 };
    // One that nobody strikes shows how long it takes, so that the strikes fall into all of it.
    const whole = await Place.open(house, outside, 'whole');
    const from = performance.now();
    const first = await whole.restore(backup);
    const takes = performance.now() - from;
    problems.push(...(first.code === 0 ? await whole.differences(backup) : [`a restore that nobody struck failed: ${first.said}`]));
    for (let number = 0; number < rounds && problems.length === 0; number += 1) {
      const place = await Place.open(house, outside, `struck_${number}`);
      const struck = place.begin(backup);
      await pause(random.between(takes * 0.2, takes * 1.05));
      const strike = number % 3 === 2 ? 'database' : 'restore';
      if (strike === 'restore') struck.child.kill('SIGKILL');
      else await house.killDatabase();
      const { code, said } = await struck.ended;
      if (strike === 'database') await house.restartDatabase();
      if (strike === 'database' && code !== 0 && !said.trim()) problems.push('a restore whose database fell said nothing');
      const found = await place.stands(backup);
      if (!(found in seen)) problems.push(`after the strike at the ${strike} there stood: ${found}`);
      seen[found] += 1;
      const again = await place.restore(backup);
      if (found === 'all there' ? again.code === 0 || !/whole/.test(again.said) : again.code !== 0)
        problems.push(`${found} after the strike; the next restore ended with ${again.code}: ${again.said}`);
      problems.push(...(await place.differences(backup)));
    }
    return { problems, numbers: { rounds, 'takes ms': Math.round(takes), ...seen } };
  } finally {
    await house.close();
    await rm(outside, { recursive: true, force: true });
  }
}

/** A backup of a house with a few files in it, and what must be found again. */
async function takeFrom(house, outside) {
  const { origin } = house.servers[0];
  for (const name of ['one', 'two', 'three'])
    await fetch(`${origin}/files`, { method: 'POST', headers: { cookie: house.seeded.cookie, 'x-file-name': `${name}.csv` }, body: `Name\n${name}\n` });
  const identity = await generateX25519Identity();
  const [file, key] = [join(outside, 'backup'), join(outside, 'identity')];
  await writeFile(key, identity);
  const { code, said } = await house.command('backup', file, '--to', await identityToRecipient(identity));
  if (code !== 0) throw new Error(`no backup: ${said}`);
  return { file, key, counts: await countsOf(house.database.url), files: await filesOf(house.database.url, house.environment.KUNAK_DATA) };
}

/** A database and a folder in which nothing is yet. */
class Place {
  static async open(house, outside, name) {
    const place = new Place();
    place.house = house;
    place.name = name;
    place.data = join(outside, name);
    await mkdir(place.data);
    await copyFile(join(house.environment.KUNAK_DATA, 'master.key'), join(place.data, 'master.key'));
    await house.rows(`create database ${name}`);
    return place;
  }

  get url() {
    const url = new URL(this.house.database.url);
    url.pathname = this.name;
    return url.toString();
  }

  get environment() {
    return { DATABASE_URL: this.url, KUNAK_DATA: this.data };
  }

  begin({ file, key }) {
    return this.house.beginCommand(['restore', file, '--identity', key], this.environment);
  }

  restore(backup) {
    return this.begin(backup).ended;
  }

  /** One of two things may stand here. */
  async stands({ counts }) {
    const here = await countsOf(this.url);
    if (Object.values(here).every((count) => count === 0)) return 'nothing there';
    return differencesIn(here, counts).length === 0 ? 'all there' : `half: ${JSON.stringify(here)}`;
  }

  /** What is not as in the house that the backup was taken of. */
  async differences({ counts, files }) {
    const { code, said } = await this.house.beginCommand(['audit', 'verify', '--json'], this.environment).ended;
    if (code !== 0 || JSON.parse(said).whole !== true) return [`the audit's chain is broken after the restore: ${said.slice(0, 500)}`];
    const left = await query(this.url, "select 1 from pg_tables where tablename in ('later_act', 'waiting_job')");
    const stored = await filesOf(this.url, this.data);
    return [
      ...differencesIn(await countsOf(this.url), counts),
      ...(left.length > 0 ? ['a table of the restore itself was left'] : []),
      ...(JSON.stringify(stored) === JSON.stringify(files) ? [] : ['the files are not those of the backup']),
    ];
  }
}

/** That it was put back stands in the audit as well. */
function differencesIn(here, there) {
  return counted.flatMap((name) =>
    here[name] === there[name] || (name === 'audit_entry' && here[name] > there[name]) ? [] : [`${name}: ${here[name]} rows of ${there[name]}`],
  );
}

/** Rows of each table; a table that is not there yet has none. */
async function countsOf(url) {
  const there = new Set((await query(url, "select tablename as name from pg_tables where schemaname = 'public'")).map(({ name }) => name));
  const [counts] = await query(
    url,
    `select ${counted.map((name) => `${there.has(name) ? `(select count(*)::int from ${name})` : '0'} as ${name}`).join(', ')}`,
  );
  return counts;
}

async function filesOf(url, data) {
  const rows = await query(url, 'select host_id, id from stored_file order by id');
  return Promise.all(rows.map(async ({ host_id: host, id }) => [id, (await readFile(join(data, 'files', host, id))).toString('base64')]));
}

async function query(url, text) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  return client
    .query(text)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}
