import { Account } from '../accounts/account.entity';
import type { DataMap, MappedTable } from './data-map';

/** The column that names a row at its host. */
export function keyOf({ metadata }: MappedTable): string {
  return metadata.primaryColumns.find(({ propertyName }) => propertyName !== 'hostId')?.databaseName ?? 'id';
}

export function columnOf({ metadata }: MappedTable, property: string): string {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.name} has no column ${property}`);
  return column.databaseName;
}

/** Whether a row of this table belongs to a host. What stands behind an account serves all hosts of the account. */
export function hasHost({ metadata }: MappedTable): boolean {
  return metadata.columns.some(({ propertyName }) => propertyName === 'hostId');
}

/** Says in SQL whose a row is. Row-level security keeps all of it at one host. */
export class Belonging {
  constructor(private readonly map: DataMap) {}

  /** A query of the keys of those rows of the table that belong to `person`, an SQL expression of their id. */
  keys(table: MappedTable, person: string): string {
    return `select ${table.name}.${keyOf(table)}::text from ${table.name} where ${this.of(table, table.name, person)}`;
  }

  /** True for the rows, under the alias `row`, that belong to `person`. */
  of(table: MappedTable, row: string, person: string): string {
    const { whose } = table.kept;
    if (whose === 'nobody' || whose === 'anybody') return 'false';
    if (whose === 'id') return `${row}.id = ${person}`;
    if (typeof whose === 'string') return this.byColumn(table, row, whose, person);
    if ('rows' in whose) return `${row}.id in (${whose.rows(person)})`;
    if ('account' in whose) return `${row}.${columnOf(table, whose.account)} in (${this.rowsOf(this.map.of(Account), 'id', person)})`;
    if ('pointedAtBy' in whose) return `${row}.id in (${this.rowsOf(this.map.of(whose.pointedAtBy()), whose.in, person)})`;
    if ('mentionedIn' in whose)
      return `exists (select from (${this.mentionable(person)}) m(id) where position(m.id in ${row}.${columnOf(table, whose.mentionedIn)}::text) > 0)`;
    return `(${whose.map((column) => this.byColumn(table, row, column, person)).join(' or ')})`;
  }

  /** The ids under which JSON elsewhere may speak of the person: their own, and those of their places at events. */
  mentionable(person: string): string {
    const places = this.map.tables.filter(({ kept }) => kept.whose === 'personId' && this.isPointedAt(kept.entity));
    return [`select (${person})::text`, ...places.map((table) => this.keys(table, person))].join(' union all ');
  }

  private isPointedAt(entity: unknown): boolean {
    return this.map.tables.some(
      ({ kept, metadata }) => typeof kept.whose !== 'object' && metadata.foreignKeys.some((key) => key.referencedEntityMetadata.target === entity),
    );
  }

  private byColumn(table: MappedTable, row: string, property: string, person: string): string {
    const key = table.metadata.foreignKeys.find(({ columns }) => columns.some(({ propertyName }) => propertyName === property));
    if (!key) throw new Error(`${table.metadata.name}.${property} points at nothing: whose is the row?`);
    return `${row}.${columnOf(table, property)} in (${this.rowsOf(this.map.of(key.referencedEntityMetadata.target), 'id', person)})`;
  }

  private rowsOf(table: MappedTable, property: string, person: string): string {
    const column = columnOf(table, property);
    return table.kept.whose === 'id'
      ? `select (${person})::uuid`
      : `select ${table.name}.${column} from ${table.name} where ${this.of(table, table.name, person)}`;
  }
}
