// npm run faults [-- --seed N --minutes M] [NAME …]: breaks a real house while people work in it, and looks whether everything is as it was promised.
import { parseArgs } from 'node:util';
import { buildIfStale } from './build/apps.mjs';
import { endAll, whenAsked } from './processes.mjs';
import { say } from './progress.mjs';
import { clockJumps } from './faults/clock-jumps.mjs';
import { diskFull } from './faults/disk-full.mjs';
import { load, soak } from './faults/load.mjs';
import { restoreKilled } from './faults/restore-killed.mjs';
import { storms } from './faults/storms.mjs';

const faults = { ...storms, 'disk-full': diskFull, 'clock-jumps': clockJumps, 'restore-killed': restoreKilled };

const { values: given, positionals: wanted } = parseArgs({
  options: { seed: { type: 'string' }, minutes: { type: 'string', default: '30' } },
  allowPositionals: true,
});
/** Long and heavy: only where they are named. */
const burdens = { load, soak: soak(Math.max(3, Number(given.minutes))) };
const seed = Number(given.seed ?? Math.floor(Math.random() * 1e9));
const unknown = wanted.filter((name) => !faults[name] && !burdens[name]);
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}; there are ${Object.keys({ ...faults, ...burdens }).join(', ')}.`);

whenAsked(() => void endAll().then(() => process.exit(1)));
await buildIfStale(['api']);
say(`Seed ${seed}: npm run faults -- --seed ${seed} repeats it.`);
for (const name of wanted.length > 0 ? wanted : Object.keys(faults)) {
  const { skipped, problems = [], numbers = {} } = await { ...faults, ...burdens }[name](seed).catch((error) => ({ problems: [error.stack] }));
  if (skipped) {
    say(`– ${name} was not run: ${skipped}`);
    // Whoever asks for it by name must not take silence for success.
    if (wanted.length > 0) process.exitCode = 1;
    continue;
  }
  say(
    `${problems.length > 0 ? '✗' : '✓'} ${name}: ${Object.entries(numbers)
      .map(([what, count]) => `${what} ${count}`)
      .join(', ')}`,
  );
  for (const problem of problems) console.log(`    ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}
