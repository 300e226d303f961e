import { connect, prepareRoles, prepareScope, tablesWithoutWall } from '@kunak/platform/api';
import type { Client } from 'pg';
import { shutWhatWasShut } from '../backup/shut-again';
import { migrations } from '../migrations';
import { createDataSource } from './data-source';

/** Whoever changes tables holds it; servers that start wait for it. */
export const migrationsLock = "hashtext('kunak migrations')";

/**
 * Roles, tables, walls, and after a restore what has to be shut again: everything a server needs before it answers. Safe to run by several servers at once.
 * `steps` are all migrations, or those that an older backup was made after.
 * @throws Error that names the setting, where the database does not answer or is too old
 */
export async function prepareDatabase(ownerUrl: string, secret: string, steps = migrations): Promise<void> {
  const owner = await connect(ownerUrl).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`DATABASE_URL: no way into this database: ${error.message || error.code}`);
  });
  try {
    await requireVersion(owner);
    await prepareRoles(owner, secret);
    await owner.query(`select pg_advisory_lock(${migrationsLock})`);
    await prepareScope(owner, secret);
    await migrate(ownerUrl, steps);
    await shutWhatWasShut(owner);
    await owner.query(`select pg_advisory_unlock(${migrationsLock})`);
    const open = await tablesWithoutWall(async (sql) => (await owner.query<{ name: string }>(sql)).rows);
    if (open.length > 0) throw new Error(`tables without row-level security: ${open.join(', ')}`);
  } finally {
    await owner.end();
  }
}

async function requireVersion(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ version: string }>("select current_setting('server_version_num') as version");
  if (Number(rows[0]?.version) < 180_000) throw new Error('DATABASE_URL: PostgreSQL 18 or newer is needed');
}

async function migrate(ownerUrl: string, steps: typeof migrations): Promise<void> {
  const source = await createDataSource(ownerUrl, 1, steps).initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}
