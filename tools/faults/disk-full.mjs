import { appendFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { output } from '../processes.mjs';
import { storm } from './storms.mjs';

const room = '256m';
const patience = 8_000;

async function mounted(folder, size, work) {
  await output('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0711`, 'kunak-faults', folder]);
  try {
    return await work();
  } finally {
    await output('umount', [folder]);
  }
}

/** Takes the last byte. */
async function fill(ballast) {
  for (const size of [1_048_576, 4096, 1])
    for (;;) {
      const full = await appendFile(ballast, Buffer.alloc(size)).then(
        () => false,
        (error) => error.code === 'ENOSPC' || Promise.reject(error),
      );
      if (full) break;
    }
}

/** The disk stays full until somebody was told so, or for eight seconds; then there is room again, and whoever fell is helped up. */
async function strike(house, random, mail, work) {
  const ballast = join(dirname(house.databaseFolder), 'ballast');
  const told = work.complaints.length;
  let over = false;
  void house.database.ended.then(() => (over = true));
  await fill(ballast);
  for (const end = Date.now() + patience; Date.now() < end && work.complaints.length === told; await pause(50));
  await pause(random.between(200, 1000));
  await rm(ballast);
  await pause(500);
  if (over) await house.restartDatabase();
}

/** The database has found its place again; now the folder of the files is full. */
async function filesFull(house) {
  const folder = join(house.folder, 'data', 'files');
  await mkdir(folder, { recursive: true });
  return mounted(folder, '1m', async () => {
    const large = await bring(house, 2_097_152);
    const left = await filesIn(folder);
    const small = await bring(house, 100_000);
    return [
      ...(large.status === 507 && large.text.includes('platform.noRoom') ? [] : [`a file without room was answered with ${large.status} ${large.text}`]),
      ...(left.length === 0 ? [] : [`something of the file stayed: ${left.join(', ')}`]),
      ...(small.status === 201 && (await filesIn(folder)).length === 1 ? [] : [`a file with room was answered with ${small.status} ${small.text}`]),
    ];
  });
}

async function filesIn(folder) {
  return (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function bring(house, size) {
  const answer = await fetch(`${house.servers[0].origin}/files`, {
    method: 'POST',
    headers: { cookie: house.seeded.cookie, 'content-type': 'application/octet-stream', 'x-file-name': 'list.csv' },
    body: Buffer.alloc(size, 'a'),
  });
  return { status: answer.status, text: await answer.text() };
}

const full = (work) => (work.complaints.some((text) => text.includes('platform.noRoom')) ? [] : ['nobody was told that there is no room']);

/** A disk that is full now and then, for the database and for the files. Needs to be root: a small file system is mounted for it. */
export async function diskFull(seed) {
  if (process.getuid?.() !== 0) return { skipped: 'only root may mount' };
  const place = await mkdtemp(join(tmpdir(), 'kunak-small-'));
  try {
    const after = async (house, work) => [...full(work), ...(await filesFull(house))];
    return await mounted(place, room, () => storm(strike, { place, after, lasts: 20_000 })(seed));
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
