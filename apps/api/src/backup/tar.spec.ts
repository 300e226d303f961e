import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { packed, unpacked } from './tar';
import type { Entry } from './tar';

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item);
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const anEntry = fc.record({ name: fc.stringMatching(/^[a-z][a-z0-9/_.-]{0,99}$/), bytes: fc.uint8Array({ maxLength: 2_000 }) });

/** The archive in pieces of any size, as a disk or a pipe gives it. */
async function archiveOf(entries: readonly Entry[]): Promise<Buffer> {
  return Buffer.concat(await all(packed(each(entries))));
}
function inPieces(archive: Buffer, size: number): AsyncGenerator<Uint8Array> {
  return each(Array.from({ length: Math.ceil(archive.length / size) }, (_, n) => archive.subarray(n * size, n * size + size)));
}

describe('an archive', () => {
  it('gives the same entries back, however its bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anEntry, { maxLength: 5 }), fc.integer({ min: 1, max: 3_000 }), async (entries, size) => {
        const read = await all(unpacked(inPieces(await archiveOf(entries), size)));
        expect(read.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('hex')])).toEqual(
          entries.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('hex')]),
        );
      }),
    );
  });

  it('is refused where it ends early', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anEntry, { minLength: 1, maxLength: 3 }),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        async (entries, at) => {
          const archive = await archiveOf(entries);
          const whole = archive.length - 1_024;
          await expect(all(unpacked(inPieces(archive.subarray(0, Math.floor(at * whole)), 700)))).rejects.toThrow('the archive ends early');
        },
      ),
    );
  });

  it('opens with a stranger’s tar', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kunak-tar-'));
    writeFileSync(join(folder, 'archive.tar'), await archiveOf([{ name: 'tables/person/000000', bytes: Buffer.from('Guest 01\tГость 01\n') }]));
    execFileSync('tar', ['xf', 'archive.tar'], { cwd: folder });
    expect(readFileSync(join(folder, 'tables/person/000000'), 'utf8')).toBe('Guest 01\tГость 01\n');
    rmSync(folder, { recursive: true });
  });
});
