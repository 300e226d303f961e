import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startDatabase } from '../database.mjs';
import { root } from '../files.mjs';
import { begin, beginNode, end, ended, freePort } from '../processes.mjs';
import { serverEnvironment } from '../start/server.mjs';
import { operations } from './operations.mjs';
import { seed, signIn } from './seed.mjs';

const secret = 'a secret for tests only, of more than 32 characters';
const main = join(root, 'dist/api/apps/api/src/main.js');
const commands = join(root, 'dist/api/apps/api/src/command-line.js');

/** All that a process says beside its answers, each stream by itself: nothing of it is cut or lost, since it is searched, and a failure can be understood. */
export function keepWords(child) {
  const texts = [];
  [child.stdout, child.stderr].forEach((stream, at) => {
    texts[at] = '';
    stream?.setEncoding('utf8').on('data', (chunk) => (texts[at] += chunk));
  });
  return () => texts.filter(Boolean).join('\n');
}

/**
 * A database and its servers as processes of their own, in a folder that goes with them; everything in it can be killed and comes back under the
 * same address. `place` puts the database's folder somewhere else, `prefix` and `environment` change how servers run.
 */
export class House {
  servers = [];
  said = [];

  static async open({ servers = 1, environment = {}, place, args = [] } = {}) {
    const house = new House();
    house.args = args;
    house.folder = await mkdtemp(join(tmpdir(), 'kunak-faults-'));
    house.databaseFolder = join(place ?? house.folder, 'database');
    try {
      await house.furnish(environment, servers);
    } catch (error) {
      await house.close();
      throw error;
    }
    return house;
  }

  async furnish(environment, servers) {
    const committed = join(this.folder, 'operations.json');
    this.ids = Object.fromEntries(Object.entries(operations).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]));
    await writeFile(committed, JSON.stringify(Object.fromEntries(Object.entries(operations).map(([name, text]) => [this.ids[name], text]))));
    this.database = await startDatabase({ folder: this.databaseFolder });
    this.environment = {
      DATABASE_URL: this.database.url,
      KUNAK_SECRET: secret,
      KUNAK_DATA: join(this.folder, 'data'),
      KUNAK_LOG: 'warn',
      KUNAK_INTERNAL_OPERATIONS: committed,
      ...environment,
    };
    await mkdir(join(this.folder, 'data'));
    for (let number = 0; number < servers; number += 1) await this.startServer(number);
    this.seeded = await seed(this.database.url);
  }

  /** Starts the server with this number, or starts it again; `more` is environment, `prefix` a command before it. */
  async startServer(number = 0, { prefix = [], more = {} } = {}) {
    const port = this.servers[number]?.port ?? (await freePort());
    const env = serverEnvironment(undefined, { ...this.environment, KUNAK_PORT: String(port), ...more });
    const child = beginNode([...this.args, '--enable-source-maps', main], { cwd: root, env, stdio: 'pipe', prefix });
    this.said.push(keepWords(child));
    this.servers[number] = { port, origin: `http://127.0.0.1:${port}`, child };
    await this.opened(number);
  }

  async opened(number = 0) {
    const { origin, child } = this.servers[number];
    for (let tries = 0; tries < 600; tries += 1) {
      const answer = await fetch(`${origin}/health`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
      if (answer?.ok) return;
      if (child.exitCode !== null || child.signalCode !== null) break;
      await pause(100);
    }
    throw new Error(`the server did not open:\n${this.said.at(-1)().slice(-3000)}`);
  }

  /** Nothing is written any more, nobody says goodbye. */
  async killServer(number = 0) {
    const { child } = this.servers[number];
    process.kill(child.pid, 'SIGKILL');
    await ended(child);
  }

  async killDatabase() {
    process.kill(this.database.pid, 'SIGKILL');
    await this.database.ended;
  }

  async restartDatabase() {
    this.database = await startDatabase({ folder: this.databaseFolder, port: this.database.port });
  }

  /** Whether a server ended that nobody killed. */
  fallen() {
    return this.servers.filter(({ child }) => child.exitCode !== null || child.signalCode !== null).length;
  }

  /** A statement as the owner of everything, walls or not. */
  async rows(text, values = []) {
    const client = new pg.Client({ connectionString: this.database.url });
    client.on('error', () => {});
    await client.connect();
    try {
      await client.query("select set_config('app.host', $1, false)", [this.seeded.host]);
      return (await client.query(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** A session of the organiser that begins now, by whatever clock the database has. */
  async signInAgain() {
    const client = new pg.Client({ connectionString: this.database.url });
    client.on('error', () => {});
    await client.connect();
    try {
      await client.query("select set_config('app.host', $1, false)", [this.seeded.host]);
      this.seeded.cookie = await signIn(client, this.seeded.host, 'organiser');
    } finally {
      await client.end();
    }
  }

  /** `kunak …` on this house; its exit code and what it said. */
  command(...words) {
    return this.beginCommand(words).ended;
  }

  /** The same, to be struck while it works; `more` is environment. */
  beginCommand(words, more = {}) {
    const child = begin(process.execPath, [commands, ...words], {
      cwd: root,
      env: serverEnvironment(undefined, { ...this.environment, KUNAK_LOG: 'error', LANG: 'en', ...more }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = keepWords(child);
    return { child, ended: ended(child).then((code) => ({ code, said: said() })) };
  }

  async close() {
    await Promise.all(this.servers.map(({ child }) => end(child)));
    await this.database?.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
