import { SnakeNaming } from '@kunak/platform/api';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations';
import { entities } from '../rooms';

/** The tables as the entities see them. The schema changes by migrations only. */
export function createDataSource(url: string, pool = 10, steps = migrations): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations: steps,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsTransactionMode: 'each',
    poolSize: pool,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    extra: { connectionTimeoutMillis: 10_000 },
    logging: false,
  });
}
