import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildIfStale } from './build/apps.mjs';
import { runningDatabase, startDatabase } from './database.mjs';
import { root } from './files.mjs';
import { begin, ended } from './processes.mjs';
import { databaseFolder } from './start/data-folder.mjs';
import { serverEnvironment } from './start/server.mjs';

/** The embedded database of a running `npm start`, or one started for this command alone. */
async function databaseForCommand() {
  if (process.env.DATABASE_URL) return undefined;
  const folder = databaseFolder();
  return (await runningDatabase(folder)) ?? startDatabase({ folder });
}

/** npm runs us in the repository's folder; a file is named from where the person stands. */
function fromWhereWeStand(argument) {
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), argument);
  return !argument.startsWith('-') && /[./]/.test(argument) && existsSync(file) ? file : argument;
}

/** Help and version must not wait for a database, nor for one that does not start. */
const onlyAsks = (asked) => asked.length === 0 || asked.some((argument) => ['--help', '-h', '--version', '-V'].includes(argument));

async function main() {
  await buildIfStale(['api'], () => {});
  const asked = process.argv.slice(2).map(fromWhereWeStand);
  const database = onlyAsks(asked) ? undefined : await databaseForCommand();
  // The terminal's Ctrl-C reaches the command itself; we wait for it and tidy up.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
  try {
    const command = join(root, 'dist/api/apps/api/src/command-line.js');
    const environment = serverEnvironment(database?.url, { KUNAK_LOG: process.env.KUNAK_LOG ?? 'error' });
    return await ended(begin(process.execPath, ['--enable-source-maps', command, ...asked], { cwd: root, env: environment, stdio: 'inherit' }));
  } finally {
    await database?.stop();
  }
}

process.exitCode = await main().catch((error) => {
  console.error(error.message);
  return 1;
});
