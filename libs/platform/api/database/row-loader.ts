import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { Database } from './database';

/**
 * Gathers what the rows of one answer ask for, and fetches it by one statement. Its memory is the request's transaction: nothing is
 * remembered from one viewer to the next.
 */
export class RowLoader<Value> {
  private readonly loaders = new WeakMap<EntityManager, DataLoader<string, Value | null>>();

  constructor(
    private readonly db: Database,
    private readonly fetch: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ) {}

  /** What belongs to the id, or null. */
  of(id: string): Promise<Value | null> {
    const { tx } = this.db;
    let loader = this.loaders.get(tx);
    if (!loader) {
      loader = new DataLoader(async (ids) => {
        const found = await this.fetch(ids);
        return ids.map((one) => found.get(one) ?? null);
      });
      this.loaders.set(tx, loader);
    }
    return loader.load(id);
  }
}
