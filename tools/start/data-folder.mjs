import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../files.mjs';

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
export const startLock = (environment) => join(dataFolder(environment), 'start.lock');
