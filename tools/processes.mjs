import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const running = new Set();

/** Starts a program that ends with us: {@link endAll} sends it away. */
export function begin(command, args, options) {
  const child = spawn(command, args, options);
  running.add(child);
  const gone = () => running.delete(child);
  child.once('exit', gone);
  child.once('error', gone);
  return child;
}

export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1);
  return new Promise((done) => {
    child.once('error', () => done(1));
    child.once('exit', (code) => done(code ?? 1));
  });
}

/** Asks once, and does not ask again after `patience` ms. */
export async function end(child, patience = 8000) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended(child);
  clearTimeout(late);
}

export async function endAll() {
  await Promise.all([...running].map((child) => end(child, 3000)));
}

/** Runs a program to its end; everything that it said comes with the error. */
export function output(command, args, options = {}) {
  const child = begin(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let text = '';
  child.stdout?.on('data', (chunk) => (text += chunk));
  child.stderr?.on('data', (chunk) => (text += chunk));
  return ended(child).then((code) => {
    if (code === 0) return text;
    throw new Error(text.trim() || `${command} ended with ${code}`);
  });
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
