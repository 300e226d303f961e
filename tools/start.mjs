import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildIfStale, faces } from './build/apps.mjs';
import { startDatabase } from './database.mjs';
import { root } from './files.mjs';
import { end, endAll, ended, freePort, whenAsked } from './processes.mjs';
import { say } from './progress.mjs';
import { databaseFolder, onlyOne } from './start/data-folder.mjs';
import { beginServer, serverEnvironment } from './start/server.mjs';

let database;
let server;
let stopping;

/** In the order in which they lean on each other: builds, server, database. */
function stop(code) {
  stopping ??= (async () => {
    await endAll();
    await database?.stop();
    if (database || server) say('Kunak is closed.');
    process.exit(code);
  })();
  return stopping;
}

async function refuseTakenPort() {
  const port = Number(process.env.KUNAK_PORT || 4000);
  await freePort(port, process.env.KUNAK_ADDRESS || '127.0.0.1').catch((error) => {
    if (error.code === 'EADDRINUSE') throw new Error(`Port ${port} is taken by another program. Choose another one: KUNAK_PORT=4001 npm start`);
    // A wrong port or address is named by the server, with all other settings.
  });
}

async function beginDatabase() {
  if (process.env.DATABASE_URL) return say('Using the database of DATABASE_URL.');
  database = await startDatabase({ folder: databaseFolder() });
  if (!stopping) say('The database is ready.');
  void keepDatabase();
  return undefined;
}

/** A database that falls (for want of memory, say) comes back under its address; the server finds it there by itself. */
async function keepDatabase() {
  await database.ended;
  if (stopping) return;
  say('The database has ended. Starting it again …');
  try {
    database = await startDatabase({ folder: databaseFolder(), port: database.port });
  } catch (error) {
    console.error(`\n${error.message}`);
    return void stop(1);
  }
  say('The database is ready.');
  return keepDatabase();
}

/** The server reads its settings itself; whoever mistyped one need not wait for the screens to hear of it. */
async function buildServer() {
  await buildIfStale(['api']);
  createRequire(import.meta.url)(join(root, 'dist/api/libs/platform/api/settings.js')).readSettings(serverEnvironment());
}

async function main() {
  onlyOne();
  whenAsked(() => void stop(0));
  await refuseTakenPort();
  await Promise.all([beginDatabase(), buildServer().then(() => buildIfStale(faces))]);
  if (stopping) return;
  say('Opening the doors …');
  server = beginServer({ databaseUrl: database?.url });
  const code = await ended(server);
  if (stopping) return;
  await end(server);
  await stop(code || 1);
}

await main().catch(async (error) => {
  if (stopping) return;
  console.error(`\n${error.message}`);
  await stop(1);
});
