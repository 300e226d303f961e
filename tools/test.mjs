import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase } from './database.mjs';
import { endAll, whenAsked } from './processes.mjs';
import { say } from './progress.mjs';
import { ground, groups } from './test/groups.mjs';

const results = [];
const folder = await mkdtemp(join(tmpdir(), 'kunak-test-'));

/** One throw-away cluster for everything in this run that needs a database. */
async function lendCluster() {
  if (process.env.KUNAK_TEST_DATABASE_URL) return undefined;
  const cluster = await startDatabase({ folder: join(folder, 'database'), durable: false });
  process.env.KUNAK_TEST_DATABASE_URL = cluster.url;
  return cluster;
}

async function runGroup({ name, run }) {
  const from = Date.now();
  const result = await run().catch((error) => ({ passed: 0, failed: 1, said: error.message }));
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  results.push({ name, seconds, ...result });
  say(`${result.failed ? '✗' : '✓'} ${name}: ${result.passed} passed${result.failed ? `, ${result.failed} failed` : ''} (${seconds} s)`);
  if (result.failed && result.said) console.log(`\n${result.said.trim()}\n`);
}

async function runInTurn(waiting) {
  for (let group = waiting.shift(); group; group = waiting.shift()) await runGroup(group);
}

function sum(key) {
  return results.reduce((total, result) => total + result[key], 0);
}

function tell() {
  const failed = results.filter((result) => result.failed > 0);
  console.log(`\n${results.map(({ name, seconds }) => `${name} ${seconds} s`).join(' · ')}`);
  if (failed.length > 0) console.log(`\nFailed: ${failed.map(({ name }) => name).join(', ')}`);
  for (const { untried } of results) if (untried) console.log(`Not tried: ${untried}.`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

async function main() {
  let cluster;
  whenAsked(() => void endAll());
  try {
    cluster = await lendCluster();
    await runInTurn([...ground]);
    const waiting = groups(folder);
    await Promise.all([1, 2, 3].map(() => runInTurn(waiting)));
  } finally {
    await cluster?.stop();
    await rm(folder, { recursive: true, force: true });
  }
  tell();
  return sum('failed') === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error) => {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  return 1;
});
