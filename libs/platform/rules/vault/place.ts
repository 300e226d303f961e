/**
 * Where a sealed value stands: `table.column` and, where a person has several rows there, what tells these rows apart. It is sealed in with
 * the value, so that a value moved to another place no longer opens. It never changes while the value stays.
 */
export type Place = readonly [column: `${string}.${string}`, ...row: string[]];

/** Whose the value is: a person of a host, the host itself, or the whole installation. */
export type Owner = { readonly hostId: string | null; readonly personId: string | null };

/** What is sealed in with a value. Two different owners or places never give the same text. */
export function sealedContext({ hostId, personId }: Owner, place: Place): string {
  return JSON.stringify(['kunak vault', hostId, personId, ...place]);
}
