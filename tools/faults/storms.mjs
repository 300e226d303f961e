import { setTimeout as pause } from 'node:timers/promises';
import { House } from '../house/house.mjs';
import { broken, settled } from './invariants.mjs';
import { openMailServer } from '../house/mail-server.mjs';
import { randomFrom } from './random.mjs';
import { Work } from './work.mjs';

const lasts = 25_000;

/** People work for a while, and `strike` hits the house at moments that the seed chooses. Then everything must be as it was promised; `after` gives what else is wrong. */
export function storm(strike, options = {}) {
  return async (seed) => {
    const mail = await openMailServer();
    const environment = { KUNAK_SMTP_URL: mail.url, KUNAK_MAIL_FROM: 'post@example.org', ...options.environment };
    const house = await House.open({ ...options, environment }).catch((error) => mail.stop().then(() => Promise.reject(error)));
    try {
      const random = randomFrom(seed);
      const work = new Work(house, random, options);
      const people = work.begin();
      let strikes = 0;
      for (const end = Date.now() + (options.lasts ?? lasts); Date.now() < end; strikes += 1) {
        await pause(random.between(400, 2500));
        await strike(house, randomFrom(seed + strikes), mail, work);
      }
      await people.stop();
      await settled(house);
      const problems = await broken(house, work, mail);
      const counted = numbers(work, mail, strikes);
      return { problems: [...problems, ...((await options.after?.(house, work)) ?? [])], numbers: counted };
    } finally {
      await house.close();
      await mail.stop();
    }
  };
}

function numbers({ ledger, complaints }, mail, strikes) {
  const ids = mail.arrived.map(({ id }) => id);
  return {
    strikes,
    marks: ledger.messages.flat().length,
    accepted: ledger.accepted.length,
    full: ledger.full.length,
    invited: ledger.invited.length,
    'asked again': ledger.again,
    'told that it broke': complaints.length,
    mails: new Set(ids).size,
    'mails twice': ids.length - new Set(ids).size,
  };
}

async function cutConnections(house, random) {
  const alive = await house.rows("select pid from pg_stat_activity where usename in ('kunak_app', 'kunak_relay', 'kunak_retention') order by pid");
  const chosen = alive.filter(() => random.between(0, 2) === 0).map(({ pid }) => pid);
  await house.rows('select pg_terminate_backend(pid) from unnest($1::int[]) pid', [chosen]);
}

/** Faults that strike while people work. */
export const storms = {
  'kill-server': storm(async (house) => {
    await house.killServer();
    await house.startServer();
  }),
  'kill-database': storm(async (house) => {
    await house.killDatabase();
    await house.restartDatabase();
  }),
  'cut-connections': storm(cutConnections, { lasts: 15_000 }),
  'pool-of-one': storm(async () => {}, { lasts: 12_000, environment: { KUNAK_POOL: '1' } }),
  'mail-server-down': storm(
    async (house, random, mail) => {
      await mail.stop();
      await pause(random.between(500, 1500));
      await mail.start();
    },
    { lasts: 15_000 },
  ),
  'two-servers': storm(
    async (house, random) => {
      const one = random.between(0, 1);
      await house.killServer(one);
      await house.startServer(one);
    },
    { servers: 2 },
  ),
};
