import { Injectable } from '@nestjs/common';
import { Database } from '@kunak/platform/api';
import { defaultForm } from '@kunak/registration/rules';
import { EventForm } from './event-form.entity';

/** The forms of events, by version. */
@Injectable()
export class EventForms {
  constructor(private readonly db: Database) {}

  /** The form that is asked now; an event without one gets the usual one. */
  async ofEvent(eventId: string): Promise<EventForm> {
    const found = await this.latest(eventId);
    if (found) return found;
    await this.db.sql('insert into event_form (event_id, version, definition) values ($1, 1, $2) on conflict (host_id, event_id, version) do nothing', [
      eventId,
      JSON.stringify({ ...defaultForm, version: 1 }),
    ]);
    return (await this.latest(eventId)) as EventForm;
  }

  latest(eventId: string): Promise<EventForm | null> {
    return this.db.tx.findOne(EventForm, { where: { eventId }, order: { version: 'DESC' } });
  }
}
