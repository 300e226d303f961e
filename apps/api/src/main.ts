import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { AuditSealer, Eraser, Jobs, logger, Nightly } from '@kunak/platform/api';
import { prepareDatabase } from './database/prepare-database';
import { hasNoHost, loadDemo } from './demo/demo-loader';
import { settingsOf } from './environment';
import { createServer } from './server';
import { welcome } from './welcome';

/** Longer than a web server in front keeps one that rests (nginx: 60 seconds): if ours ended first, a request could meet an end that is on its way. */
function keepConnections(http: Server): void {
  http.keepAliveTimeout = 65_000;
  http.headersTimeout = 66_000;
}

/** Starts the server: roles and tables first, then what was erased, then the doors, then the jobs. */
async function main(): Promise<void> {
  const settings = settingsOf(process.env);
  mkdirSync(settings.given.KUNAK_DATA, { recursive: true, mode: 0o700 });
  await prepareDatabase(settings.ownerUrl, settings.secret);
  const { KUNAK_INTERNAL_WEB: webFolder = 'dist', KUNAK_INTERNAL_OPERATIONS: operations = 'apps/api/operations.json' } = process.env;
  const server = await createServer(settings, { webFolder, operations });
  if (settings.embedded && (await hasNoHost(server.app))) await loadDemo(server.app, new Date().toISOString().slice(0, 10));
  // However the database was put back, nobody sees who was erased.
  for (const failed of (await server.app.get(Eraser).reapplyErasures()).failed) logger.error(failed, 'erasure');
  keepConnections(server.app.getHttpServer());
  await server.app.listen(settings.given.KUNAK_PORT, settings.given.KUNAK_ADDRESS);
  await server.app.get(Jobs).start();
  server.app.get(AuditSealer).start();
  server.app.get(Nightly).start();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop().then(() => process.exit(0)));
  process.stdout.write(await welcome(server.app, settings));
}

main().catch((error: unknown) => {
  logger.debug({ err: error }, 'start');
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
