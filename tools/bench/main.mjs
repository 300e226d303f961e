// npm run bench [-- --json FILE] [P1 P2 …]: each row beside its rival, in turn, in one run. Only ratios count: machines are noisy.
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../build/apps.mjs';
import { startDatabase } from '../database.mjs';
import { beginNode, end } from '../processes.mjs';
import { serverEnvironment } from '../start/server.mjs';
import { root } from '../files.mjs';
import { costRows, verifyRow } from './audit.mjs';
import { certificates } from './certificates.mjs';
import { enrolmentRow, marksRow, operations, participantsRow, programmeRows } from './rows.mjs';
import { seed } from './seed.mjs';

/** How large each ratio is at least. A run that misses one has failed; a missed one on a busy machine is measured again on a quiet one. */
const goals = { P1: 8, 'P1-304': 30, P2: 0.45, P4: 0.4, P5: 0.5, P7: 10, P13: 0.5, 'P13-P4': 0.9, 'P13-P5': 0.9 };

const { values: given, positionals: wanted } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const wants = (id) => wanted.length === 0 || wanted.includes(id);

async function ready(origin) {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${origin}/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the server did not open');
}

/** Both servers on one database of their own, filled; and how to end it all. */
async function stage() {
  const folder = await mkdtemp(join(tmpdir(), 'kunak-bench-'));
  const database = await startDatabase({ folder: join(folder, 'database') });
  const ids = Object.fromEntries(Object.entries(operations).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]));
  const committed = join(folder, 'operations.json');
  await writeFile(committed, JSON.stringify(Object.fromEntries(Object.entries(operations).map(([name, text]) => [ids[name], text]))));
  const port = 20_000 + (process.pid % 20_000);
  const environment = { KUNAK_DATA: folder, KUNAK_PORT: String(port), KUNAK_LOG: 'error', KUNAK_INTERNAL_OPERATIONS: committed };
  const server = beginNode([join(root, 'dist/api/apps/api/src/main.js')], {
    cwd: root,
    env: serverEnvironment(database.url, environment),
    stdio: process.env.BENCH_LOG ?? 'ignore',
  });
  const kunak = `http://127.0.0.1:${port}`;
  await ready(kunak);
  const seeded = await seed(database.url);
  const env = { ...process.env, BENCH_DATABASE_URL: database.url, BENCH_EVENT: seeded.event, BENCH_HOST: seeded.host };
  const rival = beginNode([join(root, 'tools/bench/bare.mjs')], { cwd: root, env });
  const [{ port: barePort }] = await new Promise((resolve) => rival.once('message', (message) => resolve([message])));
  const headers = { cookie: seeded.cookie, 'accept-language': 'ru' };
  return {
    ...seeded,
    url: database.url,
    kunak,
    bare: `http://127.0.0.1:${barePort}`,
    headers,
    ids,
    async stop() {
      await seeded.owner.end();
      await Promise.all([end(rival), end(server)]);
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function release({ owner, event }) {
  await owner.query(
    `insert into schedule_release (event_id, number, programme_version, sessions)
     select $1, 1, 0, json_agg(json_build_object('id', s.id, 'kind', s.kind, 'title', s.title, 'abstract', s.abstract, 'startsAt', s.starts_at, 'minutes', s.minutes,
              'room', r.name, 'openness', s.openness, 'spokenLanguages', s.spoken_languages,
              'people', (select coalesce(json_agg(json_build_object('personId', sp.person_id, 'role', sp.role)), '[]') from session_person sp where sp.session_id = s.id and sp.host_id = s.host_id))
              order by s.starts_at, s.id)
       from session s left join room r on r.id = s.room_id and r.host_id = s.host_id where s.event_id = $1`,
    [event],
  );
}

async function measure(scene) {
  const rows = [];
  if (wants('P1')) {
    await release(scene);
    rows.push(...(await programmeRows(scene)));
  }
  if (wants('P2')) rows.push(await participantsRow(scene));
  if (wants('P4')) rows.push(await enrolmentRow(scene));
  if (wants('P5')) rows.push(await marksRow(scene));
  if (wants('P13')) rows.push(...(await costRows(scene)), await verifyRow(scene));
  return rows;
}

function print(rows) {
  const short = (number) => (number >= 100 ? Math.round(number) : Number(number.toFixed(2)));
  console.table(
    Object.fromEntries(
      rows.map(({ id, name, ours, theirs, against, ratio }) => [
        id,
        { what: name, 'ours/s': short(ours), 'theirs/s': short(theirs), against, ratio: Number(ratio.toFixed(2)), goal: goals[id] ?? '' },
      ]),
    ),
  );
}

await buildIfStale(['api']);
const rows = [];
if (['P1', 'P2', 'P4', 'P5', 'P13'].some(wants)) {
  const scene = await stage();
  try {
    rows.push(...(await measure(scene)));
  } finally {
    await scene.stop();
  }
}
if (wants('P7')) rows.push(await certificates());
print(rows);
const missed = rows.filter(({ id, ratio }) => ratio < (goals[id] ?? 0)).map(({ id }) => id);
if (missed.length > 0) {
  console.error(`Missed: ${missed.join(', ')}.`);
  process.exitCode = 1;
}
if (given.json) await writeFile(given.json, `${JSON.stringify(rows, null, 2)}\n`);
