import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase } from '../database.mjs';
import { root } from '../files.mjs';

const compiled = (file) => createRequire(import.meta.url)(join(root, 'dist/api/apps/api/src/database', file));

/** A new, empty database in a cluster made for this moment: preparing it sets the passwords of the roles, which belong to a whole cluster. */
async function withEmptyDatabase(work) {
  const folder = await mkdtemp(join(tmpdir(), 'kunak-migration-'));
  const cluster = await startDatabase({ folder, durable: false });
  try {
    return await work(cluster.url);
  } finally {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The statements that an empty database with all migrations still lacks to equal the entities, and those that take them back. */
export async function missingFromMigrations() {
  return withEmptyDatabase(async (url) => {
    await compiled('prepare-database.js').prepareDatabase(url, randomBytes(32).toString('hex'));
    const source = await compiled('data-source.js').createDataSource(url).initialize();
    try {
      const log = await source.driver.createSchemaBuilder().log();
      return { up: log.upQueries, down: log.downQueries.reverse() };
    } finally {
      await source.destroy();
    }
  });
}
