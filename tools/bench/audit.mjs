// P13: how fast the audit's chain is verified beside a plain SHA-256 over the same rows, and what writing it costs enrolment and marks.
import { hash, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { root } from '../files.mjs';
import { median, perSecond } from './load.mjs';

const require = createRequire(import.meta.url);
const entries = 50_000;
const rounds = 5;

async function fillChain(owner, host) {
  await owner.query(
    `insert into audit_entry (act, subject_id, facts) select 'registration.accept', uuidv7(), jsonb_build_object('event', uuidv7(), 'before', 'applied') from generate_series(1, $1)`,
    [entries],
  );
  for (let sealed = 1; sealed > 0;) ({ sealed } = (await owner.query('select seal_audit() as sealed')).rows[0]);
  await owner.query('vacuum analyze audit_entry');
  return (await owner.query('select count(*)::int as count from audit_entry where host_id = $1', [host])).rows[0].count;
}

/** What any chain costs: each row's bytes behind the hash before it, through SHA-256, and no look at what they say. */
async function bareChain(client, query, columns) {
  let last = Buffer.alloc(32);
  let rest = Buffer.alloc(0);
  let from = 19;
  for await (const chunk of client.query(copyTo(`copy (${query}) to stdout (format binary)`))) {
    const data = Buffer.concat([rest, chunk]);
    for (let end = endOfRow(data, from, columns); end > 0; end = endOfRow(data, from, columns)) {
      last = hash('sha256', Buffer.concat([last, data.subarray(from, end)]), 'buffer');
      from = end;
    }
    rest = data.subarray(from);
    from = 0;
  }
  return last;
}

function endOfRow(data, from, columns) {
  let at = from + 2;
  for (let column = 0; column < columns; column += 1) {
    if (at + 4 > data.length) return 0;
    at += 4 + Math.max(0, data.readInt32BE(at));
  }
  return at > data.length ? 0 : at;
}

/** Both read the same rows over the same connection, in one pass. */
export async function verifyRow({ owner, host, url }) {
  const { verifyChain } = require(join(root, 'dist/api/libs/platform/api/audit/audit-verifier'));
  const { chainColumns } = require(join(root, 'dist/api/libs/platform/api/audit/chain-check'));
  const count = await fillChain(owner, host);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const timed = async (work) => {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local enable_sort = off');
    const from = performance.now();
    await work();
    const taken = performance.now() - from;
    await client.query('commit');
    return (count * 1000) / taken;
  };
  const query = `select ${chainColumns.join(', ')} from audit_entry where host_id = '${host}' and sequence is not null order by sequence`;
  const pairs = [];
  for (let round = 0; round <= rounds; round += 1) {
    const theirs = await timed(() => bareChain(client, query, chainColumns.length));
    const ours = await timed(async () => {
      const { entries: seen, problems } = await verifyChain(client, host);
      if (seen !== count || problems.length > 0) throw new Error(`${seen} of ${count} entries, ${problems.length} problems`);
    });
    if (round > 0) pairs.push({ ours, theirs, ratio: ours / theirs });
  }
  await client.end();
  const middle = (key) => median(pairs.map((pair) => pair[key]));
  return {
    id: 'P13',
    name: `verify ${count} audit entries`,
    ours: middle('ours'),
    theirs: middle('theirs'),
    against: 'a bare chain of SHA-256',
    ratio: middle('ratio'),
  };
}

/** Our own rates, round by round, with the audit and with entries that vanish before they are written. */
async function cost(owner, id, name, rate) {
  const forget = (how) => owner.query(`alter table audit_entry ${how} trigger bench_forget`);
  await owner.query(
    `create or replace function bench_forget() returns trigger language plpgsql as $$ begin return null; end $$;
     create or replace trigger bench_forget before insert on audit_entry for each row execute function bench_forget()`,
  );
  const pairs = [];
  for (let round = 0; round <= 2 * rounds; round += 1) {
    await forget('enable');
    const theirs = await rate();
    await forget('disable');
    const ours = await rate();
    if (round > 0) pairs.push({ theirs, ours, ratio: ours / theirs });
  }
  const middle = (key) => median(pairs.map((pair) => pair[key]));
  return { id, name, ours: middle('ours'), theirs: middle('theirs'), against: 'ourselves without the audit', ratio: middle('ratio') };
}

const check = ({ status, text }) => status === 200 && !text.includes('"errors"');

/** What writing the audit costs: 0.9 is a tenth. */
export async function costRows({ owner, kunak, event, headers, ids, participations, sessions }) {
  const send = (id, variables) => ({ path: '/graphql', method: 'POST', headers, body: JSON.stringify({ id: ids[id], variables }) });
  await owner.query('update event set capacity = null where id = $1', [event]);
  let next = participations.length;
  const enrol = await cost(owner, 'P13-P4', 'enrolment, with its audit', () =>
    perSecond(kunak, () => send('accept', { id: participations[(next -= 1)] }), { requests: 300, check }),
  );
  let session = 0;
  const marks = () => {
    const sessionId = sessions[session++ % sessions.length];
    const of = participations.slice(0, 500);
    return of.map((participationId) => ({ id: randomUUID(), sessionId, participationId, status: 'present', markedAt: '2012-11-20T09:00:00Z' }));
  };
  const mark = await cost(owner, 'P13-P5', 'mark 500, with its audit', () =>
    perSecond(kunak, () => send('marks', { eventId: event, device: 'bench', sentAt: new Date().toISOString(), marks: marks() }), { requests: 12, check }),
  );
  return [enrol, mark];
}
