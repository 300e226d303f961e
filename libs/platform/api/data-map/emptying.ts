import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { columnOf } from './belonging';
import type { MappedTable } from './data-map';

/** Columns with the SQL of what they are emptied to. */
export function emptied(table: MappedTable, properties: readonly string[]): ReadonlyMap<string, string> {
  const { erasing } = table.kept;
  const given = typeof erasing === 'object' ? erasing.emptied : {};
  return new Map(properties.map((property) => [columnOf(table, property), given[property] ?? nothing(table, property)]));
}

/** Everything that goes when the person goes, and what the map writes into columns besides. */
export function emptiedWhole(table: MappedTable): ReadonlyMap<string, string> {
  const { erasing, personal } = table.kept;
  if (typeof erasing !== 'object') return new Map();
  const going = personal.flatMap(({ columns }) => columns).filter((property) => !erasing.staying?.includes(property));
  return emptied(table, [...new Set([...going, ...Object.keys(erasing.emptied)])]);
}

function nothing(table: MappedTable, property: string): string {
  const column = table.metadata.findColumnWithPropertyName(property) as ColumnMetadata;
  if (column.isNullable) return 'null';
  if (column.isArray) return "'{}'";
  if (column.type === 'jsonb') return Array.isArray(column.default) ? "'[]'" : "'{}'";
  if (column.type === 'text') return "''";
  throw new Error(`${table.metadata.name}.${property}: say in the data map what it is emptied to`);
}
