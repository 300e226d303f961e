import { Injectable } from '@nestjs/common';
import { startIn, wholeAbstract } from '@kunak/conference/rules';
import type { Programme, ProgrammePerson, ProgrammeRoom, ProgrammeSession } from '@kunak/conference/rules';
import { Event, Room, Session } from '@kunak/events/api';
import type { SessionRole } from '@kunak/events/rules';
import { Audience, displayName } from '@kunak/people/rules';
import type { Exposure } from '@kunak/people/rules';
import { Database } from '@kunak/platform/api';
import { localized } from '@kunak/platform/rules';
import type { LocalizedText } from '@kunak/platform/rules';
import { ImportedProgramme } from './imported-programme.entity';
import type { ImportedSession } from './imported-session';

type PersonRow = { session_id: string; person_id: string; role: SessionRole; working_name: string; code_name: string | null; exposure: Exposure };

/** The programme of an event as files carry it. Confidential people are not in it: they never stand in a file that leaves. */
@Injectable()
export class EventProgramme {
  constructor(private readonly db: Database) {}

  async of(event: Event): Promise<Programme> {
    const imported = await this.db.tx.findOneBy(ImportedProgramme, { eventId: event.id });
    const rooms = await this.db.tx.find(Room, { where: { eventId: event.id }, order: { position: 'ASC', id: 'ASC' } });
    const sessions = await this.db.tx.find(Session, { where: { eventId: event.id }, order: { startsAt: { direction: 'ASC', nulls: 'LAST' }, id: 'ASC' } });
    const people = await this.peopleOf(event.id, imported);
    const named = new Map(rooms.map((room) => [room.id, programmeRoom(room, imported)]));
    return {
      title: event.title,
      acronym: imported?.acronym ?? null,
      version: imported?.version ?? '1',
      firstDay: event.firstDay,
      lastDay: event.lastDay,
      timeZone: event.timeZone,
      rooms: [...named.values()],
      sessions: sessions.map((session) =>
        programmeSession(session, event.timeZone, session.roomId ? (named.get(session.roomId)?.name ?? null) : null, people.get(session.id) ?? []),
      ),
      other: imported?.other ?? {},
    };
  }

  private async peopleOf(eventId: string, imported: ImportedProgramme | null): Promise<Map<string, ProgrammePerson[]>> {
    const rows = await this.db.sql<PersonRow>(
      `select sp.session_id, sp.person_id, sp.role, p.working_name, p.code_name, p.exposure
         from session_person sp
         join session s on s.host_id = sp.host_id and s.id = sp.session_id
         join person p on p.host_id = sp.host_id and p.id = sp.person_id
        where s.event_id = $1 order by sp.id`,
      [eventId],
    );
    const foreign = new Map(Object.values(imported?.people ?? {}).map((person) => [person.personId, person]));
    const found = new Map<string, ProgrammePerson[]>();
    for (const row of rows) {
      const name = displayName({ workingName: row.working_name, codeName: row.code_name, exposure: row.exposure }, Audience.Export);
      if (name === null) continue;
      const known = foreign.get(row.person_id);
      const person = { id: known ? known.id : row.person_id, guid: known ? known.guid : row.person_id, name, role: row.role };
      found.set(row.session_id, [...(found.get(row.session_id) ?? []), person]);
    }
    return found;
  }
}

function programmeRoom(room: Room, imported: ImportedProgramme | null): ProgrammeRoom {
  const known = imported?.rooms[room.id];
  const name = known && sameWords(known.name, room.name) ? known.name : localized(room.name, 'ru');
  return {
    name,
    names: room.name,
    guid: known ? known.guid : room.id,
    capacity: room.capacity,
    description: known?.description ?? {},
    equipment: room.equipment,
  };
}

function sameWords(name: string, names: LocalizedText): boolean {
  return names.ru === name || names.en === name;
}

function programmeSession(session: Session, timeZone: string, room: string | null, persons: readonly ProgrammePerson[]): ProgrammeSession {
  const imported = session.imported as ImportedSession | null;
  // The file's two texts are given back as they were, unless somebody has edited the one that Kunak made of them.
  const untouched = imported !== null && sameText(wholeAbstract(imported), session.abstract);
  return {
    guid: imported ? imported.guid : session.id,
    foreignId: imported?.foreignId ?? null,
    title: session.title,
    subtitle: imported?.subtitle ?? {},
    abstract: untouched ? imported.abstract : session.abstract,
    description: untouched ? imported.description : {},
    type: imported?.type ?? session.kind,
    track: session.track ?? '',
    kind: session.kind,
    openness: session.openness,
    spokenLanguages: session.spokenLanguages,
    interpretedInto: imported?.interpretedInto ?? [],
    equipment: imported?.equipment ?? [],
    expectedSize: session.expectedSize,
    start: session.startsAt ? startIn(timeZone, session.startsAt) : null,
    minutes: session.minutes,
    room,
    persons,
    links: imported?.links ?? [],
    other: imported?.other ?? {},
  };
}

function sameText(one: LocalizedText, other: LocalizedText): boolean {
  return (one.ru ?? '') === (other.ru ?? '') && (one.en ?? '') === (other.en ?? '');
}
