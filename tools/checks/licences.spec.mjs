import { isMet, unfit } from './licences.mjs';

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
});
