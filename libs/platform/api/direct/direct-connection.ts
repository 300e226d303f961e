import { Inject, Injectable } from '@nestjs/common';
import { escapeLiteral } from 'pg';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { freshScopeSql } from '../database/scope-sql';
import type { Scope } from '../database/scope-sql';
import { Settings } from '../settings';
import type { DirectPlan } from './direct-plan';

const prepared = new WeakMap<PoolClient, Set<string>>();

/**
 * Runs a statement behind the walls in one round trip: opening the transaction, naming the host, the statement prepared on this connection,
 * and the commit travel as one message. As four messages the same runs at half the speed.
 */
@Injectable()
export class DirectConnection {
  constructor(
    private readonly source: DataSource,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** The statement's one column, as the text that PostgreSQL made. */
  async run(plan: Pick<DirectPlan, 'name' | 'text' | 'operation'>, scope: Scope, values: readonly unknown[]): Promise<string> {
    const driver = this.source.driver as PostgresDriver;
    const [client, release] = (await driver.obtainMasterConnection()) as [PoolClient, (error?: Error) => void];
    let failure: Error | undefined;
    // A connection that is lost at work fails its statement; the pool listens to those that rest only.
    client.on('error', ignore);
    try {
      await this.prepare(client, plan);
      const places = values.map((value, index) => `${literal(value)}::${plan.operation.types[index]}`).join(', ');
      const settings = [planOnce, ...(plan.operation.planner ?? [])].map((setting) => `set local ${setting}; `).join('');
      const results: unknown = await client.query({
        text: `begin; ${freshScopeSql(scope, this.settings.secret)}; ${settings}execute ${plan.name}${places ? `(${places})` : ''}; commit`,
        rowMode: 'array',
        types: asText,
      });
      return (results as { rows: [string][] }[]).at(-2)?.rows[0]?.[0] ?? 'null';
    } catch (error) {
      // The message stopped in the middle of its transaction: end it, so that the connection can serve the next request.
      failure = await client.query('rollback').then(
        () => undefined,
        (lost: Error) => lost,
      );
      throw error;
    } finally {
      release(failure);
      client.off('error', ignore);
    }
  }

  private async prepare(client: PoolClient, plan: Pick<DirectPlan, 'name' | 'text' | 'operation'>): Promise<void> {
    const names = prepared.get(client) ?? new Set<string>();
    prepared.set(client, names);
    if (names.has(plan.name)) return;
    const { types } = plan.operation;
    await client.query(`prepare ${plan.name}${types.length ? `(${types.join(', ')})` : ''} as ${plan.text}`);
    names.add(plan.name);
  }
}

const ignore = (): void => undefined;

/** Planning anew for each call would cost more than most of these statements; they are written so that one plan fits all values. */
const planOnce = 'plan_cache_mode = force_generic_plan';

/** JSON stays the text that it is. */
const asText = { getTypeParser: () => (value: string) => value } as never;

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // The driver's escaping goes letter by letter; a long text that has nothing to escape is spared it.
  return text.includes("'") || text.includes('\\') ? escapeLiteral(text) : `'${text}'`;
}
