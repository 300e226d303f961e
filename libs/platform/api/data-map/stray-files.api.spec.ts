import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { Files } from '../files/files';
import { Retention } from './retention';

const hours = (count: number): Date => new Date(Date.now() - count * 3_600_000);

describe('bytes that a crash left without a row', () => {
  let server: TestServer;
  beforeEach(async () => (server = await startTestServer()));
  afterEach(() => server.stop());

  const folderOf = (hostId: string): string => join(server.settings.given.KUNAK_DATA, 'files', hostId);
  const filesOf = (hostId: string): string[] => readdirSync(folderOf(hostId)).sort();
  /** As a server leaves it that falls between the bytes and the row. */
  const stray = (hostId: string, name: string, putAt: Date): void => {
    mkdirSync(folderOf(hostId), { recursive: true });
    writeFileSync(join(folderOf(hostId), name), 'sealed');
    utimesSync(join(folderOf(hostId), name), putAt, putAt);
  };
  const night = (): Promise<unknown> => server.app.get(Retention).run(server.hostId);

  it('go at night when they have lain for a day, half files too; what has a row stays, and so does what is new', async () => {
    const { id } = await server.at(() => server.app.get(Files).keep('list.csv', Buffer.from('name')));
    utimesSync(join(folderOf(server.hostId), id), hours(100), hours(100));
    const [old, fresh] = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'];
    stray(server.hostId, old, hours(25));
    stray(server.hostId, `${old}.part`, hours(25));
    stray(server.hostId, fresh, hours(23));
    await night();
    expect(filesOf(server.hostId)).toEqual([id, fresh].sort());
    expect((await server.at(() => server.app.get(Files).read(id))).file.name).toBe('list.csv');
  });

  it('of another host are that host’s night', async () => {
    stray(server.otherHostId, '01890a5d-ac96-774b-bcce-b302099a8057', hours(25));
    await night();
    expect(filesOf(server.otherHostId)).toHaveLength(1);
    await server.app.get(Retention).run(server.otherHostId);
    expect(filesOf(server.otherHostId)).toEqual([]);
  });

  it('are looked for once a day', async () => {
    await night();
    stray(server.hostId, '01890a5d-ac96-774b-bcce-b302099a8057', hours(25));
    await night();
    expect(filesOf(server.hostId)).toHaveLength(1);
  });
});
