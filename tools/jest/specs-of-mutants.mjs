import { fileURLToPath } from 'node:url';
import config from '../../jest.config.mjs';

/** The project of the rules as it runs in `npm test`, narrowed to the specs that hunt one set of mutants. */
const rules = config.projects.find(({ displayName }) => displayName === 'rules');

export default {
  ...rules,
  setupFiles: ['reflect-metadata'],
  testTimeout: config.testTimeout,
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  testMatch: [`<rootDir>/${process.env.KUNAK_INTERNAL_MUTANT_SPECS}`],
};
