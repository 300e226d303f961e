import { mkdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { nxArguments, nxEnvironment } from '../build/apps.mjs';
import { root } from '../files.mjs';
import { beginNode } from '../processes.mjs';
import { say } from '../progress.mjs';
import { whenChanged } from './watch.mjs';

/** Where the faces are built while they are edited; the server finds them there. */
export const screensFolder = '.nx/dev';

/** In milliseconds, after the last page was closed; a page that reloads is closed for less. */
const untilRest = 20_000;

const screens = new Map();

/** Resolves when the face can be looked at. Built when somebody first does, and again at each save; its open pages reload then. */
export async function screen(face) {
  if (!screens.has(face)) screens.set(face, new Screen(face));
  const shown = screens.get(face);
  shown.wake();
  await shown.built;
  shown.restSoon();
}

/** A page that is open listens here (server-sent events). */
export function tellChanges(face, answer) {
  answer.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  answer.flushHeaders();
  screens.get(face)?.tell(answer);
}

/** Whoever is asked to end must be awake. */
export function wakeAll() {
  for (const shown of screens.values()) shown.wake();
}

/** One face, its builder and its open pages. */
class Screen {
  #pages = new Set();
  #change = '';
  #rest;

  constructor(face) {
    say(`Building the ${face} (the first time takes some seconds) …`);
    const folder = join(root, screensFolder, face);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const options = [`--output-path=${screensFolder}/${face}`, '--scripts=tools/dev/reload.js', '--watch', ...process.argv.slice(2)];
    this.builder = beginNode(nxArguments(['run', `${face}:build:development`, ...options]), { cwd: root, env: nxEnvironment(), stdio: 'pipe' });
    this.builder.stderr.pipe(process.stderr, { end: false });
    this.builder.stdout.pipe(process.stdout, { end: false });
    this.built = new Promise((done) => {
      this.builder.once('exit', done);
      this.builder.stdout.on('data', (text) => String(text).includes('generation failed') && done());
      // Angular says that it is ready before it writes, so the files themselves are watched.
      whenChanged(
        folder,
        () => true,
        () => {
          this.#written();
          done();
        },
      );
    });
    // The first rebuild takes seconds longer than those after it: it is done before somebody saves a file and waits.
    void this.built.then(() => utimesSync(join(root, `apps/${face}/src/main.ts`), new Date(), new Date()));
  }

  #written() {
    this.#change = `data: ${Date.now()}\n\n`;
    for (const page of this.#pages) page.write(this.#change);
  }

  tell(page) {
    this.wake();
    // Of a change that came while the page was loading it hears now.
    page.write(this.#change);
    this.#pages.add(page);
    page.once('close', () => {
      this.#pages.delete(page);
      this.restSoon();
    });
  }

  wake() {
    clearTimeout(this.#rest);
    this.#signal('SIGCONT');
  }

  /** A face that nobody looks at leaves the processors to the others; what was saved meanwhile is built when somebody looks again. */
  restSoon() {
    clearTimeout(this.#rest);
    if (this.#pages.size === 0) this.#rest = setTimeout(() => this.#signal('SIGSTOP'), untilRest).unref();
  }

  #signal(name) {
    if (!this.builder.leadsGroup || this.builder.exitCode !== null) return;
    process.kill(-this.builder.pid, name);
  }
}
