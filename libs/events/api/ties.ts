import { Injectable } from '@nestjs/common';
import { Database } from '@kunak/platform/api';
import { formatMessage } from '@kunak/platform/rules';
import type { Message } from '@kunak/platform/rules';
import type { Kept } from './removals';
import { tieTexts } from './ties.texts';

type Table = new () => object;

/**
 * What other rooms hang on an event or a session. It is read from the tables' own foreign keys, so that no room can be forgotten;
 * a room may give its rows a name here when the server starts.
 */
@Injectable()
export class Ties {
  private readonly names = new Map<Table, Message>();
  private readonly belongings = new Set<Table>();

  constructor(private readonly db: Database) {}

  /** `message` takes `{count}`: `{ ru: '{count, plural, one {# отметка} …}', en: … }`. */
  name(entity: Table, message: Message): void {
    this.names.set(entity, message);
  }

  /** Rows of this entity are part of their event: they hold nobody back, go with it, and come back with it. */
  belongs(entity: Table): void {
    this.belongings.add(entity);
  }

  belongingsOf(noun: string): Kept[] {
    const keys = this.keysTo(noun).filter(({ entity }) => this.belongings.has(entity));
    return keys.map(({ table, column }) => ({ table, where: `${column} = $1` }));
  }

  /**
   * In the reader's language what points at the row with this id, or null when nothing does; rows of `own` tables do not count.
   * `targets` selects other rows of the noun by the id `$1`: all sessions of one event.
   */
  async of(noun: string, id: string, own: readonly Table[], targets = 'select $1::uuid'): Promise<string | null> {
    const keys = this.keysTo(noun).filter(({ entity }) => !own.includes(entity) && !this.belongings.has(entity));
    if (keys.length === 0) return null;
    const counts = keys.map(({ table, column }, index) => `select ${index} as key, count(*)::int as count from ${table} where ${column} in (${targets})`);
    const rows = await this.db.sql<{ key: number; count: number }>(counts.join(' union all '), [id]);
    const said = rows.filter(({ count }) => count > 0).map(({ key, count }) => this.say(keys[key]?.entity, count));
    return said.length > 0 ? said.join(', ') : null;
  }

  private say(entity: Table | undefined, count: number): string {
    const message = entity ? this.names.get(entity) : undefined;
    return formatMessage(message ?? tieTexts.other, this.db.language, { count });
  }

  private keysTo(noun: string): { entity: Table; table: string; column: string }[] {
    return this.db.source.entityMetadatas.flatMap(({ target, tableName, foreignKeys }) =>
      foreignKeys
        .filter((key) => key.referencedEntityMetadata.tableName === noun)
        .map((key) => ({
          entity: target as Table,
          table: tableName,
          column: key.columns.find(({ propertyName }) => propertyName !== 'hostId')?.databaseName ?? '',
        })),
    );
  }
}
