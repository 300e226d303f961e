import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Kept } from './kept';

/** Ids name nobody and hold the rows together; a version counts saves. Everything else has to say whether it is about a person. */
function namesNobody(column: ColumnMetadata): boolean {
  return column.type === 'uuid' || column.isVersion || column.propertyName === 'version';
}

/** What the data map lacks or says twice, one sentence each. The server does not start while there is any. */
export function undeclared(tables: readonly EntityMetadata[], kept: readonly Kept[]): string[] {
  const mapped = new Map(kept.map((one) => [one.entity as unknown, one]));
  return tables.flatMap((table) => {
    const one = mapped.get(table.target);
    return one
      ? [...columnProblems(table, one), ...untold(table, one)]
      : [`${table.name} is not on the data map: add it to <room>.data.ts with keep() or ofNobody()`];
  });
}

function columnProblems(table: EntityMetadata, { personal, plain }: Kept): string[] {
  const said = [...personal.flatMap(({ columns }) => columns), ...plain];
  const columns = new Map(table.columns.map((column) => [column.propertyName, column]));
  const silent = [...columns.values()].filter((column) => !namesNobody(column) && !said.includes(column.propertyName));
  return [
    ...silent.map(({ propertyName }) => `${table.name}.${propertyName} says neither what it is kept for nor that it is of nobody: see <room>.data.ts`),
    ...said.filter((name, index) => said.indexOf(name) !== index).map((name) => `${table.name}.${name} is declared twice`),
    ...said.filter((name) => !columns.has(name)).map((name) => `${table.name}.${name} is declared and not stored`),
  ];
}

/** JSON that somebody may read of themselves needs words: the names of its fields are for programs. */
function untold(table: EntityMetadata, { whose, personal, tells }: Kept): string[] {
  if (whose === 'nobody' || whose === 'anybody') return [];
  const read = personal.flatMap(({ columns }) => columns);
  const json = table.columns.filter(({ type, propertyName }) => type === 'jsonb' && read.includes(propertyName));
  return json.flatMap(({ propertyName }) => (tells[propertyName] ? [] : [`${table.name}.${propertyName} is JSON: say in \`tells\` how its person reads it`]));
}
