import { existsSync, globSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { storm } from './storms.mjs';
import { Work } from './work.mjs';

const year = 365 * 86_400;
/** Seconds by which the clocks are wrong, of the database and of the server: they stand on one machine. */
const jumps = [7_200, -7_200, 86_400, -86_400, 10 * year, -year];
/** Time is asked for at each step, so a jump is noticed soon. */
const noticed = 300;

/** libfaketime, which Debian has in the package faketime. */
const library = () => ['/usr/lib/*/faketime/libfaketime.so.1', '/usr/lib64/faketime/libfaketime.so.1'].flatMap((places) => globSync(places))[0];

/** A server believes what it knows of a session for five seconds. */
const believed = 6_000;

let clock;
async function jumpTo(seconds) {
  await writeFile(`${clock}.new`, `${seconds < 0 ? '' : '+'}${seconds}`);
  await rename(`${clock}.new`, clock);
  await pause(noticed);
}

async function strike(house, random) {
  await jumpTo(random.of(jumps));
  await pause(random.between(1_000, 2_500));
  await jumpTo(0);
}

async function knows(house, cookie) {
  const { data } = await new Work(house, { of: ([first]) => first }).ask('me', {}, { cookie });
  return Boolean(data?.me);
}

async function signedInAt(house, seconds) {
  await jumpTo(seconds);
  await house.signInAgain();
  return house.seeded.cookie;
}

/** Nobody stays signed in longer because a clock was wrong for a while. */
async function sessions(house) {
  const ahead = await signedInAt(house, 7_200);
  const knownThen = await knows(house, ahead);
  const now = await signedInAt(house, 0);
  await pause(believed);
  const problems = [
    ...(knownThen ? [] : ['nobody can sign in while the clock is ahead']),
    ...((await knows(house, ahead)) ? ['a session from the future lives on'] : []),
    ...((await knows(house, now)) ? [] : ['nobody can sign in once the clock is right again']),
  ];
  await jumpTo(86_400);
  await pause(believed);
  if (await knows(house, now)) problems.push('a session lives on after a day');
  await jumpTo(0);
  return problems;
}

/** The edition is over long ago, so that the night has much to do; yesterday's night is done. */
async function nights(house) {
  await house.rows("update event set last_day = '2012-11-18'");
  const letters = async () => (await house.rows('select count(*)::int as count from mail_message'))[0].count;
  const before = await letters();
  const night = async (seconds) => {
    await house.killServer();
    await jumpTo(seconds);
    await house.startServer();
    for (const end = Date.now() + 60_000; Date.now() < end; await pause(500)) {
      const [done] = await house.rows("select 1 from retention_report where day = (now() at time zone 'UTC')::date and ended_at is not null");
      if (done) break;
    }
    return before - (await letters());
  };
  await house.rows('delete from retention_report');
  await house.rows("insert into retention_report (day) values ((now() at time zone 'UTC')::date)");
  const atLeap = await night(10 * year);
  const dayAfter = await night(10 * year + 86_400);
  await jumpTo(0);
  return [
    ...(atLeap === 0 ? [] : [`${atLeap} letters were erased because a clock leapt`]),
    ...(dayAfter > 0 ? [] : ['nothing is erased though the clock went on: this test shows nothing']),
  ];
}

/** Both clocks leap and come back while people work. */
export async function clockJumps(seed) {
  const preload = library();
  if (!preload || !existsSync(preload)) return { skipped: 'libfaketime is missing (apt-get install faketime)' };
  const folder = await mkdtemp(join(tmpdir(), 'kunak-clock-'));
  clock = join(folder, 'clock');
  await jumpTo(0);
  // What we start from here on, the database included, looks there for the time.
  const ours = { LD_PRELOAD: preload, FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' };
  Object.assign(process.env, ours);
  try {
    return await storm(strike, {
      lasts: 25_000,
      // By a clock that was put back a year, a session of this year has not begun.
      refusedMarks: ['trainings.sessionNotStarted'],
      after: async (house) => [...(await sessions(house)), ...(await nights(house))],
    })(seed);
  } finally {
    for (const name of Object.keys(ours)) delete process.env[name];
    await rm(folder, { recursive: true, force: true });
  }
}
