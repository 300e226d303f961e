import { Injectable } from '@nestjs/common';
import { conferenceRefusals, programmeDayOf, readProgramme, zoneOfProgramme } from '@kunak/conference/rules';
import type { Programme } from '@kunak/conference/rules';
import { Event } from '@kunak/events/api';
import { EventKind, eventsRefusals, isSlug, requireEventDates } from '@kunak/events/rules';
import { Audit, Database } from '@kunak/platform/api';
import { Refusal } from '@kunak/platform/rules';

/** Finds the event that a file is for, or makes it of what the file tells. */
@Injectable()
export class EventOfProgramme {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async named(slug: string): Promise<Event> {
    const event = await this.db.tx.findOneBy(Event, { slug });
    if (!event) throw new Refusal(conferenceRefusals.eventUnknown, { slug });
    return event;
  }

  async namedOrNew(slug: string, bytes: Uint8Array): Promise<Event> {
    const present = await this.db.tx.findOneBy(Event, { slug });
    if (present) return present;
    if (!isSlug(slug)) throw new Refusal(eventsRefusals.slugDoesNotFit, { slug });
    const { programme } = readProgramme(bytes);
    const event = { slug, kind: EventKind.Conference, title: titleOf(programme, slug), ...datesOf(programme) };
    requireEventDates(event);
    const { identifiers } = await this.db.tx.insert(Event, event);
    const id = String(identifiers[0]?.['id']);
    await this.audit.record('events.event-created', id);
    return this.db.load(Event, id);
  }
}

function titleOf({ title }: Programme, slug: string): Programme['title'] {
  return title.ru || title.en ? title : { ru: slug };
}

/** The file's own days, or else those of its first and last session. */
function datesOf(programme: Programme): { firstDay: string; lastDay: string; timeZone: string } {
  const days = programme.sessions.flatMap(({ start }) => (start ? [programmeDayOf(start)] : [])).sort();
  return { firstDay: programme.firstDay || days[0] || '', lastDay: programme.lastDay || days.at(-1) || '', timeZone: zoneOfProgramme(programme) };
}
