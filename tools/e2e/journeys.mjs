// Opens a house and sends the journeys through it. Started by tools/e2e.mjs, where it can in a network without a way out.
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startDatabase } from '../database.mjs';
import { root } from '../files.mjs';
import { begin, end, endAll, ended, freePort, whenAsked } from '../processes.mjs';
import { step } from '../progress.mjs';
import { beginServer } from '../start/server.mjs';
import { triesToLeave } from './no-net.mjs';

const patience = 60_000;
const withoutNet = process.env.KUNAK_INTERNAL_E2E_NO_NET === 'yes';

/** A server as in real use, on data of its own, with the demo host. */
async function openHouse(folder) {
  const database = await startDatabase({ folder: join(folder, 'database'), durable: false });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  // Whoever leaves a page comes to one that says as little as the one that real houses choose, and is not in the net.
  const leaveTo = `${address}/health`;
  const environment = { KUNAK_PORT: String(port), KUNAK_ADDRESS: '127.0.0.1', KUNAK_DATA: folder, DATABASE_URL: '', KUNAK_LEAVE_TO: leaveTo };
  const server = beginServer({ databaseUrl: database.url, environment, stdio: 'pipe' });
  const log = createWriteStream(join(root, '.nx', `journeys-server-${process.env.KUNAK_INTERNAL_E2E_OUTPUT ?? 'all'}.log`));
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => log.write(chunk) && (said = (said + chunk).slice(-8000)));
  const close = async () => {
    await end(server);
    await database.stop();
    log.end();
  };
  try {
    await answers(`${address}/health`, server);
  } catch (error) {
    await close();
    throw new Error(`${error.message}\n${said}`);
  }
  return { address, folder, close };
}

async function answers(health, server) {
  for (const until = Date.now() + patience; Date.now() < until; await pause(100)) {
    if (server.exitCode !== null) throw new Error('The server for the journeys has ended:');
    const answer = await fetch(health).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`The server for the journeys was not ready within ${patience / 1000} s:`);
}

async function journeys({ address, folder }) {
  const environment = { ...process.env, KUNAK_INTERNAL_E2E_ADDRESS: address, KUNAK_INTERNAL_E2E_DATA: folder };
  const args = [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '-c', 'apps/e2e/playwright.config.ts', ...process.argv.slice(2)];
  return ended(begin(process.execPath, args, { cwd: root, env: environment, stdio: 'inherit' }));
}

/** The browser's requests are watched by the journeys themselves; this sees the server as well, and what a browser does behind its pages. */
function nobodyTriedToLeave(asked) {
  if (asked > 0) throw new Error(`Something tried ${asked} times to reach an address outside this machine.`);
}

async function main() {
  const folder = await mkdtemp(join(tmpdir(), 'kunak-journeys-'));
  let house;
  whenAsked(() => void endAll());
  try {
    house = await step('Opening a house for the journeys', () => openHouse(folder));
    const code = await journeys(house);
    if (withoutNet) nobodyTriedToLeave(triesToLeave());
    return code;
  } finally {
    await house?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main().catch((error) => {
  console.error(error.message);
  return 1;
});
