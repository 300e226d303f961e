import fc from 'fast-check';
import { lanesOf } from './grid-lanes';

const block = (id: string, from: number, minutes: number): { id: string; from: number; minutes: number } => ({ id, from, minutes });

describe('blocks in one room', () => {
  it('have the whole width where they meet nobody, touching included', () => {
    expect(Object.fromEntries(lanesOf([block('a', 540, 60), block('b', 600, 30)]))).toEqual({ a: { lane: 0, lanes: 1 }, b: { lane: 0, lanes: 1 } });
  });

  it('stand side by side where they meet, and use a lane again that is free', () => {
    expect(Object.fromEntries(lanesOf([block('a', 540, 120), block('b', 540, 30), block('c', 570, 30), block('d', 660, 30)]))).toEqual({
      a: { lane: 0, lanes: 2 },
      b: { lane: 1, lanes: 2 },
      c: { lane: 1, lanes: 2 },
      d: { lane: 0, lanes: 1 },
    });
  });

  it('are never drawn over one another', () => {
    const anyBlock = fc.record({ from: fc.nat(20), minutes: fc.nat(8) });
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 12 }), (blocks) => {
        const named = blocks.map((one, index) => ({ ...one, id: `b${index}` }));
        const lanes = lanesOf(named);
        for (const one of named) {
          expect(lanes.get(one.id)?.lane).toBeLessThan(lanes.get(one.id)?.lanes ?? 0);
          for (const two of named) {
            const meets = one.id !== two.id && one.from < two.from + Math.max(1, two.minutes) && two.from < one.from + Math.max(1, one.minutes);
            if (meets) expect(lanes.get(one.id)?.lane).not.toBe(lanes.get(two.id)?.lane);
            if (meets) expect(lanes.get(one.id)?.lanes).toBe(lanes.get(two.id)?.lanes);
          }
        }
      }),
    );
  });
});
