import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startDatabase } from '../database.mjs';
import { root } from '../files.mjs';

const compiled = (file) => createRequire(import.meta.url)(join(root, 'dist/api/apps/api/src/database', file));

async function run(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function named(url, database) {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
}

/** A new, empty database: in the cluster of the test run, or in one made for this moment. */
async function withEmptyDatabase(work) {
  const folder = process.env.KUNAK_TEST_DATABASE_URL ? undefined : await mkdtemp(join(tmpdir(), 'kunak-migration-'));
  const cluster = folder ? await startDatabase({ folder, durable: false }) : { url: process.env.KUNAK_TEST_DATABASE_URL, stop: async () => {} };
  const name = `kunak_empty_${randomBytes(6).toString('hex')}`;
  try {
    await run(cluster.url, `create database ${name}`);
    return await work(named(cluster.url, name));
  } finally {
    await run(cluster.url, `drop database if exists ${name} with (force)`).catch(() => {});
    await cluster.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
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
