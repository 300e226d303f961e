import type { ProgrammeSession } from '@kunak/conference/rules';

/** What a session of a file has beyond a session of Kunak; lies in `Session.imported`. */
export type ImportedSession = Pick<
  ProgrammeSession,
  'guid' | 'foreignId' | 'subtitle' | 'abstract' | 'description' | 'type' | 'interpretedInto' | 'equipment' | 'links' | 'other'
>;

export function importedPartOf(session: ProgrammeSession): ImportedSession {
  const { guid, foreignId, subtitle, abstract, description, type, interpretedInto, equipment, links, other } = session;
  return { guid, foreignId, subtitle, abstract, description, type, interpretedInto, equipment, links, other };
}

/** By this the same session of a newer file meets the row that an older one made; null when the file gives no name to its sessions. */
export function keyOf(session: Pick<ImportedSession, 'guid' | 'foreignId'>): string | null {
  if (session.guid) return `guid:${session.guid}`;
  return session.foreignId ? `id:${session.foreignId}` : null;
}
