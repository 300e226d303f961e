import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addAccountCommand } from './accounts';
import { addAuditCommand } from './audit';
import { addBackupCommand, addBackupKeyCommand, addRestoreCommand } from './backup';
import type { AddCommand, Run } from './command';
import { addDemoCommand } from './demo';
import { addHostCommand, addUserCommand } from './hosts';
import { addImportPeople } from './people';
import { addExportProgramme, addImportProgramme } from './programme';
import { addVaultCommand } from './vault';

const commands: readonly AddCommand[] = [
  addAuditCommand,
  addHostCommand,
  addUserCommand,
  addAccountCommand,
  addDemoCommand,
  addImportPeople,
  addImportProgramme,
  addExportProgramme,
  addVaultCommand,
  addBackupKeyCommand,
  addBackupCommand,
  addRestoreCommand,
];

/** Every command there is; `run` does their work. */
export function kunakProgram(run: Run): Command {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const program = new Command('kunak').description('The command line for administrators.').version(version);
  program.exitOverride().showHelpAfterError('(--help says more)');
  for (const add of commands) add(program, run);
  for (const group of program.commands)
    for (const command of group.commands.length ? group.commands : [group]) command.option('--json', 'print one JSON object').exitOverride();
  return program;
}
