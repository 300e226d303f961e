import { once } from 'node:events';
import { begin, endAll } from '../processes.mjs';
import { House, keepWords } from './house.mjs';
import { size } from './seed.mjs';

describe('a house that cannot be furnished', () => {
  const { seats } = size;
  afterAll(async () => {
    size.seats = seats;
    await endAll();
  });

  it('says what failed, and not that its database went', async () => {
    size.seats = 'many';
    await expect(House.open({})).rejects.toThrow('invalid input syntax for type integer: "many"');
  }, 120_000);
});

describe('what a process says', () => {
  it('is kept from its first letter to its last, and nothing of one stream cuts a word of the other', async () => {
    const text = `1начало${'я'.repeat(300_000)}конец`;
    const program = `const text = '1начало' + 'я'.repeat(300_000) + 'конец'; process.stdout.write(text); process.stderr.write(text);`;
    const child = begin(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = keepWords(child);
    await once(child, 'close');
    expect(said() === `${text}\n${text}`).toBe(true);
  }, 60_000);
});
