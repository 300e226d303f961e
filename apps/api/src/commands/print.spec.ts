import { linesOf } from './print';

describe('what a command says', () => {
  it('is names and values, a line each', () => {
    expect(linesOf({ takenAt: '2026-11-29T13:15:04.310Z', rows: 479, whole: true })).toEqual(['takenAt: 2026-11-29T13:15:04.310Z', 'rows: 479', 'whole: true']);
  });

  it('says of a list what is in it, or that nothing is', () => {
    expect(linesOf({ clashes: [], rows: [2, 7] })).toEqual(['clashes: none', 'rows: 2, 7']);
  });

  it('gives each in a list a block of its own', () => {
    const hosts = [
      { slug: 'north', problems: [] },
      { slug: 'south', problems: [{ fault: 'missing', sequence: 3 }] },
    ];
    expect(linesOf({ whole: false, hosts }).join('\n')).toBe(
      `whole: false
hosts:
- slug: north
  problems: none
- slug: south
  problems:
  - fault: missing
    sequence: 3`,
    );
  });
});
