import { mutatedRules } from './mutated-rules.mjs';

/**
 * Stryker (`npm run mutants`): changes the rules on which protection stands, one place at a time, and asks whether a spec notices.
 * What survives for a reason stands in docs/TESTING.md.
 */
const killed = 90;

export default {
  mutate: [...mutatedRules.map(({ rules }) => rules), '!**/*.spec.ts'],
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { projectType: 'custom', configFile: 'tools/jest/rules-only.mjs', enableFindRelatedTests: false },
  testRunnerNodeArgs: ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules'],
  coverageAnalysis: 'perTest',
  thresholds: { high: 100, low: killed, break: killed },
  concurrency: 2,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, allowEmojis: false, reportTests: false },
  jsonReporter: { fileName: '.nx/mutants.json' },
  tempDirName: '.nx/mutants',
  ignorePatterns: ['apps', 'dist', 'docs', 'tmp', '.nx', '.angular', '.kunak', 'coverage', 'test-results', 'libs/*/{web,console,portal,venue}'],
  disableTypeChecks: false,
  allowConsoleColors: false,
  cleanTempDir: 'always',
};
