import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { send } from '../bench/load.mjs';
import { House } from '../house/house.mjs';
import { randomFrom } from './random.mjs';
import { signIn } from '../house/seed.mjs';

const crowd = { organisers: 200, participants: 2_000 };
const minute = 60_000;

async function admit(house) {
  const owner = new pg.Client({ connectionString: house.database.url });
  await owner.connect();
  const { host, event } = house.seeded;
  await owner.query("select set_config('app.host', $1, false)", [host]);
  await owner.query(
    `insert into schedule_release (event_id, number, programme_version, sessions)
     select $1, 1, 0, json_agg(json_build_object('id', id, 'kind', kind, 'title', title, 'abstract', abstract, 'startsAt', starts_at, 'minutes', minutes,
              'room', null, 'openness', openness, 'spokenLanguages', spoken_languages, 'people', '[]'::json) order by starts_at) from session where event_id = $1`,
    [event],
  );
  const cookies = [];
  for (let number = 0; number < crowd.organisers + crowd.participants; number += 1)
    cookies.push(await (number < crowd.organisers ? signIn(owner, host, 'organiser') : signIn(owner, host, 'participant', event)));
  await seatGuests(owner, event);
  await owner.end();
  return cookies.map((cookie, number) => ({ cookie, organises: number < crowd.organisers }));
}

/** The programme opens to guests who have a seat. */
async function seatGuests(owner, event) {
  await owner.query('update event set capacity = capacity + $2 where id = $1', [event, crowd.participants]);
  await owner.query(
    `with guests as (
       select m.account_id, uuidv7() as person from membership m join role_grant g on g.account_id = m.account_id where g.role = 'participant' and g.event_id = $1),
     made as (insert into person (id, working_name) select person, 'Гость' from guests),
     joined as (update membership m set person_id = g.person from guests g where m.account_id = g.account_id)
     insert into participation (event_id, person_id, state) select $1, person, 'confirmed' from guests`,
    [event],
  );
}

/** What somebody's screen asks when it opens the programme: who am I, the programme, and the list of guests for those who organise. */
async function open(house, agent, person, seen) {
  const { origin } = house.servers[0];
  const headers = { cookie: person.cookie, 'accept-language': 'ru', 'accept-encoding': 'br' };
  const ask = (name, variables = {}) => ({ path: '/graphql', method: 'POST', headers, body: JSON.stringify({ id: house.ids[name], variables }) });
  const { event } = house.seeded;
  const requests = [ask('me'), { path: `/programme/${event}`, headers }, ...(person.organises ? [ask('participants', { eventId: event })] : [])];
  for (const request of requests) {
    const from = performance.now();
    const { status, text } = await sent(agent, origin, request, seen);
    seen.times.push(performance.now() - from);
    if (status !== 200 || text.includes('"errors"')) seen.errors.push(`${status} ${text.toString().slice(0, 200)}`);
  }
}

/** A kept connection may be closed at the moment in which it is used again; whoever has one asks anew then, as browsers do. */
async function sent(agent, origin, request, seen) {
  try {
    return await send(agent, origin, request);
  } catch {
    seen.anew += 1;
    return send(agent, origin, request).catch((error) => ({ status: error.code, text: '' }));
  }
}

const at = (sorted, part) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);

function summary({ times, errors, anew }) {
  const sorted = times.toSorted((one, other) => one - other);
  return {
    requests: times.length,
    errors: errors.length,
    'asked anew': anew,
    'p50 ms': at(sorted, 0.5),
    'p99 ms': at(sorted, 0.99),
    'longest ms': at(sorted, 1),
  };
}

/** Everybody opens the programme once, at a moment of their own within `lasts` milliseconds. */
async function opening(house, people, random, lasts) {
  const agent = new Agent({ keepAlive: true, maxSockets: 500 });
  const seen = { times: [], errors: [], anew: 0 };
  await Promise.all(
    people.map(async (person) => {
      await pause(random.between(0, lasts));
      await open(house, agent, person, seen);
    }),
  );
  agent.destroy();
  return seen;
}

/** 200 organisers and 2,000 participants open the programme within five minutes. */
export async function load(seed) {
  const house = await House.open();
  try {
    const people = await admit(house);
    const seen = await opening(house, people, randomFrom(seed), 5 * minute);
    return { problems: seen.errors.slice(0, 3), numbers: summary(seen) };
  } finally {
    await house.close();
  }
}

/** Bytes of the heap that are still in use after a collection, as the server's own process counts them. */
function heapOf(house) {
  const { child } = house.servers[0];
  return new Promise((done) => {
    child.once('message', ({ heapUsed }) => done(heapUsed));
    child.send('heap');
  });
}

/** The same crowd again and again, every minute, and the heap meanwhile. It is flat where its last third is no larger than its second, but for a twentieth. */
export function soak(minutes) {
  return async (seed) => {
    const house = await House.open({ args: ['--expose-gc', '--import', new URL('heap-teller.mjs', import.meta.url).href] });
    try {
      const people = await admit(house);
      const random = randomFrom(seed);
      const seen = { times: [], errors: [], anew: 0 };
      const heaps = [];
      for (let number = 0; number < minutes; number += 1) {
        const round = await opening(house, people, random, minute - 5_000);
        seen.times.push(...round.times);
        seen.errors.push(...round.errors);
        seen.anew += round.anew;
        heaps.push(Math.round((await heapOf(house)) / 10_485.76) / 100);
      }
      const third = Math.floor(minutes / 3);
      const mean = (list) => list.reduce((sum, one) => sum + one, 0) / list.length;
      const growth = mean(heaps.slice(-third)) / mean(heaps.slice(third, 2 * third));
      const problems = [...seen.errors.slice(0, 3), ...(growth < 1.05 ? [] : [`the heap grew by ${((growth - 1) * 100).toFixed(1)} %`])];
      return { problems, numbers: { minutes, ...summary(seen), 'heap MB': heaps.join(' '), growth: growth.toFixed(3) } };
    } finally {
      await house.close();
    }
  };
}
