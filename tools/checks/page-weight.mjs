import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../files.mjs';

/** Script that a face may load before it shows its first page, compressed: a participant's phone gets 400 kbit/s. */
const most = { portal: 130_000, venue: 160_000 };

/** The scripts that must be there before the page runs: those of the page, and all that they import before they begin. */
export function firstScripts(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = new Set([...page.matchAll(/<script[^>]*\ssrc="([^"]+\.js)"/g)].map((match) => match[1]));
  for (const script of scripts) {
    const text = readFileSync(join(folder, script), 'utf8');
    for (const [, imported] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) scripts.add(imported);
  }
  return [...scripts];
}

function compressedSize(file) {
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

export async function checkPageWeight() {
  for (const [face, limit] of Object.entries(most)) {
    const folder = join(root, 'dist', face, 'browser');
    const weight = firstScripts(folder).reduce((sum, script) => sum + compressedSize(join(folder, script)), 0);
    if (weight > limit) throw new Error(`The first load of the ${face} is ${weight} bytes of compressed script; ${limit} is the limit.`);
  }
}
