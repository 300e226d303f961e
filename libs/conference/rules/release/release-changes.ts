import type { Openness, SessionKind, SessionRole } from '@kunak/events/rules';
import type { Instant, LocalizedText } from '@kunak/platform/rules';

/** A session as people are told of it. People stand by their id: their names are looked up when somebody reads, so that a code name given later holds. */
export type ReleasedSession = {
  readonly id: string;
  readonly kind: SessionKind;
  readonly title: LocalizedText;
  readonly abstract: LocalizedText;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly room: LocalizedText | null;
  readonly openness: Openness;
  readonly spokenLanguages: readonly string[];
  readonly people: readonly { readonly personId: string; readonly role: SessionRole }[];
};

export type ReleaseChanges = {
  readonly added: readonly string[];
  /** At another time or in another room. */
  readonly moved: readonly string[];
  /** The same place, other words or people. */
  readonly edited: readonly string[];
  readonly cancelled: readonly string[];
};

/** What a release changes for those who know the one before, by the ids of sessions. */
export function releaseChanges(before: readonly ReleasedSession[], after: readonly ReleasedSession[]): ReleaseChanges {
  const known = new Map(before.map((session) => [session.id, session]));
  const still = new Set(after.map(({ id }) => id));
  const met = after.flatMap((session) => {
    const old = known.get(session.id);
    return old ? [{ old, session }] : [];
  });
  const moved = met.filter(({ old, session }) => placeOf(old) !== placeOf(session));
  const edited = met.filter(({ old, session }) => placeOf(old) === placeOf(session) && wordsOf(old) !== wordsOf(session));
  return {
    added: after.filter(({ id }) => !known.has(id)).map(({ id }) => id),
    moved: moved.map(({ session }) => session.id),
    edited: edited.map(({ session }) => session.id),
    cancelled: before.filter(({ id }) => !still.has(id)).map(({ id }) => id),
  };
}

/** Everybody who has a part in a session that a release adds, moves, edits or cancels, each once. */
export function peopleToTell(before: readonly ReleasedSession[], after: readonly ReleasedSession[]): string[] {
  const { added, moved, edited, cancelled } = releaseChanges(before, after);
  const now = new Set([...added, ...moved, ...edited]);
  const gone = new Set([...moved, ...edited, ...cancelled]);
  const touched = [...after.filter(({ id }) => now.has(id)), ...before.filter(({ id }) => gone.has(id))];
  return [...new Set(touched.flatMap(({ people }) => people.map(({ personId }) => personId)))];
}

/** What a release changes for each person, by the ids of sessions in which they have, or had, a part. */
export function changesByPerson(before: readonly ReleasedSession[], after: readonly ReleasedSession[]): ReadonlyMap<string, readonly string[]> {
  const { added, moved, edited, cancelled } = releaseChanges(before, after);
  const changed = new Set([...added, ...moved, ...edited, ...cancelled]);
  const found = new Map<string, Set<string>>();
  for (const { id, people } of [...before, ...after]) {
    if (!changed.has(id)) continue;
    for (const { personId } of people) found.set(personId, (found.get(personId) ?? new Set()).add(id));
  }
  return new Map([...found].map(([personId, ids]) => [personId, [...ids]]));
}

function placeOf({ startsAt, minutes, room }: ReleasedSession): string {
  return JSON.stringify([startsAt, minutes, room?.ru ?? null, room?.en ?? null]);
}

function wordsOf({ title, abstract, kind, openness, spokenLanguages, people }: ReleasedSession): string {
  const parts = people.map(({ personId, role }) => `${personId} ${role}`).sort();
  return JSON.stringify([title.ru, title.en, abstract.ru, abstract.en, kind, openness, spokenLanguages, parts]);
}
