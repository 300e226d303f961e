import {
  eventsRefusals,
  longestTexts,
  mayEditEvent,
  maySeeRooms,
  readLine,
  readLines,
  readLocalized,
  readTitle,
  requireHeadcount,
  requireLanguages,
  requireMinutes,
} from '@kunak/events/rules';
import { Injectable } from '@nestjs/common';
import { assertAllowed, Audit, Database, Outbox } from '@kunak/platform/api';
import type { AuditFacts } from '@kunak/platform/api';
import { Refusal } from '@kunak/platform/rules';
import type { Rule, Viewer } from '@kunak/platform/rules';
import { Room } from '../event/event.entity';
import { Events } from '../event/events.service';
import { sessionChanged, sessionPlaced } from '../events.events';
import { SessionPeople } from './session-people';
import { Session } from './session.entity';
import type { SessionInput, SessionPersonInput } from './session.inputs';

const mostSessions = 5_000;

/** The parts of an event: what they are, who is on them, where and when they stand. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly people: SessionPeople,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** By time, those without one last. */
  async list(viewer: Viewer, eventId: string): Promise<Session[]> {
    await this.events.allowed(maySeeRooms, viewer, eventId);
    return this.db.tx.find(Session, { where: { eventId }, order: { startsAt: { direction: 'ASC', nulls: 'LAST' }, id: 'ASC' } });
  }

  /** The session, where this rule lets the viewer; otherwise as if there were none. */
  async allowed(rule: Rule<{ readonly eventId: string }>, viewer: Viewer, id: string): Promise<Session> {
    const session = await this.db.load(Session, id);
    assertAllowed(rule, viewer, session);
    return session;
  }

  /** Beside the grid, without a time. The same id again gives the session that is there already. */
  async create(viewer: Viewer, eventId: string, typed: SessionInput, id: string | null): Promise<Session> {
    await this.events.allowed(mayEditEvent, viewer, eventId);
    if (id && (await this.db.tx.existsBy(Session, { id }))) return this.allowed(mayEditEvent, viewer, id);
    const fields = sessionFields(typed);
    if ((await this.db.tx.countBy(Session, { eventId })) >= mostSessions) throw new Refusal(eventsRefusals.tooMany, { max: mostSessions });
    const { identifiers } = await this.db.tx.insert(Session, { ...fields, eventId, ...(id ? { id } : {}) });
    const session = await this.db.load(Session, String(identifiers[0]?.['id']));
    if (typed.people) await this.people.setBy(viewer, session, typed.people);
    await this.tellChanged('events.session-created', session);
    return session;
  }

  async change(viewer: Viewer, id: string, version: number, typed: SessionInput): Promise<Session> {
    await this.allowed(mayEditEvent, viewer, id);
    const session = await this.db.change(Session, id, version, sessionFields(typed));
    if (typed.people) await this.people.setBy(viewer, session, typed.people);
    await this.tellChanged('events.session-changed', session);
    return session;
  }

  async setPeople(viewer: Viewer, id: string, version: number, people: readonly SessionPersonInput[]): Promise<Session> {
    await this.allowed(mayEditEvent, viewer, id);
    const session = await this.db.change(Session, id, version, {});
    await this.people.setBy(viewer, session, people);
    await this.tellChanged('events.session-people-set', session, { people: people.length });
    return session;
  }

  /**
   * Anywhere and at any time: conflicts are shown and never forbidden. Only a room of another event is refused.
   * The same place again, sent twice because the first answer was lost, changes nothing.
   */
  async place(viewer: Viewer, id: string, version: number, place: Pick<Session, 'startsAt' | 'roomId'>): Promise<Session> {
    const before = await this.allowed(mayEditEvent, viewer, id);
    const { startsAt, roomId } = place;
    if (before.version === version + 1 && before.startsAt === startsAt && before.roomId === roomId) return before;
    if (roomId) await this.checkRoom(viewer, roomId, before);
    const session = await this.db.change(Session, id, version, { startsAt, roomId });
    await this.audit.record(startsAt ? 'events.session-placed' : 'events.session-unplaced', id);
    await this.outbox.record(sessionPlaced, { eventId: session.eventId, sessionId: id });
    return session;
  }

  /** A room that the viewer may not see is as missing as one that never was. */
  private async checkRoom(viewer: Viewer, roomId: string, { eventId }: Session): Promise<void> {
    const room = await this.db.load(Room, roomId);
    assertAllowed(maySeeRooms, viewer, room);
    if (room.eventId !== eventId) throw new Refusal(eventsRefusals.roomNotOfEvent);
  }

  async tellChanged(act: string, { id, eventId }: Pick<Session, 'id' | 'eventId'>, facts: AuditFacts = {}): Promise<void> {
    await this.audit.record(act, id, facts);
    await this.outbox.record(sessionChanged, { eventId, sessionId: id });
  }
}

type SessionFields = Pick<Session, 'kind' | 'title' | 'abstract' | 'minutes' | 'openness' | 'expectedSize' | 'spokenLanguages' | 'track'>;

function sessionFields(typed: SessionInput): SessionFields {
  const { kind, openness } = typed;
  return {
    kind,
    openness,
    title: readTitle(typed.title),
    abstract: readLocalized(typed.abstract, longestTexts.abstract, readLines),
    minutes: requireMinutes(typed.minutes),
    expectedSize: requireHeadcount(typed.expectedSize),
    spokenLanguages: requireLanguages(typed.spokenLanguages),
    track: readLine(typed.track ?? '', longestTexts.track) || null,
  };
}
