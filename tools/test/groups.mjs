import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDeclaredPackages } from '../checks/declared-packages.mjs';
import { checkImportCircles } from '../checks/import-circles.mjs';
import { checkLicences } from '../checks/licences.mjs';
import { checkLockFile } from '../checks/lock-file.mjs';
import { checkMessages } from '../checks/messages.mjs';
import { checkPageWeight } from '../checks/page-weight.mjs';
import { checkSecrets } from '../checks/secrets.mjs';
import { findBrowser, findFirefox, findShell } from '../browser.mjs';
import { buildIfStale } from '../build/apps.mjs';
import { root } from '../files.mjs';
import { noNet } from '../e2e/no-net.mjs';
import { output } from '../processes.mjs';

const one = { passed: 1, failed: 0, said: '' };

/** A check that either holds or says why not. */
const check = (name, work) => ({ name, run: async () => ({ ...one, ...(await work()) }) });

const node = (args, options) => output(process.execPath, args, { cwd: root, ...options });
const bin = (path) => join(root, 'node_modules', path);
const tool = (name, ...args) =>
  check(`${name}${args.length ? ` ${args.join(' ')}` : ''}`, () => node([join(root, `tools/${name}.mjs`), ...args]).then(() => ({})));

/** Counts come from the report that Jest writes; a run without a report has failed as a whole. */
function jest(name, reports, flags, args, settings = {}) {
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
  return {
    name,
    run: async () => {
      const run = [...flags, bin('jest/bin/jest.js'), ...args, '--ci', '--json', `--outputFile=${report}`, '--silent=false', '--verbose=false'];
      const said = await node(run, { env: { ...process.env, ...settings, FORCE_COLOR: '0' }, stdio: ['ignore', 'ignore', 'pipe'] }).catch((error) => error);
      const counts = JSON.parse(await readFile(report, 'utf8').catch(() => '{"numPassedTests":0,"numFailedTests":1}'));
      const brokenSuites = counts.numRuntimeErrorTestSuites ?? 0;
      const failed = counts.numFailedTests + brokenSuites || (said instanceof Error ? 1 : 0);
      return { passed: counts.numPassedTests, failed, said: said instanceof Error ? withoutPasses(said.message) : '' };
    },
  };
}

/** What has passed, and what Jest says twice. */
const withoutPasses = (text) =>
  text.replace(/^(PASS|Running|Test results written) .*\n/gm, '').replace(/\nSummary of all failing tests[\s\S]*?(?=\nTest Suites:)/, '');

/** `specs`: which of them, as a pattern for the path. Each part has a house of its own, so that parts can run side by side. */
function journeys(name, reports, specs) {
  const report = join(reports, `${name}.json`);
  return {
    name: `journeys: ${name}`,
    run: async () => {
      const env = { ...process.env, KUNAK_INTERNAL_E2E_REPORT: report, KUNAK_INTERNAL_E2E_OUTPUT: name, FORCE_COLOR: '0' };
      const said = await node([join(root, 'tools/e2e.mjs'), specs], { env }).catch((error) => error);
      const { stats } = JSON.parse(await readFile(report, 'utf8').catch(() => '{"stats":{"expected":0,"unexpected":1}}'));
      const failed = stats.unexpected + (stats.flaky ?? 0) || (said instanceof Error ? 1 : 0);
      return { passed: stats.expected, failed, said: said instanceof Error ? said.message : '' };
    },
  };
}

const eslint = ['--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', '.nx/lint/'];
const prettier = ['--check', '.', '--log-level', 'warn', '--cache', '--cache-strategy', 'content', '--cache-location', '.nx/prettier.json'];
const vm = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules'];

function api(reports, part, parts) {
  return jest(`api ${part} of ${parts}`, reports, vm, ['-c', 'tools/jest/api-together.mjs'], { KUNAK_INTERNAL_API_PART: `${part}/${parts}` });
}

/** What everything else stands on, one after the other. */
export const ground = [
  check('lock file', checkLockFile),
  check('build', async () => void (await buildIfStale())),
  // Here, because two halves of the journeys that install one at the same moment are in each other's way.
  check('browsers', async () => {
    await findBrowser();
    await findShell();
    return (await findFirefox()) ? {} : { untried: 'what a visit leaves in Firefox: there is none here' };
  }),
  check('net taken away', async () =>
    (await noNet()).length > 0 ? {} : { passed: 0, untried: 'that the journeys need no net: here nobody may take it away' },
  ),
];

/** Three at a time on two cores, because each waits now and then; the long ones first, so that all come to the end together. */
export function groups(reports) {
  return [
    journeys('sweep', reports, 'accessibility'),
    journeys('visits', reports, '^(?!.*accessibility)'),
    ...[4, 3, 1].map((part) => api(reports, part, 4)),
    jest('tools', reports, vm, ['--selectProjects', 'tools', '--maxWorkers=1']),
    api(reports, 2, 4),
    jest('screens', reports, [], ['-c', 'jest.web.config.mjs', '--maxWorkers=1']),
    tool('typecheck'),
    jest('rules', reports, vm, ['--selectProjects', 'rules', '--maxWorkers=1']),
    check('format', () => node([bin('prettier/bin/prettier.cjs'), ...prettier]).then(() => ({}))),
    check('lint', () => node([bin('eslint/bin/eslint.js'), '.', ...eslint]).then(() => ({}))),
    tool('generate', '--check'),
    tool('migration', '--check'),
    check('texts', checkMessages),
    check('import circles', checkImportCircles),
    check('declared packages', checkDeclaredPackages),
    check('licences', checkLicences),
    check('secrets', checkSecrets),
    check('weight of the first page', checkPageWeight),
  ];
}
