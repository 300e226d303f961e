import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIfStale } from './build/apps.mjs';
import { root, textOf, writeIfChanged } from './files.mjs';
import { differences } from './generate/differences.mjs';
import { generateOperations, manifestFile, schemaFile } from './generate/operations.mjs';

const check = process.argv.includes('--check');
const printer = join(root, 'dist/api/apps/api/src/print-schema.js');

/** The schema as the code has it now, printed without a database. */
async function printedSchema() {
  await buildIfStale(['api']);
  if (!existsSync(printer)) return textOf(schemaFile);
  const before = await textOf(schemaFile);
  const printing = spawnSync(process.execPath, [printer], { cwd: root, encoding: 'utf8' });
  if (printing.status !== 0) throw new Error(`The schema cannot be printed:\n${printing.stdout}${printing.stderr}`);
  const after = await textOf(schemaFile);
  if (check && before !== after) await (before === undefined ? rm(join(root, schemaFile)) : writeFile(join(root, schemaFile), before));
  return after;
}

async function compare(path, wanted) {
  const present = await textOf(path);
  if (present === wanted) return true;
  console.error(`${path} differs from what the code generates (npm run generate, then commit):\n${differences(present, wanted)}`);
  return false;
}

async function main() {
  const schema = await printedSchema();
  if (check && !(await compare(schemaFile, schema))) return 1;
  const { manifest, written } = await generateOperations();
  if (check) return (await compare(manifestFile, manifest)) ? 0 : 1;
  if (await writeIfChanged(manifestFile, manifest)) written.push(manifestFile);
  console.log(written.length > 0 ? `Written: ${written.join(', ')}` : 'Everything generated is up to date.');
  return 0;
}

process.exitCode = await main().catch((error) => {
  console.error(error.message);
  return 1;
});
