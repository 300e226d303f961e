import { copyEdition, mayPlanEvents, maySeeEvent, readTitle, requireEventDates } from '@kunak/events/rules';
import type { EditionCopy } from '@kunak/events/rules';
import { Injectable } from '@nestjs/common';
import { Database } from '@kunak/platform/api';
import type { Viewer } from '@kunak/platform/rules';
import { Session } from '../session/session.entity';
import { Event, Room } from './event.entity';
import type { EventCopyInput } from './event.inputs';
import { Events } from './events.service';

/** PostgreSQL takes 65,535 values in one statement; a session has about a dozen. */
const rowsAtOnce = 500;

/** Next year's edition out of this year's: its structure, never its people. */
@Injectable()
export class EditionCopies {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
  ) {}

  /** The same id again gives the copy that is there already. */
  async copy(viewer: Viewer, sourceId: string, typed: EventCopyInput, id: string | null): Promise<Event> {
    const known = id ? await this.db.tx.findOneBy(Event, { id }) : null;
    if (known) return this.events.allowed(mayPlanEvents, viewer, known.id);
    const source = await this.events.allowed(maySeeEvent, viewer, sourceId);
    const edition = await this.structureOf(source, typed);
    requireEventDates(edition.event);
    const title = readTitle(typed.title);
    const { kind, languages, venue, capacity } = source;
    const slug = await this.events.slugFor(typed.slug, title);
    const event = await this.events.add({ ...edition.event, kind, languages, venue, capacity, title, slug, ...(id ? { id } : {}) });
    await this.fill(event, edition);
    await this.events.tell('events.event-copied', event, { from: sourceId, rooms: edition.rooms.length, sessions: edition.sessions.length });
    return this.db.load(Event, event.id);
  }

  private async structureOf(source: Event, { firstDay, timeZone }: EventCopyInput): Promise<EditionCopy> {
    const rooms = await this.db.tx.find(Room, { where: { eventId: source.id }, order: { position: 'ASC', id: 'ASC' } });
    const sessions = await this.db.tx.find(Session, { where: { eventId: source.id }, order: { startsAt: 'ASC', id: 'ASC' } });
    return copyEdition({ event: source, rooms, sessions }, { firstDay, ...(timeZone?.trim() ? { timeZone: timeZone.trim() } : {}) });
  }

  private async fill({ id: eventId }: Event, { rooms, sessions }: EditionCopy): Promise<void> {
    const newIds = await this.newIds(rooms.length);
    const idOf = new Map(rooms.map((room, index) => [room.id, newIds[index]]));
    const newRooms = rooms.map(({ name, capacity, equipment, hours, id }, position) => {
      return { id: idOf.get(id), eventId, name, capacity, equipment: [...(equipment ?? [])], hours: hours && [...hours], position };
    });
    if (newRooms.length > 0) await this.db.tx.insert(Room, newRooms);
    for (let start = 0; start < sessions.length; start += rowsAtOnce) {
      const some = sessions.slice(start, start + rowsAtOnce);
      const rows = some.map((session) => ({
        ...session,
        eventId,
        spokenLanguages: [...(session.spokenLanguages ?? [])],
        roomId: session.roomId ? (idOf.get(session.roomId) ?? null) : null,
      }));
      await this.db.tx.insert(Session, rows);
    }
  }

  private async newIds(count: number): Promise<string[]> {
    const rows = await this.db.sql<{ id: string }>('select uuidv7() as id from generate_series(1, $1::int)', [count]);
    return rows.map(({ id }) => id);
  }
}
