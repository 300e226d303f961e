import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Injectable } from '@nestjs/common';
import { Database, Outbox } from '@kunak/platform/api';
import type { Viewer } from '@kunak/platform/rules';
import { Room } from '../event/event.entity';
import { Events } from '../event/events.service';
import { sessionPlaced } from '../events.events';
import { Removals } from '../removals';
import { Rooms } from './rooms.service';

/** What became of a room's sessions when it was removed, or put back. */
@ObjectType()
export class RoomRemoval {
  @Field(() => ID)
  roomId!: string;

  /** Sessions that stood in the room and are off the schedule now. */
  @Field(() => [ID])
  unplacedSessions!: string[];
}

/** Removes rooms; their sessions go beside the grid, and come back with the room unless somebody has placed them meanwhile. */
@Injectable()
export class RoomRemovals {
  constructor(
    private readonly db: Database,
    private readonly rooms: Rooms,
    private readonly events: Events,
    private readonly removals: Removals,
    private readonly outbox: Outbox,
  ) {}

  async remove(viewer: Viewer, id: string): Promise<RoomRemoval> {
    const { eventId } = await this.rooms.editable(viewer, id);
    // Every change to a programme goes from sessions to rooms and ends at the event's row: in this order no two wait for each other.
    await this.db.sql('select 1 from session where room_id = $1 order by id for no key update', [id]);
    await this.db.sql('select 1 from room where id = $1 for update', [id]);
    await this.removals.keep('room', id, [
      { table: 'room', where: 'id = $1' },
      { table: 'session', where: 'room_id = $1', columns: 'id, starts_at, room_id, version' },
    ]);
    const unplaced = await this.db.sql<{ id: string }>(
      'update session set room_id = null, starts_at = null, version = version + 1 where room_id = $1 returning id',
      [id],
    );
    await this.db.sql('delete from room where id = $1', [id]);
    await this.tell('events.room-removed', eventId, id, unplaced);
    return { roomId: id, unplacedSessions: unplaced.map((session) => session.id) };
  }

  async putBack(viewer: Viewer, id: string): Promise<Room> {
    const rows = await this.removals.take('room', id);
    const sessions = JSON.stringify(rows['session'] ?? []);
    await this.db.sql('select 1 from session where id in (select id from jsonb_populate_recordset(null::session, $1)) order by id for no key update', [
      sessions,
    ]);
    await this.removals.putBack('room', rows['room']);
    const room = await this.rooms.editable(viewer, id);
    const placed = await this.db.sql<{ id: string }>(
      `update session set room_id = kept.room_id, starts_at = kept.starts_at, version = session.version + 1
       from jsonb_populate_recordset(null::session, $1) kept
       where session.id = kept.id and session.version = kept.version + 1 returning session.id`,
      [sessions],
    );
    await this.tell('events.room-put-back', room.eventId, id, placed);
    return room;
  }

  private async tell(act: string, eventId: string, room: string, sessions: readonly { id: string }[]): Promise<void> {
    await this.events.tell(act, { id: eventId }, { room, sessions: sessions.length });
    for (const { id } of sessions) await this.outbox.record(sessionPlaced, { eventId, sessionId: id });
  }
}
