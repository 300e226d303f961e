import { eventsRefusals, longestTexts, mayEditEvent, maySeeRooms, readLine, readTitle, requireHeadcount, requireRoomHours } from '@kunak/events/rules';
import { Injectable } from '@nestjs/common';
import { assertAllowed, Database } from '@kunak/platform/api';
import { NotFound, Refusal } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { Room } from '../event/event.entity';
import { Events } from '../event/events.service';
import type { RoomInput } from './room.inputs';

const mostRooms = 100;

/** The rooms of an event, in the order of the grid's columns. */
@Injectable()
export class Rooms {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
  ) {}

  async list(viewer: Viewer, eventId: string): Promise<Room[]> {
    await this.events.allowed(maySeeRooms, viewer, eventId);
    return this.ofEvent(eventId);
  }

  /** The room, for whoever may change it. */
  async editable(viewer: Viewer, id: string): Promise<Room> {
    const room = await this.db.load(Room, id);
    assertAllowed(mayEditEvent, viewer, room);
    return room;
  }

  /** At the end of the list. The same id again gives the room that is there already. */
  async create(viewer: Viewer, eventId: string, typed: RoomInput, id: string | null): Promise<Room> {
    const event = await this.events.allowed(mayEditEvent, viewer, eventId);
    if (id && (await this.db.tx.existsBy(Room, { id }))) return this.editable(viewer, id);
    const fields = roomFields(typed);
    const [last] = await this.db.sql<{ count: number; next: number }>(
      'select count(*)::int as count, coalesce(max(position) + 1, 0)::int as next from room where event_id = $1',
      [eventId],
    );
    if ((last?.count ?? 0) >= mostRooms) throw new Refusal(eventsRefusals.tooMany, { max: mostRooms });
    const { identifiers } = await this.db.tx.insert(Room, { ...fields, eventId, position: last?.next ?? 0, ...(id ? { id } : {}) });
    const room = await this.db.load(Room, String(identifiers[0]?.['id']));
    await this.events.tell('events.room-created', event, { room: room.id });
    return room;
  }

  async change(viewer: Viewer, id: string, version: number, typed: RoomInput): Promise<Room> {
    const { eventId } = await this.editable(viewer, id);
    const room = await this.db.change(Room, id, version, roomFields(typed));
    await this.events.tell('events.room-changed', { id: eventId }, { room: id });
    return room;
  }

  /** Puts the rooms into this order; those that are not named follow in their own. */
  async order(viewer: Viewer, eventId: string, ids: readonly string[]): Promise<Room[]> {
    const event = await this.events.allowed(mayEditEvent, viewer, eventId);
    // One after the other: two who order or remove at the same moment would else wait for each other.
    await this.db.sql('select 1 from room where event_id = $1 order by id for no key update', [eventId]);
    const known = (await this.ofEvent(eventId)).map(({ id }) => id);
    if (ids.some((id) => !known.includes(id))) throw new NotFound();
    const order = [...new Set([...ids, ...known])];
    await this.db.sql(
      'update room set position = place - 1 from unnest($2::uuid[]) with ordinality wish(id, place) where room.id = wish.id and event_id = $1',
      [eventId, order],
    );
    await this.events.tell('events.rooms-ordered', event);
    return this.ofEvent(eventId);
  }

  private ofEvent(eventId: string): Promise<Room[]> {
    return this.db.tx.find(Room, { where: { eventId }, order: { position: 'ASC', id: 'ASC' } });
  }
}

function roomFields(typed: RoomInput): Pick<Room, 'name' | 'capacity' | 'equipment' | 'hours'> {
  const equipment = typed.equipment.map((word) => readLine(word, longestTexts.equipment)).filter(Boolean);
  return {
    name: readTitle(typed.name, longestTexts.roomName),
    capacity: requireHeadcount(typed.capacity),
    equipment: [...new Set(equipment)],
    hours: requireRoomHours(typed.hours),
  };
}
