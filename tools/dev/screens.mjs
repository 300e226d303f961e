import { mkdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { nxArguments, nxEnvironment } from '../build/apps.mjs';
import { root } from '../files.mjs';
import { beginNode } from '../processes.mjs';
import { say } from '../progress.mjs';
import { whenChanged } from './watch.mjs';

/** Where the faces are built while they are edited; the server finds them there. */
export const screensFolder = '.nx/dev';

const firstBuilds = new Map();
const openPages = new Set();
const changes = new Map();

/** Resolves when the face can be looked at. Built when somebody first does, and again at each save; its open pages reload then. */
export function screen(face) {
  if (!firstBuilds.has(face)) firstBuilds.set(face, build(face));
  return firstBuilds.get(face);
}

function build(face) {
  say(`Building the ${face} (the first time takes some seconds) …`);
  const folder = join(root, screensFolder, face);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options = [`--output-path=${screensFolder}/${face}`, '--scripts=tools/dev/reload.js', '--watch', ...process.argv.slice(2)];
  const builder = beginNode(nxArguments(['run', `${face}:build:development`, ...options]), { cwd: root, env: nxEnvironment(), stdio: 'pipe' });
  builder.stderr.pipe(process.stderr, { end: false });
  builder.stdout.pipe(process.stdout, { end: false });
  // The first rebuild takes seconds longer than those after it: it is done before somebody saves a file and waits.
  let warm = () => {
    warm = () => {};
    utimesSync(join(root, `apps/${face}/src/main.ts`), new Date(), new Date());
  };
  return new Promise((done) => {
    // Angular says that it is ready before it writes, so the files themselves are watched.
    whenChanged(
      folder,
      () => true,
      () => {
        changes.set(face, `data: ${JSON.stringify({ face, at: Date.now() })}\n\n`);
        for (const page of openPages) page.write(changes.get(face));
        done();
        warm();
      },
    );
    builder.stdout.on('data', (text) => String(text).includes('generation failed') && done());
    builder.once('exit', done);
  });
}

/** A page that is open listens here (server-sent events). */
export function tellChanges(answer) {
  answer.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  answer.flushHeaders();
  // Of a change that came while the page was loading it hears now.
  for (const change of changes.values()) answer.write(change);
  openPages.add(answer);
  answer.once('close', () => openPages.delete(answer));
}
