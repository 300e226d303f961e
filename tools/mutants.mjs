// npm run mutants [-- access vault audit retention, or a set by its rules]: Stryker changes the rules on which protection stands, one place at a time, and asks whether a spec notices.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { startDatabase } from './database.mjs';
import { root } from './files.mjs';
import { mutatedRules } from './jest/mutated-rules.mjs';
import { say } from './progress.mjs';

/** Of a hundred mutants. What survives for a reason stands in docs/TESTING.md. */
const killedAtLeast = 90;
const noticed = ['Killed', 'Timeout'];
const unnoticed = ['Survived', 'NoCoverage'];

const options = ({ rules, database }) => ({
  mutate: [rules, '!**/*.spec.ts'],
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner', './tools/jest/mutants-of-texts.mjs'],
  ignorers: ['texts'],
  jest: { projectType: 'custom', configFile: 'tools/jest/specs-of-mutants.mjs', enableFindRelatedTests: false },
  testRunnerNodeArgs: ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules'],
  // Specs with a database tell a story: what one example does, the next ones look at.
  coverageAnalysis: database ? 'all' : 'perTest',
  // A server and its database are busy with one thing at a time.
  concurrency: database ? 1 : 2,
  // A server that was loaded is never quite let go: after a few dozen the machine would do little but collect garbage.
  maxTestRunnerReuse: database ? 12 : 0,
  // A busy machine is slow, and a mutant that was not judged for that is not noticed.
  timeoutMS: database ? 120_000 : 30_000,
  reporters: ['progress-append-only'],
  logLevel: 'warn',
  tempDirName: '.nx/mutants',
  ignorePatterns: [
    ...(database ? ['apps/e2e'] : ['apps']),
    'dist',
    'docs',
    'tmp',
    '.nx',
    '.angular',
    '.kunak',
    'coverage',
    'test-results',
    'libs/*/{web,console,portal,venue}',
  ],
  disableTypeChecks: false,
  allowConsoleColors: false,
  cleanTempDir: 'always',
});

/** One throw-away PostgreSQL for all sets. */
async function lentCluster() {
  const folder = await mkdtemp(join(tmpdir(), 'kunak-mutants-'));
  const database = await startDatabase({ folder, durable: false });
  process.env.KUNAK_TEST_DATABASE_URL = database.url;
  return { stop: () => database.stop().finally(() => rm(folder, { recursive: true, force: true })) };
}

/** One set of rules against its own specs alone: against those of all others each mutant would take minutes. */
async function hunt(set) {
  const { wall, rules } = set;
  process.env.KUNAK_INTERNAL_MUTANT_SPECS = set.specs;
  process.env.KUNAK_INTERNAL_MUTANT_PROJECT = set.database ? 'database' : 'rules';
  const results = await new Stryker(options(set)).runMutationTest();
  const judged = results.filter(({ status }) => noticed.includes(status) || unnoticed.includes(status));
  const killed = judged.filter(({ status }) => noticed.includes(status)).length;
  const slow = judged.filter(({ status }) => status === 'Timeout').length;
  say(`${wall}: ${rules}: ${killed} of ${judged.length} noticed${slow > 0 ? `, ${slow} of them because the specs did not end` : ''}`);
  for (const { status, fileName, location, replacement, mutatorName } of judged.filter(({ status }) => unnoticed.includes(status)))
    console.log(`  ${status} ${fileName.replace(`${root}/`, '')}:${location.start.line}:${location.start.column} ${mutatorName}: ${replacement}`);
  return { wall, killed, judged: judged.length };
}

const asked = process.argv.slice(2);
const sets = mutatedRules.filter(({ wall, rules }) => asked.length === 0 || asked.includes(wall) || asked.includes(rules));
const cluster = sets.some(({ database }) => database) && !process.env.KUNAK_TEST_DATABASE_URL && (await lentCluster());
const scores = [];
for (const set of sets) scores.push(await hunt(set));
await cluster?.stop?.();
const sum = (key) => scores.reduce((total, score) => total + score[key], 0);
const share = (100 * sum('killed')) / sum('judged');
say(`${sum('killed')} of ${sum('judged')} mutants were noticed: ${share.toFixed(1)} %.`);
if (!(share >= killedAtLeast)) process.exitCode = 1;
