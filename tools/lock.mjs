import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export class Locked extends Error {
  constructor(pid) {
    super(`process ${pid} holds it`);
    this.pid = pid;
  }
}

/** A process's number may be given to another one later; its moment of birth is not. */
function birthOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19];
  } catch (error) {
    if (error.code === 'ENOENT' && process.platform === 'linux') return undefined;
    return isAlive(pid) ? 'unknown' : undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Who holds the lock and is alive, or undefined. */
export function holderOf(file) {
  try {
    const [pid, birth] = readFileSync(file, 'utf8').trim().split(' ');
    return birthOf(Number(pid)) === birth ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the lock or throws {@link Locked}. The answer gives it back. A lock of a process that has died counts for nothing. */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, `${process.pid} ${birthOf(process.pid)}\n`, { flag: 'wx' });
      const release = () => holderOf(file) === process.pid && rmSync(file, { force: true });
      process.once('exit', release);
      return release;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = holderOf(file);
      if (holder !== undefined) throw new Locked(holder);
      rmSync(file, { force: true });
    }
  }
  throw new Locked('another');
}

/** Does the work when nobody else does the same; waits for them otherwise. */
export async function inTurn(file, work, waiting = () => {}) {
  let release;
  for (let told = false; !release;) {
    try {
      release = takeLock(file);
    } catch (error) {
      if (!(error instanceof Locked)) throw error;
      if (!told) waiting(error.pid);
      told = true;
      await pause(200);
    }
  }
  try {
    return await work();
  } finally {
    release();
  }
}
