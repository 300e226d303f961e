import { hash } from 'node:crypto';
import fc from 'fast-check';
import { ChainCheck, chainColumns } from './chain-check';
import type { KnownHead } from './chain-check';
import { CopiedRows } from './copied-rows';
import { mostFactsBytes, part, writeFacts } from './facts-bytes';

type Entry = { id: string; at: bigint; account: string | null; act: string; subject: string | null; facts: Record<string, string | number | boolean | null> };
type Row = { sequence: number; entry: Entry; hash: Buffer };

const host = Buffer.alloc(16, 7);
const uuidBytes = (uuid: string | null) => (uuid === null ? null : Buffer.from(uuid.replaceAll('-', ''), 'hex'));
const int8 = (value: bigint | number) => Buffer.from(BigInt.asUintN(64, BigInt(value)).toString(16).padStart(16, '0'), 'hex');
const json = (facts: Entry['facts']) => Buffer.from(JSON.stringify(facts).replace(/^\{\}$/, '{}'));
/** As PostgreSQL writes it: a space behind each colon and comma that parts. */
const spaced = (facts: Entry['facts']) =>
  Buffer.from(
    `{${Object.entries(facts)
      .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(', ')}}`,
  );

const factsBytes = (written: Buffer) => {
  const target = Buffer.alloc(mostFactsBytes(written.length));
  return target.subarray(0, writeFacts(written, target, 0));
};

const plain = ({ entry, sequence }: Pick<Row, 'entry' | 'sequence'>) =>
  Buffer.concat(
    [host, int8(sequence), uuidBytes(entry.id), int8(entry.at), uuidBytes(entry.account), Buffer.from(entry.act), uuidBytes(entry.subject)].map(part),
  );
const bytes = (row: Pick<Row, 'entry' | 'sequence'>) =>
  Buffer.concat([part(Buffer.from('kunak audit 1')), plain(row), part(factsBytes(spaced(row.entry.facts)))]);

function chained(entries: readonly Entry[]): Row[] {
  let last = Buffer.alloc(32);
  return entries.map((entry, index) => {
    const row = { entry, sequence: index + 1 };
    last = hash('sha256', Buffer.concat([last, bytes(row)]), 'buffer');
    return { ...row, hash: last };
  });
}

/** The chain as PostgreSQL's binary COPY, in pieces of this size. */
function checked(rows: readonly Row[], heads: readonly KnownHead[], piece = 64): ChainCheck {
  const check = new ChainCheck(heads);
  const copied = new CopiedRows(chainColumns.length, (row, fields) => check.follow(row, fields));
  const count = Buffer.from([0, chainColumns.length]);
  const tuples = rows.map((row) => Buffer.concat([count, plain(row), part(Buffer.concat([Buffer.from([1]), spaced(row.entry.facts)])), part(row.hash)]));
  const whole = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8), ...tuples, Buffer.from([0xff, 0xff])]);
  for (let at = 0; at < whole.length; at += piece) copied.add(whole.subarray(at, at + piece));
  check.end();
  return check;
}

const anyText = fc.string({ unit: 'binary' });
const anyFacts = fc.dictionary(
  fc.oneof(fc.stringMatching(/^[a-zA-Z]{1,8}$/), anyText),
  fc.oneof(anyText, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
  { maxKeys: 4, noNullPrototype: true },
);
const anyEntry: fc.Arbitrary<Entry> = fc.record({
  id: fc.uuid(),
  at: fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }),
  account: fc.option(fc.uuid()),
  act: anyText,
  subject: fc.option(fc.uuid()),
  facts: anyFacts,
});
const anyChain = fc.array(anyEntry, { minLength: 2, maxLength: 8 });

/** What two entries must agree in to be the same: facts are a set, and JSON knows no negative nought. */
const meaning = (entry: Entry) => JSON.stringify([entry.id, String(entry.at), entry.account, entry.act, entry.subject, Object.entries(entry.facts).sort()]);

describe('the bytes of an entry', () => {
  it('are the same for no two entries that differ', () => {
    const close = anyEntry.chain((entry) =>
      fc.tuple(
        fc.constant(entry),
        fc.oneof(
          anyEntry,
          anyFacts.map((facts) => ({ ...entry, facts })),
          anyText.map((act) => ({ ...entry, act })),
        ),
      ),
    );
    fc.assert(
      fc.property(
        close,
        ([one, other]) => bytes({ entry: one, sequence: 1 }).equals(bytes({ entry: other, sequence: 1 })) === (meaning(one) === meaning(other)),
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    [{ a: '1' }, { a: 1 }],
    [{ a: 'true' }, { a: true }],
    [{ a: 'null' }, { a: null }],
    [{ a: '' }, { a: null }],
    [{ a: 'b', c: 'd' }, { a: 'b", "c": "d' }],
    [{ ab: 'c' }, { a: 'bc' }],
    [{ a: 1 }, {}],
  ])('tell %j from %j', (one, other) => {
    expect(factsBytes(spaced(one)).equals(factsBytes(spaced(other)))).toBe(false);
  });

  it('do not depend on the order in which facts were written', () => {
    expect(factsBytes(spaced({ a: 1, b: 2 }))).toEqual(factsBytes(spaced({ b: 2, a: 1 })));
    expect(factsBytes(json({}))).toEqual(Buffer.alloc(0));
  });

  it('are key, type and text of each fact, each behind its length', () => {
    const facts = { c: null, a: -1.5, e: false, b: 'x"y', g: '\n', d: true, f: '' };
    const parts = [
      ['a', 'number', '-1.5'],
      ['b', 'string', 'x"y'],
      ['c', 'null', ''],
      ['d', 'boolean', 'true'],
      ['e', 'boolean', 'false'],
      ['f', 'string', ''],
      ['g', 'string', '\n'],
    ];
    expect(factsBytes(spaced(facts))).toEqual(Buffer.concat(parts.flat().flatMap((word) => [Buffer.from([0, 0, 0, word.length]), Buffer.from(word)])));
  });

  it.each(['{"a', '{"a": "x', '{"a": 12', '{"a": tru', '{"a":'])('are refused where the facts were cut off: %s', (cut) => {
    expect(() => factsBytes(Buffer.from(cut))).toThrow('facts that do not end');
  });
});

describe('following a chain', () => {
  it('finds nothing in a whole one, in whatever pieces it comes', () => {
    fc.assert(
      fc.property(anyChain, fc.integer({ min: 1, max: 300 }), (entries, piece) => {
        const rows = chained(entries);
        const { problems, head } = checked(rows, [rows.at(-1) as Row], piece);
        expect({ problems, sequence: head.sequence }).toEqual({ problems: [], sequence: rows.length });
      }),
      { numRuns: 200 },
    );
  });

  const entry = (act: string): Entry => ({ id: '01990000-0000-7000-8000-000000000007', at: 0n, account: null, act, subject: null, facts: {} });
  const five = chained(['invite', 'accept', 'confirm', 'open', 'mark'].map(entry));
  const anew = chained(['invite', 'accept', 'decline', 'open', 'mark'].map(entry));
  const at = (rows: readonly Row[], place: number): Row => rows[place - 1] as Row;
  const without = (place: number): Row[] => five.filter(({ sequence }) => sequence !== place);

  const long = chained([entry('invite'), { ...entry('accept'), facts: { note: 'x'.repeat(30_000) } }, entry('confirm')]);
  const far = { ...at(five, 2), sequence: 2 ** 32 + 2 };

  it.each<[string, Row[], KnownHead[], string[]]>([
    ['whole, with facts of any length', long, [], []],
    ['more places are missing than 32 bits can count', [at(five, 1), far], [], ['missing 2', 'changed 4294967298']],
    ['whole, heads known in any order', five, [at(five, 5), at(five, 1), at(five, 3)], []],
    ['whole, known from before its first entry', five, [{ sequence: 0, hash: Buffer.alloc(32) }], []],
    ['the third is gone', without(3), [], ['missing 3', 'changed 4']],
    ['the third is gone, and was known', without(3), [at(five, 3)], ['missing 3', 'changed 4', 'rewritten 3']],
    ['the second comes twice', [...five.slice(0, 2), ...five.slice(1)], [], ['repeated 2', 'changed 2']],
    ['two changed places', [at(five, 1), at(five, 3), at(five, 2)], [], ['missing 2', 'changed 3', 'repeated 2', 'changed 2']],
    ['the end is cut off', five.slice(0, 3), [at(five, 4), at(five, 5)], ['truncated 4', 'truncated 5']],
    ['written anew from the third on', anew, [at(five, 2), at(five, 4)], ['rewritten 4']],
  ])('says what is wrong and where: %s', (_, rows, heads, said) => {
    expect(checked(rows, heads).problems.map(({ fault, sequence }) => `${fault} ${sequence}`)).toEqual(said);
  });

  it('tells a hundred places at most', () => {
    const many = Array.from({ length: 150 }, (_, n) => ({ ...at(five, 1), sequence: n + 1, hash: Buffer.alloc(32, n) }));
    expect(checked(many, []).problems).toHaveLength(100);
  });

  const mutations = fc.oneof(
    anyEntry.map((entry) => (rows: Row[], at: number) => rows.splice(at, 1, { ...(rows[at] as Row), entry })),
    fc.constantFrom('id', 'account', 'act', 'subject', 'at', 'facts').chain((field) =>
      anyEntry.map((other) => (rows: Row[], at: number) => {
        const row = rows[at] as Row;
        rows.splice(at, 1, { ...row, entry: { ...row.entry, [field]: other[field as keyof Entry] } });
      }),
    ),
    fc.constant((rows: Row[], at: number) => rows.splice(at, 1)),
    fc.constant((rows: Row[], at: number) => rows.splice(at)),
    fc.constant((rows: Row[], at: number) => rows.splice(at, 0, rows[at] as Row)),
    anyEntry.map((entry) => (rows: Row[], at: number) => rows.splice(at, 0, { ...(rows[at] as Row), entry })),
    fc.integer({ min: 0, max: 255 }).map((bit) => (rows: Row[], at: number) => {
      const row = rows[at] as Row;
      const flipped = Buffer.from(row.hash);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      rows.splice(at, 1, { ...row, hash: flipped });
    }),
    fc.constant((rows: Row[], at: number) => {
      const [one, other] = [rows[at] as Row, rows[(at + 1) % rows.length] as Row];
      rows.splice(at, 1, { ...one, entry: other.entry });
      rows.splice((at + 1) % rows.length, 1, { ...other, entry: one.entry });
    }),
  );

  it('finds any single change: of a field, a hash, a row more, a row less, rows in another order, an end cut off', () => {
    fc.assert(
      fc.property(anyChain, fc.nat(), mutations, (entries, place, mutate) => {
        const rows = chained(entries);
        const head = rows.at(-1) as Row;
        const changed = [...rows];
        mutate(changed, place % rows.length);
        const same =
          changed.length === rows.length && changed.every((row, n) => meaning(row.entry) === meaning((rows[n] as Row).entry) && row.hash === rows[n]?.hash);
        expect(checked(changed, [head]).problems.length > 0).toBe(!same);
      }),
      { numRuns: 300 },
    );
  });
});
