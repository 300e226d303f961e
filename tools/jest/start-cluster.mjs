import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase } from '../database.mjs';

/** One throw-away PostgreSQL for all suites that need one; `KUNAK_TEST_DATABASE_URL` (a superuser's) names another. */
export default async function startCluster() {
  if (process.env.KUNAK_TEST_DATABASE_URL) return;
  const folder = await mkdtemp(join(tmpdir(), 'kunak-test-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const database = await startDatabase({ folder, durable: false });
    process.env.KUNAK_TEST_DATABASE_URL = database.url;
    globalThis.kunakTestCluster = { stop: () => database.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
