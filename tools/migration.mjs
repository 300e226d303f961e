import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { buildIfStale } from './build/apps.mjs';
import { root, textOf } from './files.mjs';
import { migrationText, withMigration } from './migration/migration-text.mjs';
import { missingFromMigrations } from './migration/differences.mjs';

const folder = 'apps/api/src/migrations';
const asked = process.argv[2];

async function write(path, text) {
  const file = join(root, path);
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  console.log(`Written: ${path}`);
}

async function main() {
  if (asked !== '--check' && !/^[a-z][a-z0-9-]*$/.test(asked ?? '')) {
    console.error('Name the migration by its intent, in small letters: npm run migration -- visas-open   (or --check)');
    return 2;
  }
  await buildIfStale(['api']);
  const missing = await missingFromMigrations();
  if (missing.up.length === 0) return console.log('All migrations together equal the entities.') ?? 0;
  if (asked === '--check') {
    console.error(`The migrations lack what the entities have (npm run migration -- NAME):\n  ${missing.up.map(({ query }) => query).join('\n  ')}`);
    return 1;
  }
  const stamp = Date.now();
  await write(`${folder}/${stamp}-${asked}.ts`, migrationText(asked, stamp, missing));
  await write(`${folder}/index.ts`, withMigration(await textOf(`${folder}/index.ts`), asked, stamp));
  return 0;
}

process.exitCode = await main().catch((error) => {
  console.error(error.message);
  return 1;
});
