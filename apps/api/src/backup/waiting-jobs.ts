import { queueOptions } from '@kunak/platform/api';
import type { Client } from 'pg';
import { PgBoss } from 'pg-boss';

const batchSize = 500;

/** Queues for the work that a backup brings; empty ones do no harm when the restore fails later. */
export async function withQueue<Result>(relayUrl: string, work: (boss: PgBoss) => Promise<Result>): Promise<Result> {
  const boss = new PgBoss({ connectionString: relayUrl, schema: 'jobs', max: 1, createSchema: false, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    return await work(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Puts the work of the temporary table `waiting_job` into its queues, in the transaction of `client`. */
export async function queueAgain(client: Client, boss: PgBoss): Promise<number> {
  const { rows } = await client.query<{ name: string; data: object }>('select name, data from waiting_job');
  const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
  for (const queue of new Set(rows.map(({ name }) => name))) {
    const jobs = rows.filter(({ name }) => name === queue).map(({ data }) => ({ data }));
    await boss.createQueue(queue, queueOptions);
    for (let from = 0; from < jobs.length; from += batchSize) await boss.insert(queue, jobs.slice(from, from + batchSize), { db });
  }
  return rows.length;
}
