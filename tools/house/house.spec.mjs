import { endAll } from '../processes.mjs';
import { House } from './house.mjs';
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
