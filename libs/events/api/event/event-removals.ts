import { eventsRefusals, mayPlanEvents } from '@kunak/events/rules';
import { Injectable } from '@nestjs/common';
import { Database, RoleGrant } from '@kunak/platform/api';
import { Refusal } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { Removals } from '../removals';
import type { Kept } from '../removals';
import { Session } from '../session/session.entity';
import { Ties } from '../ties';
import { Event, Room } from './event.entity';
import { Events } from './events.service';

/** Removes editions that were made by mistake, and puts them back. */
@Injectable()
export class EventRemovals {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly removals: Removals,
    private readonly ties: Ties,
  ) {}

  /** Refuses while anybody takes part, or stands on a session; says what is in the way. */
  async remove(viewer: Viewer, id: string): Promise<void> {
    const event = await this.events.allowed(mayPlanEvents, viewer, id);
    const what = await this.tiesOf(id);
    if (what) throw new Refusal(eventsRefusals.eventTied, { what });
    await this.removals.keep('event', id, this.parts());
    await this.db.sql('delete from session where event_id = $1', [id]);
    await this.db.sql('delete from event where id = $1', [id]);
    await this.events.tell('events.event-removed', event);
  }

  async putBack(viewer: Viewer, id: string): Promise<Event> {
    const rows = await this.removals.take('event', id);
    for (const { table } of this.parts()) await this.removals.putBack(table, rows[table]);
    const event = await this.events.allowed(mayPlanEvents, viewer, id);
    await this.events.tell('events.event-put-back', event);
    return event;
  }

  /** Structure goes with its event; whatever involves people keeps it. */
  private parts(): Kept[] {
    const own = [Room, Session, RoleGrant].map((entity) => ({ table: this.db.source.getMetadata(entity).tableName, where: 'event_id = $1' }));
    return [{ table: 'event', where: 'id = $1' }, ...own, ...this.ties.belongingsOf('event')];
  }

  private async tiesOf(id: string): Promise<string | null> {
    const direct = await this.ties.of('event', id, [Room, Session, RoleGrant]);
    const ofSessions = await this.ties.of('session', id, [], 'select id from session where event_id = $1');
    return [direct, ofSessions].filter(Boolean).join(', ') || null;
  }
}
