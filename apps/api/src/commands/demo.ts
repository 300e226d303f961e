import { loadDemo } from '../demo/demo-loader';
import type { AddCommand, CommonOptions } from './command';
import { noHost } from './hosts';

export const addDemoCommand: AddCommand = (program, run) => {
  program
    .command('demo')
    .description('a host to look around in')
    .command('load')
    .description('makes the demo host with invented guests')
    .action((options: CommonOptions) => run({ ...options, host: noHost }, (services) => loadDemo(services, new Date().toISOString().slice(0, 10))));
};
