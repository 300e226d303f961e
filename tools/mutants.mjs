// npm run mutants [-- access vault audit retention]: Stryker changes the rules on which protection stands, one place at a time, and asks whether a spec notices.
import { Stryker } from '@stryker-mutator/core';
import { root } from './files.mjs';
import { mutatedRules } from './jest/mutated-rules.mjs';
import { say } from './progress.mjs';

/** Of a hundred mutants. What survives for a reason stands in docs/TESTING.md. */
const killedAtLeast = 90;
const noticed = ['Killed', 'Timeout'];
const unnoticed = ['Survived', 'NoCoverage'];

const options = (rules) => ({
  mutate: [rules, '!**/*.spec.ts'],
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner', './tools/jest/mutants-of-texts.mjs'],
  ignorers: ['texts'],
  jest: { projectType: 'custom', configFile: 'tools/jest/specs-of-mutants.mjs', enableFindRelatedTests: false },
  testRunnerNodeArgs: ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A busy machine is slow, and a mutant that was not judged for that is not noticed.
  timeoutMS: 30_000,
  reporters: ['progress-append-only'],
  logLevel: 'warn',
  tempDirName: '.nx/mutants',
  ignorePatterns: ['apps', 'dist', 'docs', 'tmp', '.nx', '.angular', '.kunak', 'coverage', 'test-results', 'libs/*/{web,console,portal,venue}'],
  disableTypeChecks: false,
  allowConsoleColors: false,
  cleanTempDir: 'always',
});

/** One set of rules against its own specs alone: against those of all others each mutant would take minutes. */
async function hunt({ wall, rules, specs }) {
  process.env.KUNAK_INTERNAL_MUTANT_SPECS = specs;
  const results = await new Stryker(options(rules)).runMutationTest();
  const judged = results.filter(({ status }) => noticed.includes(status) || unnoticed.includes(status));
  const killed = judged.filter(({ status }) => noticed.includes(status)).length;
  say(`${wall}: ${rules}: ${killed} of ${judged.length} noticed`);
  for (const { status, fileName, location, replacement, mutatorName } of judged.filter(({ status }) => unnoticed.includes(status)))
    console.log(`  ${status} ${fileName.replace(`${root}/`, '')}:${location.start.line}:${location.start.column} ${mutatorName}: ${replacement}`);
  return { wall, killed, judged: judged.length };
}

const asked = process.argv.slice(2);
const scores = [];
for (const set of mutatedRules.filter(({ wall }) => asked.length === 0 || asked.includes(wall))) scores.push(await hunt(set));
const sum = (key) => scores.reduce((total, score) => total + score[key], 0);
const share = (100 * sum('killed')) / sum('judged');
say(`${sum('killed')} of ${sum('judged')} mutants were noticed: ${share.toFixed(1)} %.`);
if (!(share >= killedAtLeast)) process.exitCode = 1;
