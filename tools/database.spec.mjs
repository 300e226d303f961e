import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DatabaseRuns, runningDatabase, startDatabase } from './database.mjs';

async function ask(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

describe('the embedded database', () => {
  let folder;
  let place;
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'kunak-spec-'));
    folder = join(place, 'database');
  });
  afterAll(() => rm(place, { recursive: true, force: true }));

  it('starts, is refused a second time beside itself but found by others, and keeps what was written', async () => {
    const database = await startDatabase({ folder, durable: false });
    await ask(database.url, 'create table kept as select 1 as row');
    await expect(startDatabase({ folder })).rejects.toThrow(DatabaseRuns);
    expect((await runningDatabase(folder)).url).toBe(database.url);
    await database.stop();
    expect(await runningDatabase(folder)).toBeUndefined();
    const again = await startDatabase({ folder, durable: false });
    expect(await ask(again.url, 'select row from kept')).toEqual([{ row: 1 }]);
    await again.stop();
  });

  it('keeps its password to its owner, speaks UTF-8 and listens on this machine only', async () => {
    expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600);
    const database = await startDatabase({ folder, durable: false });
    const settings =
      "select current_setting('listen_addresses') as hears, current_setting('server_encoding') as writes, lower('ӀЖ') as lower, upper('ӏж') as upper";
    expect(await ask(database.url, settings)).toEqual([{ hears: '127.0.0.1', writes: 'UTF8', lower: 'ӏж', upper: 'ӀЖ' }]);
    await expect(ask(database.url.replace(/:[^:@]*@/, ':wrong@'), 'select 1')).rejects.toThrow('password authentication failed');
    await database.stop();
  });

  it('dies with the process that started it, and starts again after that', async () => {
    const script = `import { startDatabase } from '${new URL('./database.mjs', import.meta.url)}'; await startDatabase({ folder: '${folder}', durable: false }); console.log('up');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((done) => child.stdout.once('data', done));
    child.kill('SIGKILL');
    let database;
    for (let attempt = 0; !database && attempt < 50; attempt += 1) {
      await new Promise((done) => setTimeout(done, 100));
      database = await startDatabase({ folder, durable: false }).catch((error) => {
        if (!(error instanceof DatabaseRuns)) throw error;
      });
    }
    expect(await ask(database.url, 'select row from kept')).toEqual([{ row: 1 }]);
    await database.stop();
  });
});
