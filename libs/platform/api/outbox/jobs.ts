import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import type { PoolClient } from 'pg';
import { PgBoss, systemClock } from 'pg-boss';
import type { JobResult } from 'pg-boss';
import { Database } from '../database/database';
import { logger } from '../logging';
import { Settings } from '../settings';
import { Outbox } from './outbox';
import type { Work } from './outbox';

type JobData = { hostId: string; factId: string; payload: Record<string, unknown> };
const batchSize = 200;

/**
 * A job whose server fell is begun again by another, or by the same after its start, within two minutes and not after fifteen. One that waits is
 * never thrown away, however long the house was closed or however far a clock leaps.
 */
export const queueOptions = { retryLimit: 8, retryDelay: 2, retryBackoff: true, heartbeatSeconds: 30, retentionSeconds: 10 * 365 * 86_400 };

/** A look for work every half second, and at once again while there is more than one look takes. */
const whileWorking = { pollingIntervalSeconds: 0.5, batchSize: 10, burstWhenBatchFull: true, perJobResults: true } as const;

/**
 * Nothing in the queue waits for an hour: what does so by its own times was written under a clock that was put back since, and would wait for as
 * long as that was ahead.
 */
const endWaitingForFuture = `
  update jobs.job set start_after = least(start_after, now()), heartbeat_on = least(heartbeat_on, now())
    where state in ('created', 'retry', 'active') and (start_after > now() + interval '1 hour' or heartbeat_on > now() + interval '1 minute');
  update jobs.queue set maintain_on = null, monitor_on = null, monitor_claim_on = null
    where greatest(maintain_on, monitor_on, monitor_claim_on) > now() + interval '1 hour'`;
/** Between two looks for work it waits by a clock that nobody can put back: it would wait for as long as that. */
const steadyClock = { ...systemClock, now: () => performance.timeOrigin + performance.now() };
const lookAtClockEvery = 60_000;

/** The queue writes down what went wrong, whole, and keeps it for days where no erasure looks: an error of the database brings its statement and every value in it. */
function withoutContent({ name, code }: Error & { readonly code?: unknown }): { readonly name: string; readonly code?: string } {
  return typeof code === 'string' ? { name, code } : { name };
}

/** Moves recorded events into the job queue and runs their handlers: each event once into each queue, each job until it succeeds. */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private boss: PgBoss | null = null;
  private pool: Pool | null = null;
  private timer: NodeJS.Timeout | null = null;
  private clockTimer: NodeJS.Timeout | null = null;
  private moving: Promise<void> | null = null;

  constructor(
    @Inject(Settings) private readonly settings: Settings,
    private readonly outbox: Outbox,
    private readonly db: Database,
  ) {}

  async start(): Promise<void> {
    this.pool = new Pool({ connectionString: this.settings.relayUrl, max: 2 });
    // A connection that the database ends while it is idle is replaced at the next use; without a listener it would end the process.
    this.pool.on('error', (error) => logger.warn({ err: error.name }, 'outbox connection lost'));
    // And one that is lost at work fails its statement; the pool listens to those that rest only.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.boss = new PgBoss({ connectionString: this.settings.relayUrl, schema: 'jobs', max: 4, createSchema: false, clock: steadyClock });
    this.boss.on('error', (error) => logger.error({ err: error.message }, 'job queue'));
    await this.boss.start();
    for (const { queue, work } of this.outbox.allHandlers()) {
      await this.boss.createQueue(queue, queueOptions);
      await this.boss.work<JobData>(queue, whileWorking, async (jobs) => {
        const results: JobResult[] = [];
        for (const { id, data } of jobs) results.push({ id, ...(await this.run(work, data)) });
        return results;
      });
    }
    this.outbox.onNews(() => void this.move());
    this.timer = setInterval(() => void this.move(), 2_000);
    this.clockTimer = setInterval(() => void this.lookAtClock(), lookAtClockEvery);
    await this.lookAtClock();
    await this.move();
  }

  /** One that fails keeps back none of those that were taken from the queue with it. */
  private run(work: Work<Record<string, unknown>>, { hostId, payload, factId }: JobData): Promise<Pick<JobResult, 'status' | 'output'>> {
    return this.db
      .within({ hostId }, () => work(payload, factId))
      .then(
        () => ({ status: 'completed' }),
        (error: Error) => ({ status: 'failed', output: withoutContent(error) }),
      );
  }

  /** Empties the outbox into the queues; several servers may do so at once, each takes what nobody else holds. */
  async move(): Promise<void> {
    this.moving ??= this.moveAll()
      .catch((error: unknown) => logger.error({ err: String(error) }, 'outbox'))
      .finally(() => (this.moving = null));
    await this.moving;
  }

  async onApplicationShutdown(): Promise<void> {
    for (const timer of [this.timer, this.clockTimer]) if (timer) clearInterval(timer);
    this.outbox.onNews(() => undefined);
    await this.moving;
    await this.boss?.stop({ graceful: true, timeout: 5_000 });
    await this.pool?.end();
  }

  /** Ends waits that come from a clock which was put back. */
  async lookAtClock(): Promise<void> {
    await this.pool?.query(endWaitingForFuture).catch((error: unknown) => logger.error({ err: String(error) }, 'queue'));
  }

  private async moveAll(): Promise<void> {
    while ((await this.moveBatch()) === batchSize);
  }

  private async moveBatch(): Promise<number> {
    const client = await (this.pool as Pool).connect();
    let failure: Error | undefined;
    try {
      await client.query('begin');
      const moved = await this.moveWith(client);
      await client.query('commit');
      return moved;
    } catch (error) {
      // The batch stays in the outbox and is moved next time; a connection that broke in the middle is not used again.
      failure = error as Error;
      throw error;
    } finally {
      client.release(failure);
    }
  }

  private async moveWith(client: PoolClient): Promise<number> {
    const { rows } = await client.query<{ host_id: string; id: string; name: string; payload: Record<string, unknown> }>(
      `delete from outbox_event where (host_id, id) in (select host_id, id from outbox_event where due_at <= now() or recorded_at > now() + interval '1 minute' order by id limit ${batchSize} for update skip locked)
       returning host_id, id, name, payload`,
    );
    for (const queue of new Set(rows.flatMap((row) => this.outbox.handlersOf(row.name).map((handler) => handler.queue)))) {
      const jobs = rows
        .filter((row) => this.outbox.handlersOf(row.name).some((handler) => handler.queue === queue))
        .map((row) => ({ data: { hostId: row.host_id, factId: row.id, payload: row.payload } satisfies JobData }));
      await (this.boss as PgBoss).insert(queue, jobs, { db: { executeSql: (text, values) => client.query(text, values as unknown[]) } });
    }
    return rows.length;
  }
}
