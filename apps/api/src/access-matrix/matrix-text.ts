import type { Findings, Seen } from './findings';
import { askers, relations } from './zones';
import type { Asker } from './zones';

/** `organiser@same`, or the asker alone where it is about no record. */
type Cell = string;
type Cells = ReadonlyMap<string, ReadonlySet<Cell>>;

const order: readonly Seen[] = ['any', ...relations];
/** Short words for many askers: what all of them have in common is written once. */
const crowds: Readonly<Record<string, readonly Asker[]>> = {
  everybody: askers,
  'signed-in': askers.filter((asker) => asker !== 'signed-out' && asker !== 'frozen'),
};

/**
 * The findings as lines: `query person  organiser@same+other participant@self`. Who is not named may not. Fields of a type that the same
 * people see stand in one line, so that the odd one stands out.
 */
export function matrixLines(findings: Findings, tried: readonly Asker[]): string[] {
  return grouped(findings.entries().map(([line, cells]) => [line, written(cells, tried)])).sort();
}

function written(cells: ReadonlyMap<Asker, ReadonlySet<Seen>>, tried: readonly Asker[]): string {
  const left = new Map(tried.map((asker) => [asker, new Set(cells.get(asker))]));
  const words: string[] = [];
  for (const [crowd, all] of Object.entries(crowds)) {
    const members = all.filter((asker) => tried.includes(asker));
    const common = order.filter((seen) => members.every((asker) => left.get(asker)?.has(seen)));
    if (common.length === 0) continue;
    words.push(named(crowd, common));
    for (const asker of members) for (const seen of common) left.get(asker)?.delete(seen);
  }
  for (const [asker, seen] of left)
    if (seen.size > 0)
      words.push(
        named(
          asker,
          order.filter((one) => seen.has(one)),
        ),
      );
  return words.join(' ') || 'nobody';
}

function named(who: string, seen: readonly Seen[]): string {
  const places = seen.filter((one) => one !== 'any');
  return places.length > 0 ? `${who}@${places.join('+')}` : who;
}

function grouped(lines: readonly (readonly [string, string])[]): string[] {
  const groups = new Map<string, string[]>();
  for (const [line, may] of lines) {
    const [, type, field] = /^(field \w+)\.(\w+)$/.exec(line) ?? [];
    const key = JSON.stringify([type ?? line, may]);
    groups.set(key, [...(groups.get(key) ?? []), ...(field ? [field] : [])].sort());
  }
  return [...groups].map(([key, fields]) => {
    const [line, may] = JSON.parse(key) as [string, string];
    return `${fields.length > 0 ? `${line}: ${fields.join(', ')}` : line}  ${may}`;
  });
}

/** Every difference between the reviewed file and what was seen, a sentence each: what opened, what closed, what has no line, what is left over. */
export function differences(reviewed: readonly string[], seen: readonly string[], tried: readonly Asker[]): string[] {
  const [expected, actual] = [cellsOf(reviewed, tried), cellsOf(seen, tried)];
  const missing = [...actual].filter(([line]) => !expected.has(line)).map(([line, cells]) => `no line: ${line} (seen: ${[...cells].join(' ') || 'nobody'})`);
  const stale = [...expected.keys()].filter((line) => !actual.has(line)).map((line) => `left over: ${line}`);
  const cells = [...actual].flatMap(([line, now]) => {
    const before = expected.get(line);
    if (!before) return [];
    const opened = [...now].filter((cell) => !before.has(cell)).map((cell) => `opened: ${line} to ${cell}`);
    return [...opened, ...[...before].filter((cell) => !now.has(cell)).map((cell) => `closed: ${line} to ${cell}`)];
  });
  return [...missing, ...stale, ...cells];
}

function cellsOf(lines: readonly string[], tried: readonly Asker[]): Cells {
  const entries = lines
    .filter((line) => line.trim() && !line.startsWith('#'))
    .flatMap((line): [string, Set<Cell>][] => {
      const [, what = '', may = ''] = /^(.*?)\s{2,}(.*)$/.exec(line) ?? [];
      const words = may.split(' ').filter((word) => word && word !== 'nobody');
      const cells = new Set(words.flatMap((word) => cellsOfWord(word, tried)));
      const [type, fields] = what.split(': ');
      return fields ? fields.split(', ').map((field) => [`${type}.${field}`, cells]) : [[what, cells]];
    });
  return new Map(entries);
}

/** `organiser@same+other` is two cells, and so is `signed-in` seven. */
function cellsOfWord(word: string, tried: readonly Asker[]): Cell[] {
  const [who = '', places] = word.split('@');
  const members = (crowds[who] ?? [who]).filter((asker) => asker === who || tried.includes(asker as Asker));
  return members.flatMap((asker) => (places ? places.split('+').map((place) => `${asker}@${place}`) : [asker]));
}
