import { Injectable } from '@nestjs/common';
import { Database } from '@kunak/platform/api';

/** What rooms above know of people: at which events they take part, to which organisations they belong. */
export const LinkKind = { Event: 'event', Organisation: 'organisation' } as const;
export type LinkKind = (typeof LinkKind)[keyof typeof LinkKind];

/**
 * This room knows neither events nor organisations, yet its list is narrowed by them and its rules ask at which events a person takes
 * part. The rooms that know hang their tables in here when the server starts.
 */
@Injectable()
export class PeopleLinks {
  private readonly selects: Record<LinkKind, string[]> = { event: [], organisation: [] };
  private readonly belongings = new Set<unknown>();

  constructor(private readonly db: Database) {}

  /** `select` gives two columns, the person's id and the id of what they are linked to: `select person_id, event_id from participation`. */
  add(kind: LinkKind, select: string): void {
    this.selects[kind].push(select);
  }

  /** Rows of this entity go when their person goes; any other row that points at a person keeps them from being removed. */
  belongsToPerson(entity: new () => object): void {
    this.belongings.add(entity);
  }

  /** The pairs `(person_id, target_id)` as a table expression for `from`. */
  table(kind: LinkKind): string {
    const known = this.selects[kind];
    const pairs = known.length > 0 ? known.join(' union all ') : 'select null::uuid, null::uuid where false';
    return `(${pairs}) link(person_id, target_id)`;
  }

  async eventsOf(personId: string): Promise<string[]> {
    const rows = await this.db.sql<{ id: string }>(`select distinct target_id as id from ${this.table(LinkKind.Event)} where person_id = $1`, [personId]);
    return rows.map(({ id }) => id);
  }

  /** Those of the people who appear anywhere else: in a session, at an event, behind an account. Read from the tables' own keys, so that none is forgotten. */
  async tied(personIds: readonly string[], ownTable: string): Promise<string[]> {
    const keys = this.db.source.entityMetadatas
      .filter(({ target }) => !this.belongings.has(target))
      .flatMap(({ tableName, foreignKeys }) => foreignKeys.map((key) => ({ tableName, key })))
      .filter(({ key }) => key.referencedEntityMetadata.tableName === ownTable);
    if (keys.length === 0) return [];
    const selects = keys.map(({ tableName, key }) => {
      const column = key.columns.find(({ propertyName }) => propertyName !== 'hostId')?.databaseName;
      return `select ${column} as id from ${tableName} where ${column} = any($1::uuid[])`;
    });
    const rows = await this.db.sql<{ id: string }>(`select distinct id from (${selects.join(' union all ')}) tie`, [personIds]);
    return rows.map(({ id }) => id);
  }
}
