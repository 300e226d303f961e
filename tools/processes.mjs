import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const running = new Set();
const leash = new URL('./start/leash.mjs', import.meta.url).href;

/** Starts a program that ends with us: {@link endAll} sends it away. */
export function begin(command, args, options) {
  const child = spawn(command, args, options);
  running.add(child);
  const gone = () => running.delete(child);
  child.once('exit', gone);
  child.once('error', gone);
  return child;
}

/**
 * Starts a script of Node in a process group of its own: it does not hear the terminal's Ctrl-C (we pass that on, once), whatever it
 * starts ends with it, and all of it ends when we end, however suddenly. `prefix` is a command that turns itself into the script (by exec).
 */
export function beginNode(args, { stdio = 'inherit', env = process.env, prefix = [], ...options }) {
  const environment = { ...env, KUNAK_INTERNAL_LEASH: String(process.pid) };
  const [command, ...rest] = [...prefix, process.execPath, '--import', leash, ...args];
  const child = begin(command, rest, {
    ...options,
    env: environment,
    stdio: ['ignore', stdio, stdio, 'ipc'],
    detached: process.platform !== 'win32',
  });
  child.leadsGroup = process.platform !== 'win32';
  return child;
}

export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1);
  return new Promise((done) => {
    child.once('error', () => done(1));
    child.once('exit', (code) => done(code ?? 1));
  });
}

function signal(child, name) {
  try {
    process.kill(child.leadsGroup ? -child.pid : child.pid, name);
  } catch {
    // It is gone already.
  }
}

/** Asks the program to end, and does not ask again after `patience` ms. */
export async function end(child, patience = 8000) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const late = setTimeout(() => signal(child, 'SIGKILL'), patience);
  await ended(child);
  clearTimeout(late);
  if (child.leadsGroup) signal(child, 'SIGKILL');
}

export async function endAll(patience) {
  await Promise.all([...running].map((child) => end(child, patience)));
}

function collect(child, command) {
  let text = '';
  child.stdout?.on('data', (chunk) => (text += chunk));
  child.stderr?.on('data', (chunk) => (text += chunk));
  return ended(child).then((code) => {
    if (code === 0) return text;
    throw new Error(text.trim() || `${command} ended with ${code}`);
  });
}

/** Like {@link output}, for scripts of Node that start others. */
export function outputOfNode(args, options) {
  return collect(beginNode(args, { stdio: 'pipe', ...options }), args[0]);
}

/** Runs a program to its end; everything that it said comes with the error. */
export function output(command, args, options = {}) {
  return collect(begin(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options }), command);
}

/** Calls `work` once, at the first sign that we should stop, or when the npm that started us is gone. */
export function whenAsked(work) {
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    work();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
  if (!process.env.npm_lifecycle_event) return;
  const ancestors = ancestry();
  setInterval(() => ancestry() !== ancestors && ask(), 1000).unref();
}

/** Our parent is a shell that npm has started; when npm is killed, the shell lives on with another parent. */
function ancestry() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')')).split(' ')[2]}`;
  } catch {
    return `${process.ppid}`;
  }
}

/** A port that nobody uses at this moment, or an error with code EADDRINUSE when `wanted` is taken. */
export function freePort(wanted = 0, address = '127.0.0.1') {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(wanted, address, () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
