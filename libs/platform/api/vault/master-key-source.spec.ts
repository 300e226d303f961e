import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '../settings';
import { masterKeySource } from './master-key-source';

const key = randomBytes(32).toString('base64url');

describe('the master key comes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kunak-master-key-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const source = (given: Partial<Settings['given']>) => masterKeySource({ given: { KUNAK_DATA: folder, ...given } } as Settings);

  it('from the environment, where it stands there, and leaves no file', async () => {
    const { name, read, file } = source({ KUNAK_MASTER_KEY: key, KUNAK_MASTER_KEY_COMMAND: 'echo another' });
    expect([name, await read(), file]).toEqual(['KUNAK_MASTER_KEY', key, null]);
    expect(() => statSync(join(folder, 'master.key'))).toThrow('ENOENT');
  });

  it('from what a command prints, such as that of a key service', async () => {
    const { name, read, file } = source({ KUNAK_MASTER_KEY_COMMAND: `printf '%s\\n' "$(echo ${key})"` });
    expect([name, (await read())?.trim(), file]).toEqual(['KUNAK_MASTER_KEY_COMMAND', key, null]);
  });

  it.each([
    ['fails', `echo ${key}; echo ${key} >&2; exit 3`],
    ['is not there', `no-such-command-${key}`],
  ])('never into a message, when the command %s', async (_, command) => {
    const error = await source({ KUNAK_MASTER_KEY_COMMAND: command })
      .read()
      .catch((caught: Error) => caught);
    expect(String(error)).toContain('KUNAK_MASTER_KEY_COMMAND: the command failed');
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(key);
  });

  it('else from a file that is made once, for its owner alone', async () => {
    const { read, file } = source({});
    expect(await read()).toBeNull();
    await file?.create(key);
    // Another process that started at the same moment comes second.
    await file?.create(randomBytes(32).toString('base64url'));
    expect(await read()).toBe(key);
    expect(statSync(join(folder, 'master.key')).mode & 0o777).toBe(0o600);
  });
});
