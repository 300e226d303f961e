import type { DeepPartial } from 'typeorm';
import type { Database } from '../database/database';
import { Account } from './account.entity';

/** Adds an account, which the second wall lets it do for itself alone; gives its id. */
export async function addAccount(db: Database, account: DeepPartial<Account>): Promise<string> {
  const [made] = await db.sql<{ id: string }>('select coalesce($1::uuid, uuidv7()) as id', [account.id ?? null]);
  const id = String(made?.id);
  await db.asAccount(id, () => db.tx.insert(Account, { ...account, id }));
  return id;
}
