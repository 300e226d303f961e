import { fileURLToPath } from 'node:url';
import config from '../../jest.config.mjs';

/** The project of the rules, or of the database, as it runs in `npm test`, narrowed to the specs that hunt one set of mutants. */
const project = config.projects.find(({ displayName }) => displayName === process.env.KUNAK_INTERNAL_MUTANT_PROJECT);

export default {
  ...project,
  setupFiles: project.setupFiles ?? ['reflect-metadata'],
  testTimeout: config.testTimeout,
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  testMatch: [`<rootDir>/${process.env.KUNAK_INTERNAL_MUTANT_SPECS}`],
};
