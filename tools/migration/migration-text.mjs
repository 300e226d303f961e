const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

export const className = (name) => name.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());

function statement({ query, parameters }) {
  return `    await runner.query(${quoted(query)}${parameters?.length ? `, ${JSON.stringify(parameters)}` : ''});`;
}

/** Every new table with a host gets its wall in the same migration that makes it. */
function walls(queries) {
  const tables = queries.flatMap(({ query }) =>
    /^CREATE TABLE/.test(query) && query.includes('"host_id"') ? [query.match(/^CREATE TABLE "([^"]+)"/)[1]] : [],
  );
  return tables.map((table) => `    await guardByHost(runner, ${quoted(table)});`);
}

/** A migration as a person would have written it: to be read, edited and named by intent. */
export function migrationText(name, stamp, { up, down }) {
  const guards = walls(up);
  const imports = [
    ...(guards.length > 0 ? ["import { guardByHost } from '@kunak/platform/api';"] : []),
    "import type { MigrationInterface, QueryRunner } from 'typeorm';",
  ];
  return `${imports.join('\n')}

export class ${className(name)}${stamp} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${[...up.map(statement), ...guards].join('\n')}
  }

  async down(runner: QueryRunner): Promise<void> {
${down.map(statement).join('\n')}
  }
}
`;
}

/** The ordered list, with the new one at its end. */
export function withMigration(list, name, stamp) {
  const symbol = `${className(name)}${stamp}`;
  const added = list.replace(/,?\s*\];\s*$/, `, ${symbol}];\n`).replace('[, ', '[');
  return `import { ${symbol} } from './${stamp}-${name}';\n${added}`;
}
