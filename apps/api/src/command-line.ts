import { Database, refusalOfDatabase, Settings } from '@kunak/platform/api';
import { Refusal } from '@kunak/platform/rules';
import { CommanderError } from 'commander';
import { atHost } from './commands/command';
import type { Run, Services } from './commands/command';
import { noHost } from './commands/hosts';
import { machineLanguage, print } from './commands/print';
import { kunakProgram } from './commands/program';
import { prepareDatabase } from './database/prepare-database';
import { settingsOf } from './environment';
import { createServer } from './server';

async function withServices<Result>(work: (services: Services) => Promise<Result>): Promise<Result> {
  // The pool is the requests'; a command holds one connection while the services that it calls take others.
  const settings: Settings = settingsOf({ ...process.env, KUNAK_LOG: 'error', KUNAK_POOL: '' });
  await prepareDatabase(settings.ownerUrl, settings.secret);
  const server = await createServer(settings, { webFolder: 'dist', operations: 'apps/api/operations.json' });
  try {
    return await work(server.app);
  } finally {
    await server.stop();
  }
}

const run: Run = async (options, work) => {
  const printed = await withServices((services) =>
    options.host === noHost
      ? services.get(Database).within({ hostId: null }, () => work(services, nobody))
      : atHost(services, options.host, (viewer) => work(services, viewer)),
  );
  print(printed, options.json);
};
const nobody = { accountId: '', hostId: '', personId: null, grants: [] };

/** One line that says what was wrong, in the language of the machine. */
function lineOf(error: unknown): string {
  const refusal = error instanceof Refusal ? error : refusalOfDatabase((error as { code?: unknown } | null)?.code);
  if (refusal) return refusal.textIn(machineLanguage());
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

kunakProgram(run)
  .parseAsync()
  .catch((error: unknown) => {
    if (!(error instanceof CommanderError)) process.stderr.write(`${lineOf(error)}\n`);
    process.exitCode = error instanceof CommanderError ? error.exitCode : 1;
  });
