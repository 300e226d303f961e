import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../files.mjs';
import { Locked, takeLock } from '../lock.mjs';

/** Everything that Kunak keeps on this machine lies here: database, files, secret. */
export function dataFolder(environment = process.env) {
  const folder = resolve(root, environment.KUNAK_DATA || '.kunak');
  mkdirSync(folder, { recursive: true });
  try {
    chmodSync(folder, 0o700);
  } catch {
    // Another owner's folder: the database will say so if it cannot work there.
  }
  return folder;
}

export const databaseFolder = (environment) => join(dataFolder(environment), 'database');

/** Two servers on one folder would share a port and a database that neither may stop. */
export function onlyOne(environment) {
  try {
    takeLock(join(dataFolder(environment), 'start.lock'));
  } catch (error) {
    if (!(error instanceof Locked)) throw error;
    throw new Error(`Kunak is open already (process ${error.pid}). Close it there with Ctrl-C, or give this one its own KUNAK_DATA and KUNAK_PORT.`);
  }
}
