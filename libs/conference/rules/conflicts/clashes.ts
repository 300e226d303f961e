import type { Programme, ProgrammePerson, ProgrammeSession } from '../programme/programme';
import { comparableStart } from '../programme/programme-times';

export type Clashes = { readonly sessions: number; readonly rooms: number; readonly roomClashes: number; readonly personClashes: number };

/**
 * What an imported programme holds and where it clashes. A clash is a pair of different sessions that overlap in time in the same
 * room, or for the same person; a pair that shares two people is one. `rooms` are those that have sessions.
 */
export function countClashes(programme: Pick<Programme, 'sessions'>): Clashes {
  const spans = programme.sessions.flatMap(spanOf).sort((one, two) => one.from - two.from);
  return {
    sessions: programme.sessions.length,
    rooms: new Set(programme.sessions.flatMap(({ room }) => room ?? [])).size,
    roomClashes: pairsOf(spans, ({ session }) => (session.room === null ? [] : [session.room])),
    personClashes: pairsOf(spans, ({ session }) => session.persons.map(personKey)),
  };
}

/** Who this is within one programme: the file's id, else the name without capitals and with е for ё. */
export function personKey({ id, guid, name }: ProgrammePerson): string {
  return id ?? guid ?? `name:${name.normalize('NFKC').toLowerCase().replaceAll('ё', 'е')}`;
}

type Spanned = { readonly session: ProgrammeSession; readonly from: number; readonly to: number };

function spanOf(session: ProgrammeSession): Spanned[] {
  if (session.start === null || session.minutes === 0) return [];
  const from = comparableStart(session.start);
  return [{ session, from, to: from + session.minutes * 60_000 }];
}

function pairsOf(byStart: readonly Spanned[], keysOf: (span: Spanned) => readonly string[]): number {
  const running = new Map<string, Spanned[]>();
  let pairs = 0;
  for (const span of byStart) {
    const met = new Set<Spanned>();
    for (const key of new Set(keysOf(span))) {
      const still = (running.get(key) ?? []).filter(({ to }) => to > span.from);
      for (const other of still) met.add(other);
      running.set(key, [...still, span]);
    }
    pairs += met.size;
  }
  return pairs;
}
