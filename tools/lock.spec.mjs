import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holderOf, inTurn, Locked, takeLock } from './lock.mjs';

describe('a lock', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kunak-lock-'));
  const file = join(folder, 'lock');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is held once and given back', () => {
    const release = takeLock(file);
    expect(holderOf(file)).toBe(process.pid);
    expect(() => takeLock(file)).toThrow(Locked);
    release();
    expect(holderOf(file)).toBeUndefined();
  });

  it('counts for nothing when its process has died, or when its number now belongs to another', () => {
    writeFileSync(file, '999999999 1\n');
    takeLock(file)();
    writeFileSync(file, `${process.pid} born-before-us\n`);
    takeLock(file)();
  });

  it('lets others wait for their turn', async () => {
    const order = [];
    const slow = inTurn(file, async () => {
      await new Promise((done) => setTimeout(done, 50));
      order.push('first');
    });
    await Promise.all([slow, inTurn(file, async () => order.push('second'))]);
    expect(order).toEqual(['first', 'second']);
  });
});
