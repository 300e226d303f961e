import { randomUUID } from 'node:crypto';
import { median, perSecond } from './load.mjs';

const rounds = 5;
const seatsPerRound = 300;
const placesPerRound = 400;

/** What the bench runs, in the form in which Kunak accepts it: committed, by id. */
export const operations = {
  participants: `query ($eventId: ID!) { participants(eventId: $eventId, first: 50) { rows { id personId displayName languages homeRegion state since submittedAt version } } }`,
  accept: `mutation ($id: ID!) { acceptParticipation(participationId: $id) { id state } }`,
  marks: `mutation ($eventId: ID!, $device: String!, $sentAt: Instant!, $marks: [MarkInput!]!) { sendMarks(eventId: $eventId, device: $device, sentAt: $sentAt, marks: $marks) { fates { id fate } } }`,
};

/** Runs both sides in turn and gives the ratio of each pair's rates: the machine's own ups and downs meet both. */
async function sideBySide(id, name, bareSide, ourSide, prepare = async () => undefined) {
  const pairs = [];
  for (let round = 0; round <= rounds; round += 1) {
    await prepare(round);
    const theirs = await bareSide(round);
    const ours = await ourSide(round);
    // The first round warms both up.
    if (round > 0) pairs.push({ ours, theirs, ratio: ours / theirs });
  }
  const middle = (key) => median(pairs.map((pair) => pair[key]));
  return { id, name, ours: middle('ours'), theirs: middle('theirs'), against: 'bare node:http and pg', ratio: middle('ratio') };
}

export async function programmeRows({ kunak, bare, event, headers, guestCookie }) {
  const seconds = 2;
  const path = `/programme/${event}`;
  const read = await fetch(`${kunak}${path}`, { headers });
  const etag = read.headers.get('etag');
  const bareSide = () => perSecond(bare, () => ({ path: '/programme' }), { seconds });
  const readBy = (cookie) => () => perSecond(kunak, () => ({ path, headers: { ...headers, cookie, 'accept-encoding': 'br' } }), { seconds });
  const whole = await sideBySide('P1', 'released programme, 2,000 sessions', bareSide, readBy(headers.cookie));
  // Of a guest it is asked each time whether they still have their place.
  const guest = await sideBySide('P1-guest', 'the same, read by a guest', bareSide, readBy(guestCookie));
  const unchanged = await sideBySide('P1-304', 'the same, unchanged since', bareSide, () =>
    perSecond(kunak, () => ({ path, headers: { ...headers, 'if-none-match': etag } }), { seconds, check: ({ status }) => status === 304 }),
  );
  return [whole, guest, unchanged];
}

export function participantsRow({ kunak, bare, event, headers, ids }) {
  const body = JSON.stringify({ id: ids.participants, variables: { eventId: event } });
  const check = ({ status, text }) => status === 200 && text.length > 5_000 && !text.includes('"errors"');
  return sideBySide(
    'P2',
    'participants, 50 of 10,000, field permissions on',
    () => perSecond(bare, () => ({ path: '/participants' }), { seconds: 2, check }),
    () => perSecond(kunak, () => ({ path: '/graphql', method: 'POST', headers, body }), { seconds: 2, check }),
  );
}

/** 400 people for 300 seats a round; whoever finds none is refused, and nobody is seated twice. */
export async function enrolmentRow({ kunak, bare, event, headers, ids, owner, participations }) {
  let oversold = 0;
  const places = [];
  const prepare = async (round) => {
    places[round] = participations.slice(round * placesPerRound, (round + 1) * placesPerRound);
    await owner.query('truncate bench_seats, bench_place');
    await owner.query('insert into bench_seats values (0, $1)', [seatsPerRound]);
    await owner.query("insert into bench_place select unnest($1::uuid[]), 'applied'", [places[round]]);
    await owner.query('update event set capacity = coalesce((select taken from event_seats where event_id = $1), 0) + $2 where id = $1', [
      event,
      seatsPerRound,
    ]);
  };
  const requests = placesPerRound;
  const bareSide = (round) => perSecond(bare, (n) => ({ path: '/enrol', method: 'POST', body: JSON.stringify({ id: places[round][n] }) }), { requests });
  const ourSide = async (round) => {
    const rate = await perSecond(
      kunak,
      (n) => ({ path: '/graphql', method: 'POST', headers, body: JSON.stringify({ id: ids.accept, variables: { id: places[round][n] } }) }),
      {
        requests,
      },
    );
    const { rows } = await owner.query(
      "select count(*)::int as taken, (select capacity from event where id = $1) as capacity from participation where event_id = $1 and state in ('accepted', 'confirmed')",
      [event],
    );
    oversold += Math.max(0, rows[0].taken - rows[0].capacity);
    if (rows[0].taken !== rows[0].capacity) throw new Error(`${rows[0].taken} seated, ${rows[0].capacity} seats`);
    return rate;
  };
  const row = await sideBySide('P4', 'enrolment under contention, audit and outbox with it', bareSide, ourSide, prepare);
  return { ...row, name: `${row.name}, ${oversold} oversold` };
}

export function marksRow({ kunak, bare, event, headers, ids, participations, sessions }) {
  let session = 0;
  const marks = () => {
    const sessionId = sessions[session++ % sessions.length];
    return participations
      .slice(0, 500)
      .map((participationId) => ({ id: randomUUID(), sessionId, participationId, status: 'present', markedAt: '2012-11-20T09:00:00Z' }));
  };
  const requests = 24;
  const check = ({ status, text }) => status === 200 && !text.includes('"errors"');
  const sent = () => ({ eventId: event, device: 'bench', sentAt: new Date().toISOString(), marks: marks() });
  return sideBySide(
    'P5',
    'mark 500, audit with it',
    () => perSecond(bare, () => ({ path: '/marks', method: 'POST', body: JSON.stringify(sent()) }), { requests, check }),
    () =>
      perSecond(kunak, () => ({ path: '/graphql', method: 'POST', headers, body: JSON.stringify({ id: ids.marks, variables: sent() }) }), { requests, check }),
  );
}
