import { Injectable } from '@nestjs/common';
import { instantOfStart, kindFromWords, personKey, readProgramme, wholeAbstract } from '@kunak/conference/rules';
import type { Programme, ProgrammeSession, ReadingProblem } from '@kunak/conference/rules';
import { Event, Room, Session, SessionPerson } from '@kunak/events/api';
import { Openness, SessionRole } from '@kunak/events/rules';
import { Person } from '@kunak/people/api';
import { Exposure } from '@kunak/people/rules';
import { Audit, Database } from '@kunak/platform/api';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { searchText } from '@kunak/platform/rules';
import { importedPartOf, keyOf } from './imported-session';
import type { ImportedSession } from './imported-session';
import { ImportedProgramme } from './imported-programme.entity';
import type { ImportedPerson, ImportedRoom } from './imported-programme.entity';

export type ImportReport = {
  readonly eventId: string;
  readonly added: number;
  readonly changed: number;
  readonly people: number;
  readonly problems: readonly ReadingProblem[];
};

const atOnce = 400;

/**
 * Brings a programme file into an event, whole or not at all. The same file again changes its own sessions and adds none; sessions that the
 * file does not have stay. Rooms are met by name, people only by the file's own ids: a name alone proves nobody.
 */
@Injectable()
export class ProgrammeImport {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async into(event: Event, bytes: Uint8Array): Promise<ImportReport> {
    const { programme, problems } = readProgramme(bytes);
    await this.takeTurn(event);
    const known = await this.db.tx.findOneBy(ImportedProgramme, { eventId: event.id });
    const rooms = await this.rooms(event, programme);
    const people = await this.people(programme, known);
    const { added, changed } = await this.sessions(event, programme, rooms, people.all);
    await this.remember(event, programme, rooms, people.all);
    await this.audit.record('conference.programme-imported', event.id, { added, changed, people: people.added });
    return { eventId: event.id, added, changed, people: people.added, problems };
  }

  /** From sessions to rooms, as every change to a programme; the event's row comes last by itself. In this order no two wait for each other. */
  private async takeTurn({ id }: Event): Promise<void> {
    for (const table of ['session', 'room']) await this.db.sql(`select 1 from ${table} where event_id = $1 order by id for no key update`, [id]);
  }

  private async freshIds(count: number): Promise<string[]> {
    return (await this.db.sql<{ id: string }>('select uuidv7() as id from generate_series(1, $1)', [count])).map(({ id }) => id);
  }

  /** Ids of the event's rooms by the file's names. */
  private async rooms(event: Event, programme: Programme): Promise<Map<string, string>> {
    const present = await this.db.tx.findBy(Room, { eventId: event.id });
    const byName = new Map(present.flatMap((room) => [room.name.ru, room.name.en].filter((name) => typeof name === 'string').map((name) => [name, room.id])));
    const fresh = programme.rooms.filter(({ name, names }) => ![name, names.ru, names.en].some((one) => one && byName.has(one)));
    const ids = await this.freshIds(fresh.length);
    const rows = fresh.map((room, index) => ({
      id: ids[index] as string,
      eventId: event.id,
      name: room.names.ru || room.names.en ? room.names : { ru: room.name },
      capacity: room.capacity,
      equipment: [...room.equipment],
      position: present.length + index,
    }));
    await this.insert(Room, rows);
    const made = new Map(fresh.map((room, index) => [room.name, ids[index] as string]));
    return new Map(
      programme.rooms.map(({ name, names }) => [name, made.get(name) ?? byName.get(name) ?? byName.get(names.ru ?? '') ?? byName.get(names.en ?? '') ?? '']),
    );
  }

  private async people(programme: Programme, known: ImportedProgramme | null): Promise<{ all: Map<string, ImportedPerson>; added: number }> {
    const named = new Map(programme.sessions.flatMap(({ persons }) => persons.map((person) => [personKey(person), person])));
    const ids = Object.values(known?.people ?? {}).map(({ personId }) => personId);
    const still = new Set((await this.db.sql<{ id: string }>('select id from person where id = any($1)', [ids])).map(({ id }) => id));
    const all = new Map(Object.entries(known?.people ?? {}).filter(([, { personId }]) => still.has(personId)));
    const fresh = [...named].filter(([key]) => !all.has(key));
    const freshIds = await this.freshIds(fresh.length);
    // A name that stands in a programme file is known to whoever made the file, not to the public: internal, until the host says otherwise.
    const rows = fresh.map(([, { name }], index) => ({
      id: freshIds[index] as string,
      workingName: name,
      exposure: Exposure.Internal,
      searchText: searchText([name]),
    }));
    await this.insert(Person, rows);
    fresh.forEach(([key, { id, guid }], index) => all.set(key, { personId: freshIds[index] as string, id, guid }));
    return { all, added: fresh.length };
  }

  private async sessions(
    event: Event,
    programme: Programme,
    rooms: ReadonlyMap<string, string>,
    people: ReadonlyMap<string, ImportedPerson>,
  ): Promise<{ added: number; changed: number }> {
    const present = new Map<string, Session>();
    for (const session of await this.db.tx.findBy(Session, { eventId: event.id })) {
      const key = session.imported ? keyOf(session.imported as ImportedSession) : `guid:${session.id}`;
      if (key) present.set(key, session);
    }
    const met = programme.sessions.map((session) => present.get(keyOf(session) ?? '') ?? null);
    const ids = await this.freshIds(met.filter((session) => session === null).length);
    const rowOf = (session: ProgrammeSession, old: Session | null): QueryDeepPartialEntity<Session> & { id: string } => ({
      ...sessionRow(event, session, rooms, old),
      id: old?.id ?? (ids.shift() as string),
    });
    const rows = programme.sessions.map((session, index) => ({ session, old: met[index] ?? null, row: rowOf(session, met[index] ?? null) }));
    await this.insert(
      Session,
      rows.filter(({ old }) => old === null).map(({ row }) => row),
    );
    for (const { old, row } of rows) if (old) await this.db.tx.update(Session, { id: old.id }, { ...row, version: old.version + 1 });
    await this.db.sql('delete from session_person where session_id = any($1)', [rows.flatMap(({ old }) => old?.id ?? [])]);
    await this.insert(
      SessionPerson,
      rows.flatMap(({ session, row }) => partsOf(session, row.id, people)),
    );
    const changed = rows.filter(({ old }) => old !== null).length;
    return { added: rows.length - changed, changed };
  }

  private async remember(event: Event, programme: Programme, rooms: ReadonlyMap<string, string>, people: ReadonlyMap<string, ImportedPerson>): Promise<void> {
    const ofRooms = programme.rooms.map(({ name, guid, description }): [string, ImportedRoom] => [
      rooms.get(name) ?? '',
      { name, guid, description: { ...(description as Record<string, string>) } },
    ]);
    const row = {
      eventId: event.id,
      acronym: programme.acronym,
      version: programme.version,
      other: { ...programme.other },
      rooms: Object.fromEntries(ofRooms),
      people: Object.fromEntries(people),
    };
    await this.db.tx.delete(ImportedProgramme, { eventId: event.id });
    await this.insert(ImportedProgramme, [row]);
  }

  private async insert<Row extends object>(target: new () => Row, rows: readonly QueryDeepPartialEntity<Row>[]): Promise<void> {
    for (let from = 0; from < rows.length; from += atOnce) await this.db.tx.insert(target, rows.slice(from, from + atOnce));
  }
}

function sessionRow(event: Event, session: ProgrammeSession, rooms: ReadonlyMap<string, string>, old: Session | null): QueryDeepPartialEntity<Session> {
  return {
    eventId: event.id,
    kind: kindFromWords(session),
    title: session.title,
    abstract: wholeAbstract(session),
    minutes: session.minutes,
    startsAt: session.start ? instantOfStart(session.start, event.timeZone) : null,
    roomId: session.room ? (rooms.get(session.room) ?? null) : null,
    // Whoever publishes a programme elsewhere has decided for there; here a session is closed until the host opens it.
    openness: session.openness ?? old?.openness ?? Openness.Closed,
    expectedSize: session.expectedSize,
    spokenLanguages: [...session.spokenLanguages],
    track: session.track || null,
    imported: importedPartOf(session) as Record<string, unknown> as QueryDeepPartialEntity<Record<string, unknown>>,
  };
}

/** A person named twice in one session in the same role is there once. */
function partsOf(session: ProgrammeSession, sessionId: string, people: ReadonlyMap<string, ImportedPerson>): QueryDeepPartialEntity<SessionPerson>[] {
  const parts = session.persons.map((person) => ({
    sessionId,
    personId: people.get(personKey(person))?.personId as string,
    role: person.role ?? SessionRole.Speaker,
  }));
  return [...new Map(parts.map((part) => [`${part.personId} ${part.role}`, part])).values()];
}
