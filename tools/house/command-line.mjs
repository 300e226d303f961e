import { root } from '../files.mjs';
import { begin, ended } from '../processes.mjs';

/** `npm run kunak -- …` as an administrator types it, in a language that specs read: how it ended, what it printed, what it complained of, and how long it took. */
export async function kunak(environment, ...words) {
  const from = performance.now();
  const env = { ...process.env, LANG: 'en', ...environment };
  const child = begin('npm', ['run', '--silent', 'kunak', '--', ...words], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += chunk));
  child.stderr.on('data', (chunk) => (said.err += chunk));
  const code = await ended(child);
  return { code, ...said, seconds: (performance.now() - from) / 1000 };
}
