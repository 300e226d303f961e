import fc from 'fast-check';
import { anomaliesOf } from './history';
import type { Transaction } from './history';

/** `t('T1', [1, 2], 'append x 1', 'read x 1 2')`: began at 1 and ended at 2. */
function t(id: string, [begun, ended]: [number, number], ...steps: string[]): Transaction {
  const words = steps.map((step) => step.split(' '));
  const appends = words.flatMap(([what, key = '', value = '']) => (what === 'append' ? [{ key, value }] : []));
  const reads = words.flatMap(([what, key = '', ...values]) => (what === 'read' ? [{ key, values }] : []));
  return { id, outcome: 'committed', begun, ended, appends, reads };
}
const at = (moment: number): [number, number] => [moment, moment + 0.5];
/** All at once: no order but the one that shows in the lists. */
const once: [number, number] = [0, 100];

describe('a history of lists (anomalies by Adya’s names)', () => {
  it('of one after the other is whole', () => {
    expect(anomaliesOf([t('T1', at(1), 'append x 1'), t('T2', at(2), 'read x 1', 'append x 2'), t('T3', at(3), 'read x 1 2')])).toEqual([]);
  });

  it.each<[string, Transaction[], RegExp]>([
    // Elle, section 1: T1 → T2 by what T2 saw, T2 → T1 by what T2 overwrote.
    ['G0', [t('T1', once, 'append x 1', 'append y 2'), t('T2', once, 'append x 3', 'append y 4'), t('T3', once, 'read x 1 3', 'read y 4 2')], /^G0: /],
    ['G1c', [t('T1', once, 'append x 1', 'read y 2'), t('T2', once, 'append y 2', 'read x 1')], /^G1c: /],
    ['G-single: read skew', [t('T1', once, 'append x 1', 'append y 2'), t('T2', once, 'read x', 'read y 2')], /^G-single: /],
    ['G2: write skew', [t('T1', once, 'read x', 'append y 1'), t('T2', once, 'read y', 'append x 2')], /^G2: /],
    ['a lost update', [t('T1', once, 'read x', 'append x 1'), t('T2', once, 'read x', 'append x 2'), t('T3', at(101), 'read x 2')], /^lost: 1 of T1 in x/],
    ['a read of the past', [t('T1', at(1), 'append x 1'), t('T2', at(2), 'read x'), t('T3', at(3), 'read x 1')], /^G-single in real time: /],
    [
      'lists that do not continue each other',
      [t('T1', once, 'append x 1'), t('T2', once, 'append x 2'), t('T3', once, 'read x 1'), t('T4', once, 'read x 2')],
      /in another order/,
    ],
    ['a value out of nowhere', [t('T1', once, 'read x 7')], /which nobody appended/],
    ['a value twice', [t('T1', once, 'append x 1'), t('T2', once, 'read x 1 1')], /saw a value twice/],
    ['G1a: what was refused', [{ ...t('T1', once, 'append x 1'), outcome: 'refused' }, t('T2', once, 'read x 1')], /^G1a: /],
  ])('shows %s', (_name, history, anomaly) => {
    expect(anomaliesOf(history).some((text) => anomaly.test(text))).toBe(true);
  });

  it('shows a long fork in sets, where there is no order to go by', () => {
    const fork = [t('T1', once, 'append x 1'), t('T2', once, 'append x 2'), t('T3', once, 'read x 1'), t('T4', once, 'read x 2')];
    expect(anomaliesOf(fork, { inOrder: false })).toContainEqual(expect.stringMatching(/^G2: /));
    expect(anomaliesOf([t('T1', once, 'append x 1'), t('T2', once, 'append x 2'), t('T3', once, 'read x 2 1')], { inOrder: false })).toEqual([]);
  });

  it('lets an answer that was lost be either', () => {
    const unknown = { ...t('T1', at(1), 'append x 1'), outcome: 'unknown' as const };
    expect(anomaliesOf([unknown, t('T2', at(2), 'read x')])).toEqual([]);
    expect(anomaliesOf([unknown, t('T2', at(2), 'read x 1')])).toEqual([]);
  });

  const keys = fc.constantFrom('x', 'y', 'z');
  const steps = fc.array(fc.array(fc.record({ what: fc.constantFrom('append', 'read'), key: keys }), { minLength: 1, maxLength: 4 }), { maxLength: 12 });

  /** Transactions that are truly done one after the other; their times overlap by up to `overlap`. */
  function serial(plan: readonly (readonly { what: string; key: string }[])[], overlap: number): Transaction[] {
    const lists: Record<string, string[]> = { x: [], y: [], z: [] };
    let next = 0;
    return plan.map((transaction, number) => {
      const done = transaction.map(({ what, key }) => {
        const list = lists[key] as string[];
        if (what === 'read') return `read ${[key, ...list].join(' ')}`;
        list.push(String((next += 1)));
        return `append ${key} ${next}`;
      });
      // What a transaction reads of its own half-done work would be an intermediate read to others; here it reads first.
      return t(`T${number}`, [number - overlap, number + overlap], ...done);
    });
  }

  it('is whole whenever it was done one after the other, however much the clients overlap', () => {
    fc.assert(fc.property(steps, fc.double({ min: 0.1, max: 5, noNaN: true }), (plan, overlap) => expect(anomaliesOf(serial(plan, overlap))).toEqual([])));
  });

  it('is not whole once an acknowledged value is taken out of every later read', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (plan, which) => {
        const whole = [...serial(plan, 0.1), ...serial([], 0)];
        const values = whole.flatMap(({ appends }) => appends);
        fc.pre(values.length > 0);
        const gone = values[which % values.length];
        const rest = values.filter(({ key, value }) => key === gone?.key && value !== gone.value).map(({ value }) => value);
        const without = whole.map((one) => ({ ...one, reads: one.reads.map((read) => ({ ...read, values: read.values.filter((v) => v !== gone?.value) })) }));
        const end = t('end', [1_000, 1_001], `read ${[gone?.key, ...rest].join(' ')}`);
        expect(anomaliesOf([...without, end])).toContainEqual(expect.stringContaining(`lost: ${gone?.value} `));
      }),
    );
  });
});
