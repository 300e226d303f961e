import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { binary, linkLibraries } from './database/binaries.mjs';
import { privileges } from './database/privileges.mjs';
import { freePort } from './processes.mjs';

const major = '18';
const superuser = 'postgres';
const startWithin = 30_000;

export class DatabaseRuns extends Error {}

/**
 * Starts the embedded PostgreSQL on a port that the system chooses, with its data under `folder` (made on first use).
 * `durable: false` trades safety for speed: for tests only. `port` is asked for where the database comes back and its clients know the old one.
 * @param {{ folder: string, durable?: boolean, port?: number }} options
 * @returns {Promise<{ url: string, port: number, pid: number, ended: Promise<unknown>, stop: () => Promise<void> }>} `url` is the superuser's.
 */
export async function startDatabase({ folder, durable = true, port }) {
  await linkLibraries();
  const rights = privileges();
  const home = resolve(folder);
  const data = join(home, 'data');
  await mkdir(dirname(home), { recursive: true });
  rights.reach(dirname(home));
  if (!existsSync(data)) await initialise(home, durable, rights);
  await refuseOtherVersion(data);
  await refuseRunning(data);
  return startPatiently({ home, data, durable, rights, port });
}

/** Into a folder beside, then one rename: an interrupted first start leaves nothing half made. */
async function initialise(home, durable, rights) {
  const fresh = await mkdtemp(`${home}-new-`);
  try {
    await layOut(fresh, durable, rights);
    await rename(fresh, home);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (existsSync(join(home, 'data'))) return;
    throw new Error(`PostgreSQL could not lay out its data in ${home}.\n${error.message}\n${rights.note}`.trim());
  }
}

async function layOut(fresh, durable, rights) {
  rights.own(fresh);
  const password = join(fresh, 'password');
  await writeFile(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  rights.own(password);
  const args = ['-D', join(fresh, 'data'), '-U', superuser, `--pwfile=${password}`, '--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions'];
  args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(durable ? [] : ['--no-sync']));
  const child = run('initdb', args, rights, fresh);
  if ((await child.ended) !== 0) throw new Error(child.output());
}

function run(name, args, rights, cwd) {
  const [command, ...rest] = [...rights.prefix, binary(name), ...args];
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, cwd, env: { ...process.env, TZ: 'UTC' }, ...rights.identity });
  let text = '';
  const keep = (chunk) => (text = (text + chunk).slice(-4000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise((done) => {
    child.once('error', (error) => done(keep(error.message)));
    child.once('exit', (code, signal) => done(code ?? signal));
  });
  return { child, ended, output: () => text.trim() };
}

async function refuseOtherVersion(data) {
  const version = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  if (version !== major)
    throw new Error(
      `The data in ${data} belongs to PostgreSQL ${version}; this Kunak brings ${major}. Move the folder away or export from the older Kunak first.`,
    );
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function processLine(pid) {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres');
}

/** The process that works on this data now, and its port; or nothing. */
async function runningOn(data) {
  const [pid, directory, , port] = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const works = Number(pid) > 0 && directory === data && isAlive(Number(pid)) && (await processLine(pid)).includes('postgres');
  return works ? { pid: Number(pid), port: Number(port) } : undefined;
}

/** A server that already works on this data is never stopped: somebody else started it. */
async function refuseRunning(data) {
  const running = await runningOn(data);
  if (running) throw new DatabaseRuns(`A database already runs on ${data} (process ${running.pid}).`);
}

/** The server that somebody else started on this folder, if one runs; its `stop` leaves it running. */
export async function runningDatabase(folder) {
  const home = resolve(folder);
  const running = await runningOn(join(home, 'data'));
  if (!running?.port) return undefined;
  const url = await urlOf(home, running.port);
  await answers(url, join(home, 'data'));
  return { url, port: running.port, stop: async () => {} };
}

async function urlOf(home, port) {
  const password = (await readFile(join(home, 'password'), 'utf8')).trim();
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/postgres`;
}

async function startPatiently(options) {
  let last;
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      return await startOnce(options);
    } catch (error) {
      last = error;
      await pause(300 * attempt);
    }
  }
  throw last;
}

function settings(port, durable) {
  const values = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', max_connections: 200, timezone: 'UTC', log_timezone: 'UTC', jit: 'off' };
  // A segment of the log that is used again still holds what was in it before.
  Object.assign(values, { wal_recycle: 'off' });
  if (!durable)
    Object.assign(values, {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      autovacuum: 'off',
      max_wal_size: '2GB',
      shared_buffers: '256MB',
    });
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function startOnce({ home, data, durable, rights, port: wanted }) {
  const port = await freePort(wanted);
  const server = run('postgres', ['-D', data, ...settings(port, durable)], rights, data);
  const url = await urlOf(home, port);
  try {
    await answers(url, data, server);
  } catch (error) {
    await stopServer(server);
    throw new Error(`PostgreSQL did not start on ${data}: ${error.message}\n${server.output()}\n${rights.note}`.trim());
  }
  return { url, port, pid: server.child.pid, ended: server.ended, stop: () => stopServer(server) };
}

/** The port was free a moment ago, not now for certain: only a server that names our own data folder is ours. */
async function answers(url, data, server) {
  let over;
  void server?.ended.then((code) => (over = new Error(`it ended with ${code}`)));
  for (const end = Date.now() + startWithin; Date.now() < end; await pause(25)) {
    if (over) throw over;
    const directory = await askDirectory(url).catch((error) => {
      if (error.code === '28P01') throw new Error('another server answers on its port');
    });
    if (directory === data) return;
    if (directory) throw new Error('another server answers on its port');
  }
  throw new Error(`no answer within ${startWithin / 1000} s`);
}

async function askDirectory(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query('show data_directory')).rows[0].data_directory;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Fast shutdown (clients are sent away, everything is written), and after five seconds an immediate one. */
async function stopServer({ child, ended }) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const late = setTimeout(() => child.kill('SIGQUIT'), 5000);
  await ended;
  clearTimeout(late);
}
