import { randomBytes } from 'node:crypto';
import { closeDatabase } from '@kunak/platform/api';
import { Client } from 'pg';
import { prepareDatabase } from '../database/prepare-database';

export const testSecret = 'a secret for tests only, of more than 32 characters';
const template = process.env['KUNAK_TEST_TEMPLATE'] ?? 'kunak_template';

async function asOwner<Result>(url: string, work: (owner: Client) => Promise<Result>): Promise<Result> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

function inDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}

/** A database of its own with all migrations in it, copied from one that is migrated once per cluster. */
export async function freshDatabase(clusterUrl: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `kunak_test_${randomBytes(6).toString('hex')}`;
  await asOwner(clusterUrl, async (owner) => {
    await owner.query("select pg_advisory_lock(hashtext('kunak test template'))");
    const { rowCount } = await owner.query('select 1 from pg_database where datname = $1 and datistemplate', [template]);
    if (!rowCount) {
      await owner.query(`drop database if exists ${template}`);
      await owner.query(`create database ${template}`);
      await prepareDatabase(inDatabase(clusterUrl, template), testSecret);
      await owner.query(`alter database ${template} is_template true`);
    }
    await owner.query(`create database ${name} template ${template}`);
    await owner.query("select pg_advisory_unlock(hashtext('kunak test template'))");
  });
  await asOwner(inDatabase(clusterUrl, name), closeDatabase);
  return {
    url: inDatabase(clusterUrl, name),
    drop: () => asOwner(clusterUrl, async (owner) => void (await owner.query(`drop database if exists ${name} with (force)`))),
  };
}

/** A database without any table, as on a new machine. */
export async function emptyDatabase(clusterUrl: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `kunak_empty_${randomBytes(6).toString('hex')}`;
  await asOwner(clusterUrl, async (owner) => void (await owner.query(`create database ${name}`)));
  return {
    url: inDatabase(clusterUrl, name),
    drop: () => asOwner(clusterUrl, async (owner) => void (await owner.query(`drop database if exists ${name} with (force)`))),
  };
}
