import {
  eventScope,
  eventsRefusals,
  freeSlugOf,
  isSlug,
  longestTexts,
  mayEditEvent,
  mayPlanEvents,
  maySeeEvent,
  readLocalized,
  readTitle,
  requireEventDates,
  requireHeadcount,
  requireLanguages,
} from '@kunak/events/rules';
import { Injectable } from '@nestjs/common';
import { assertAllowed, Audit, Database, Outbox } from '@kunak/platform/api';
import { NotFound, Refusal } from '@kunak/platform/rules';
import type { LocalizedText, Rule, Viewer } from '@kunak/platform/rules';
import { In, Not } from 'typeorm';
import { eventChanged } from '../events.events';
import { Event } from './event.entity';
import type { EventInput } from './event.inputs';

type EventFields = Pick<Event, 'kind' | 'title' | 'firstDay' | 'lastDay' | 'timeZone' | 'languages' | 'venue' | 'capacity'>;

/** One edition: who may see it, and its settings. */
@Injectable()
export class Events {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** The newest first. */
  list(viewer: Viewer): Promise<Event[]> {
    const scope = eventScope(viewer);
    return this.db.tx.find(Event, { where: scope.kind === 'host' ? {} : { id: In([...scope.eventIds]) }, order: { firstDay: 'DESC', id: 'DESC' } });
  }

  async bySlug(viewer: Viewer, slug: string): Promise<Event> {
    const event = await this.db.tx.findOneBy(Event, { slug });
    if (!event) throw new NotFound();
    assertAllowed(maySeeEvent, viewer, { eventId: event.id });
    return event;
  }

  /** The event, where this rule lets the viewer; otherwise as if there were none. */
  async allowed(rule: Rule<{ readonly eventId: string }>, viewer: Viewer, eventId: string): Promise<Event> {
    assertAllowed(rule, viewer, { eventId });
    return this.db.load(Event, eventId);
  }

  /** The same id again gives the event that is there already. */
  async create(viewer: Viewer, typed: EventInput, id: string | null): Promise<Event> {
    const known = id ? await this.db.tx.findOneBy(Event, { id }) : null;
    if (known) return this.allowed(mayPlanEvents, viewer, known.id);
    const fields = eventFields(typed);
    const event = await this.add({ ...fields, slug: await this.slugFor(typed.slug, fields.title), ...(id ? { id } : {}) });
    await this.tell('events.event-created', event);
    return event;
  }

  async change(viewer: Viewer, id: string, version: number, typed: EventInput): Promise<Event> {
    const before = await this.allowed(mayEditEvent, viewer, id);
    const fields = eventFields(typed);
    const slug = typed.slug ? await this.slugFor(typed.slug, fields.title, id) : before.slug;
    const event = await this.db.change(Event, id, version, { ...fields, slug });
    await this.tell('events.event-changed', event);
    return event;
  }

  /** For verbs of this room that have judged the fields already. */
  async add(fields: EventFields & Partial<Event>): Promise<Event> {
    const { identifiers } = await this.db.tx.insert(Event, fields);
    return this.db.load(Event, String(identifiers[0]?.['id']));
  }

  /** The address that was wished, if it fits and nobody has it; without a wish one that is made from the title. */
  async slugFor(wish: string | null | undefined, title: LocalizedText, ownId?: string): Promise<string> {
    const slug = wish?.trim();
    const others = await this.db.tx.find(Event, { select: { id: true, hostId: true, slug: true }, ...(ownId ? { where: { id: Not(ownId) } } : {}) });
    const taken = new Set(others.map((event) => event.slug));
    if (!slug) return freeSlugOf(title.ru || title.en || '', taken);
    if (!isSlug(slug)) throw new Refusal(eventsRefusals.slugDoesNotFit, { slug: slug.slice(0, 60) });
    if (taken.has(slug)) throw new Refusal(eventsRefusals.slugTaken, { slug });
    return slug;
  }

  async tell(act: string, { id }: Pick<Event, 'id'>, facts: Record<string, string | number> = {}): Promise<void> {
    await this.audit.record(act, id, facts);
    await this.outbox.record(eventChanged, { eventId: id });
  }
}

function eventFields(typed: EventInput): EventFields {
  const { kind, firstDay, lastDay } = typed;
  const timeZone = typed.timeZone.trim();
  requireEventDates({ firstDay, lastDay, timeZone });
  const languages = requireLanguages(typed.languages);
  if (languages.length === 0) throw new Refusal(eventsRefusals.languageMissing);
  const venue = readLocalized(typed.venue, longestTexts.venue);
  return { kind, title: readTitle(typed.title), firstDay, lastDay, timeZone, languages, venue, capacity: requireHeadcount(typed.capacity) };
}
