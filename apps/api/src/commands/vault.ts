import { VaultRotation } from '@kunak/platform/api';
import { noHost } from './hosts';
import type { AddCommand, CommonOptions } from './command';

export const addVaultCommand: AddCommand = (program, run) => {
  const vault = program.command('vault').description('the keys that sensitive data is sealed under');
  vault
    .command('rotate')
    .description('replaces the master key; may be interrupted and run again, and servers may go on running')
    .action((options: CommonOptions) => run({ ...options, host: noHost }, async (services) => ({ keys: await services.get(VaultRotation).rotate() })));
};
