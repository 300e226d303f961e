/**
 * Judges what clients saw of lists that only grow: could one transaction after the other have done this, in an order that agrees with the clock?
 * After Kingsbury and Alvaro, "Elle: Inferring Isolation Anomalies from Experimental Observations" (VLDB 2020), with the names of
 * Adya, "Weak Consistency" (MIT 1999). Every value is appended once, so that whoever saw it shows whom they came after.
 */
export type Transaction = {
  readonly id: string;
  /** `unknown` where the answer was lost: it may have been done. */
  readonly outcome: 'committed' | 'refused' | 'unknown';
  /** By one clock for all clients. */
  readonly begun: number;
  readonly ended: number;
  readonly appends: readonly { readonly key: string; readonly value: string }[];
  readonly reads: readonly { readonly key: string; readonly values: readonly string[] }[];
};
/** `ww` overwrote, `wr` saw, `rw` did not see yet, `rt` began after the other had ended. */
type Tie = 'ww' | 'wr' | 'rw' | 'rt';
type Graph = Map<string, Map<string, Tie>>;
type Seen = { readonly by: string; readonly begun: number; readonly key: string; readonly values: readonly string[] };

const place = (key: string, value: string): string => `${key}\n${value}`;

/**
 * What cannot be, in words; nothing where all is well. `inOrder`: values stand in the order in which they came; otherwise reads are sets.
 * @throws Error when a value was appended twice by the clients themselves
 */
export function anomaliesOf(history: readonly Transaction[], { inOrder = true } = {}): string[] {
  const writers = writersOf(history);
  const reads = history
    .filter(({ outcome }) => outcome !== 'refused')
    .flatMap(({ id, begun, reads: all }) => all.map((read): Seen => ({ ...read, by: id, begun })));
  const seen = new Set(reads.flatMap(({ key, values }) => values.map((value) => place(key, value))));
  const stands = history.filter(
    ({ outcome, appends }) => outcome === 'committed' || (outcome === 'unknown' && appends.some(({ key, value }) => seen.has(place(key, value)))),
  );
  const flaws = [...strangeValues(reads, writers), ...lost(stands, reads), ...(inOrder ? disorder(reads) : [])];
  return [...flaws, ...cycles(graphOf(stands, reads, writers, inOrder))];
}

function writersOf(history: readonly Transaction[]): Map<string, Transaction> {
  const writers = new Map<string, Transaction>();
  for (const transaction of history)
    for (const { key, value } of transaction.appends) {
      if (writers.has(place(key, value))) throw new Error(`${value} was appended to ${key} twice`);
      writers.set(place(key, value), transaction);
    }
  return writers;
}

/** Values that nobody wrote, that stand twice, or that were refused (Adya's G1a). */
function strangeValues(reads: readonly Seen[], writers: ReadonlyMap<string, Transaction>): string[] {
  return reads.flatMap(({ by, key, values }) => [
    ...values.filter((value) => !writers.has(place(key, value))).map((value) => `${by} saw ${value} in ${key}, which nobody appended`),
    ...(new Set(values).size < values.length ? [`${by} saw a value twice in ${key}`] : []),
    ...values.filter((value) => writers.get(place(key, value))?.outcome === 'refused').map((value) => `G1a: ${by} saw ${value} in ${key}, which was refused`),
  ]);
}

/** What was acknowledged and is missing in the last read, which began after it. */
function lost(stands: readonly Transaction[], reads: readonly Seen[]): string[] {
  const last = new Map<string, Seen>();
  for (const read of reads) if (read.begun >= (last.get(read.key)?.begun ?? 0)) last.set(read.key, read);
  const missing = (key: string, value: string, ended: number): boolean => (last.get(key)?.begun ?? 0) > ended && !last.get(key)?.values.includes(value);
  return stands.flatMap(({ id, ended, appends }) =>
    appends.filter(({ key, value }) => missing(key, value, ended)).map(({ key, value }) => `lost: ${value} of ${id} in ${key}`),
  );
}

/** Two reads of a list of which neither continues the other. */
function disorder(reads: readonly Seen[]): string[] {
  const longest = longestOf(reads);
  return reads
    .filter(({ key, values }) => values.some((value, index) => longest.get(key)?.[index] !== value))
    .map(({ by, key }) => `${by} saw ${key} in another order than somebody else`);
}

function longestOf(reads: readonly Seen[]): Map<string, readonly string[]> {
  const longest = new Map<string, readonly string[]>();
  for (const { key, values } of reads) if (values.length > (longest.get(key)?.length ?? -1)) longest.set(key, values);
  return longest;
}

function graphOf(stands: readonly Transaction[], reads: readonly Seen[], writers: ReadonlyMap<string, Transaction>, inOrder: boolean): Graph {
  const graph: Graph = new Map(stands.map(({ id }) => [id, new Map<string, Tie>()]));
  const tie = (from: string | undefined, to: string | undefined, how: Tie): void => {
    if (!from || !to || from === to || !graph.has(to) || graph.get(from)?.has(to)) return;
    graph.get(from)?.set(to, how);
  };
  if (inOrder)
    for (const [key, values] of longestOf(reads))
      values.forEach((value, index) => tie(writers.get(place(key, values[index - 1] ?? ''))?.id, writers.get(place(key, value))?.id, 'ww'));
  for (const { by, key, values } of reads) {
    const had = new Set(values);
    for (const { id, appends } of stands)
      for (const append of appends) {
        if (append.key !== key) continue;
        if (had.has(append.value)) tie(id, by, 'wr');
        else tie(by, id, 'rw');
      }
  }
  for (const [from, to] of inTime(stands)) tie(from, to, 'rt');
  return graph;
}

/** Who began after whom had ended; what follows from two of these is left out. */
function inTime(stands: readonly Transaction[]): [string, string][] {
  return stands.flatMap((one) => {
    const later = stands.filter(({ begun }) => begun > one.ended);
    const first = Math.min(...later.map(({ ended }) => ended));
    return later.filter(({ begun }) => begun <= first).map(({ id }): [string, string] => [one.id, id]);
  });
}

/** The shortest circle through each transaction that stands in one, each circle once. */
function cycles(graph: Graph): string[] {
  const told = new Set<string>();
  const found: string[] = [];
  for (const start of graph.keys()) {
    const circle = told.has(start) ? null : shortestCircle(graph, start);
    if (!circle) continue;
    for (const id of circle) told.add(id);
    found.push(nameOf(graph, circle));
  }
  return found;
}

function shortestCircle(graph: Graph, start: string): string[] | null {
  const cameFrom = new Map<string, string>();
  let edge = [start];
  while (edge.length > 0) {
    const next: string[] = [];
    for (const from of edge)
      for (const to of graph.get(from)?.keys() ?? []) {
        if (to === start) return wayBack(cameFrom, start, from);
        if (cameFrom.has(to)) continue;
        cameFrom.set(to, from);
        next.push(to);
      }
    edge = next;
  }
  return null;
}

function wayBack(cameFrom: ReadonlyMap<string, string>, start: string, last: string): string[] {
  const way = [last];
  for (let at = last; at !== start; way.unshift(at)) at = cameFrom.get(at) ?? start;
  return way;
}

/** By Adya: G0 of writes alone, G1c with reads, G-single with one that came too early, G2 with more. */
function nameOf(graph: Graph, circle: readonly string[]): string {
  const ties = circle.map((from, index) => graph.get(from)?.get(circle[(index + 1) % circle.length] ?? '') ?? 'rt');
  const early = ties.filter((tie) => tie === 'rw').length;
  const name = early > 1 ? 'G2' : early === 1 ? 'G-single' : ties.includes('wr') ? 'G1c' : 'G0';
  return `${name}${ties.includes('rt') ? ' in real time' : ''}: ${circle.map((id, index) => `${id} –${ties[index]}→`).join(' ')} ${circle[0]}`;
}
