import { isMet, licencesOf, unfit } from './licences.mjs';

describe('the licences of what we use', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR CC0-1.0)', true],
    ['(GPL-2.0-only OR MIT)', true],
    ['(MIT AND BSD-3-Clause)', true],
    ['MIT AND CC-BY-NC-4.0', false],
    ['BUSL-1.1', false],
    ['', false],
  ])('%s can be met with MIT, BSD-3-Clause and CC0-1.0: %s', (expression, met) => {
    expect(isMet(expression, ['MIT', 'BSD-3-Clause', 'CC0-1.0'])).toBe(met);
  });

  it('lets a tool of the build be freer than a part of the product', () => {
    const row = { name: 'records', version: '1.0.0', licence: 'CC-BY-4.0' };
    expect(unfit([{ ...row, ours: false }])).toEqual([]);
    expect(unfit([{ ...row, ours: true }])).toEqual([{ ...row, ours: true }]);
  });

  it('tells what runs from what builds, also where both stand in the lock as dependencies', async () => {
    const lock = {
      packages: {
        '': { dependencies: { pg: '8', nx: '23' }, devDependencies: { jest: '30' } },
        'node_modules/pg': { version: '8', license: 'MIT', dependencies: { 'pg-types': '4' } },
        'node_modules/pg-types': { version: '2', license: 'MIT' },
        'node_modules/pg/node_modules/pg-types': { version: '4', license: 'MIT' },
        'node_modules/nx': { version: '23', license: 'MIT', dependencies: { argparse: '2' } },
        'node_modules/argparse': { version: '2', license: 'Python-2.0' },
        'node_modules/jest': { version: '30', license: 'MIT', dev: true, dependencies: { 'pg-types': '2' } },
      },
    };
    const rows = await licencesOf(lock);
    expect(rows.filter(({ ours }) => ours).map(({ name, version }) => `${name} ${version}`)).toEqual(['pg-types 4', 'pg 8']);
    expect(unfit(rows)).toEqual([]);
  });
});
