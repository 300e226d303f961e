import { join } from 'node:path';
import { buildIfStale } from './build/apps.mjs';
import { findBrowser, findFirefox, findShell } from './browser.mjs';
import { noNet } from './e2e/no-net.mjs';
import { root } from './files.mjs';
import { beginNode, endAll, ended, whenAsked } from './processes.mjs';
import { say } from './progress.mjs';

/** Whatever needs the net (a browser, packages) is fetched before; then the house, its guests and their browsers are alone on the machine. */
async function main() {
  whenAsked(() => void endAll());
  const [browser, firefox, shell] = [await findBrowser(), await findFirefox(), await findShell()];
  await buildIfStale();
  const prefix = await noNet();
  const apart = prefix.length > 0;
  say(
    apart ? 'The journeys run in a network without a way out.' : 'Here nobody may take the net away: the journeys run with it, and their requests are watched.',
  );
  const browsers = { KUNAK_INTERNAL_E2E_BROWSER: browser, KUNAK_INTERNAL_E2E_SHELL: shell ?? browser, KUNAK_INTERNAL_E2E_FIREFOX: firefox };
  const env = { ...process.env, ...browsers, KUNAK_INTERNAL_E2E_NO_NET: apart ? 'yes' : 'no' };
  return ended(beginNode([join(root, 'tools/e2e/journeys.mjs'), ...process.argv.slice(2)], { cwd: root, env, prefix }));
}

process.exitCode = await main().catch((error) => {
  console.error(error.message);
  return 1;
});
