import { createHash } from 'node:crypto';
import { DefaultNamingStrategy } from 'typeorm';
import type { Table } from 'typeorm';

function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

function tableOf(tableOrName: Table | string): string {
  const name = typeof tableOrName === 'string' ? tableOrName : tableOrName.name;
  return name.split('.').pop() ?? name;
}

/** PostgreSQL cuts names at 63 bytes; a cut name keeps its start and gets a short hash. */
function constraint(prefix: string, tableOrName: Table | string, columns: readonly string[]): string {
  const name = [prefix, tableOf(tableOrName), ...columns.map(snake)].join('_');
  return name.length <= 63 ? name : `${name.slice(0, 54)}_${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}

/** Tables and columns in the database's own style, constraints that say what they are about. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snake(className);
  }
  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return [...prefixes.map(snake), given ?? snake(property)].join('_');
  }
  override primaryKeyName(table: Table | string): string {
    return constraint('pk', table, []);
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return constraint('uq', table, columns);
  }
  override indexName(table: Table | string, columns: string[]): string {
    return constraint('ix', table, columns);
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return constraint('fk', table, columns);
  }
  override checkConstraintName(table: Table | string, expression: string): string {
    return constraint('ck', table, [createHash('sha256').update(expression).digest('hex').slice(0, 12)]);
  }
}
