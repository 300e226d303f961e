import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import { Language, NotFound, platformRefusals, Refusal } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { DataSource } from 'typeorm';
import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral, QueryRunner } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { logger } from '../logging';
import { Settings } from '../settings';
import { freshScopeSql, scopeSql } from './scope-sql';
import type { Scope } from './scope-sql';

type Open = { readonly runner: QueryRunner; scope: Scope; readonly afterCommit: (() => void)[] };

/** The one way to the tables: every statement runs in a transaction that says whose data it is about. */
@Injectable()
export class Database {
  private readonly current = new AsyncLocalStorage<{ open: Open | null; viewer: Viewer | null; language: Language }>();

  constructor(
    readonly source: DataSource,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** The transaction of this request or job. */
  get tx(): EntityManager {
    return this.open.runner.manager;
  }

  get hostId(): string {
    const { hostId } = this.open.scope;
    if (hostId === null) throw new Error('this transaction has no host');
    return hostId;
  }

  get accountId(): string | null {
    return this.open.scope.accountId ?? null;
  }

  get scope(): Scope {
    return this.open.scope;
  }

  /** Whether a transaction is open here: plain HTTP routes open theirs later than GraphQL does. */
  get isOpen(): boolean {
    return Boolean(this.current.getStore()?.open);
  }

  /** One SQL statement with `$1` places, in this request's transaction. */
  async sql<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.open.runner.query(text, [...values], true);
    return result.records as Row[];
  }

  /** Runs once the transaction stands; never when it was rolled back. */
  afterCommit(act: () => void): void {
    this.open.afterCommit.push(act);
  }

  /** Does the work in a transaction of its own; all of it stands, or none. */
  async within<Result>(scope: Scope, work: () => Promise<Result>): Promise<Result> {
    return this.current.run({ open: null, viewer: null, language: this.language }, async () => {
      await this.begin(scope);
      try {
        const result = await work();
        await this.end('commit');
        return result;
      } catch (error) {
        // Whatever the work threw: nothing of it stays, and the caller learns why.
        await this.end('rollback');
        throw error;
      }
    });
  }

  /** Opens room for one request; {@link begin} and {@link end} fill it while the operation runs. */
  enter(viewer: Viewer | null, language: Language, next: () => void): void {
    this.current.run({ open: null, viewer, language }, next);
  }

  get viewer(): Viewer | null {
    return this.current.getStore()?.viewer ?? null;
  }

  /** The language that the asker's screen is in. */
  get language(): Language {
    return this.current.getStore()?.language ?? Language.Russian;
  }

  async begin(scope: Scope): Promise<void> {
    const store = this.current.getStore();
    if (!store || store.open) throw new Error('a transaction is open already, or nothing can hold it');
    const runner = this.source.createQueryRunner();
    await runner.connect();
    inTurn(runner);
    try {
      await startWith(runner, freshScopeSql(scope, this.settings.secret));
    } catch (error) {
      // The connection was lost while it lay idle, or its message stopped in the middle: nobody else would give it back, and none may come back with a transaction begun.
      await runner.query('rollback').catch(() => undefined);
      await runner.release();
      throw error;
    }
    store.open = { runner, scope, afterCommit: [] };
  }

  /** What was done so far stands, whatever comes; the work goes on in a transaction of the same scope, on the same connection if it is free. */
  async standAndGoOn(): Promise<void> {
    const { scope } = this.open;
    await this.end('commit');
    await this.begin(scope);
  }

  /** Turns the open transaction to another scope: signing in learns only on the way whose account and which host it is about. */
  async rescope(scope: Scope): Promise<void> {
    const { open } = this;
    open.scope = scope;
    await open.runner.query(scopeSql(scope, this.settings.secret));
  }

  /**
   * Changes rows of this account, which the second wall opens to the account itself, and goes back to the scope before, also when the work
   * throws. Nothing else belongs in here: what it writes would be said to come from the account.
   */
  async asAccount<Result>(accountId: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.scope;
    await this.rescope({ ...before, accountId });
    let result: Result;
    try {
      result = await work();
    } catch (error) {
      // Where a statement failed, the transaction takes no other: it can only be undone, to its beginning or to a savepoint that knows the scope.
      await this.rescope(before).catch(() => undefined);
      throw error;
    }
    await this.rescope(before);
    return result;
  }

  /** Rolling back never fails: where the connection is gone, the database has undone the work by itself. */
  async end(how: 'commit' | 'rollback'): Promise<void> {
    const store = this.current.getStore();
    const open = store?.open;
    if (!store || !open) return;
    store.open = null;
    try {
      if (how === 'commit') await open.runner.commitTransaction();
      else await open.runner.rollbackTransaction();
    } catch (error) {
      if (how === 'commit') throw error;
      logger.warn({ err: (error as Error).name }, 'connection lost in a transaction');
    } finally {
      await open.runner.release();
    }
    if (how === 'commit') for (const act of open.afterCommit) act();
  }

  /** The row, or {@link NotFound}: another host's row is as missing as one that never was. */
  async load<Entity extends ObjectLiteral>(target: EntityTarget<Entity>, id: string): Promise<Entity> {
    const row = await this.tx.findOneBy(target, { id } as unknown as FindOptionsWhere<Entity>);
    if (!row) throw new NotFound();
    return row;
  }

  /** Saves over the version that the person saw; refuses when somebody else was faster, so that nothing is overwritten unseen. */
  async change<Entity extends ObjectLiteral>(
    target: EntityTarget<Entity>,
    id: string,
    seenVersion: number,
    patch: QueryDeepPartialEntity<Entity>,
  ): Promise<Entity> {
    const where = { id, version: seenVersion } as unknown as FindOptionsWhere<Entity>;
    const done = await this.tx.update(target, where, { ...patch, version: seenVersion + 1 });
    if (done.affected === 1) return this.load(target, id);
    await this.load(target, id);
    throw new Refusal(platformRefusals.changedMeanwhile);
  }

  private get open(): Open {
    const open = this.current.getStore()?.open;
    if (!open) throw new Error('no transaction is open: wrap the work in database.within(scope, …)');
    return open;
  }
}

/** Its beginning and its scope travel as one message, not as two: TypeORM believes that it has sent the first. */
async function startWith(runner: QueryRunner, scope: string): Promise<void> {
  const { query } = runner;
  runner.query = () => Promise.resolve(undefined as never);
  await runner.startTransaction();
  runner.query = query;
  await runner.query(`start transaction; ${scope}`);
}

/** One connection runs one statement at a time: fields of one request that are resolved side by side wait for each other here. */
function inTurn(runner: QueryRunner): void {
  const query = runner.query.bind(runner) as (...given: Parameters<QueryRunner['query']>) => Promise<never>;
  let last: Promise<unknown> = Promise.resolve();
  runner.query = (...given: Parameters<QueryRunner['query']>) => {
    const next = last.then(() => query(...given));
    last = next.catch(() => undefined);
    return next;
  };
}
