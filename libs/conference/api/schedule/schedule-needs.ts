import { Injectable } from '@nestjs/common';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ConflictKind, conflictsOf, peopleToTell, releaseChanges } from '@kunak/conference/rules';
import type { Plan, ReleasedSession } from '@kunak/conference/rules';
import { todayAt } from '@kunak/events/api';
import { Database, instantSql, wordScalar } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { ScheduleBackground } from './schedule-background';
import { Releases } from '../release/releases';

const ConflictKindScalar = wordScalar('ConflictKind', Object.values(ConflictKind), '@kunak/conference/rules');

@ObjectType()
export class ConflictCount {
  @Field(() => ConflictKindScalar)
  kind!: ConflictKind;

  @Field(() => Int)
  count!: number;
}

/** What an edition's schedule asks of its organiser today. */
@ObjectType()
export class ScheduleNeed {
  @Field(() => ID)
  eventId!: string;

  @Field(() => [ConflictCount])
  conflicts!: ConflictCount[];

  /** Sessions that differ from what people were told last; 0 while nothing was ever released. */
  @Field(() => Int)
  changed!: number;

  /** How many people have a part in what changed. */
  @Field(() => Int)
  tell!: number;

  /** Sessions in their place while nothing was ever released and the edition is near. */
  @Field(() => Int)
  unreleased!: number;
}

/** In the last month people plan their journeys: by then they should know where to be and when. */
const nearDays = 30;

/** Judges the draft of each edition that is not over by the very rules that the grid shows. */
@Injectable()
export class ScheduleNeeds {
  constructor(
    private readonly db: Database,
    private readonly background: ScheduleBackground,
    private readonly releases: Releases,
  ) {}

  async of(viewer: Viewer): Promise<ScheduleNeed[]> {
    const organised = viewer.grants.filter(({ role }) => role === Role.Organiser);
    const events = await this.db.sql<{ id: string; near: boolean }>(
      `select id, first_day <= ${todayAt('event')} + ${nearDays} as near from event where last_day >= ${todayAt('event')} and ($1::boolean or id = any($2::uuid[])) order by first_day, id`,
      [organised.some(({ eventId }) => eventId === null), organised.flatMap(({ eventId }) => eventId ?? [])],
    );
    const needs: ScheduleNeed[] = [];
    for (const { id, near } of events) needs.push(await this.ofEvent(id, near, viewer));
    return needs.filter(({ conflicts, changed, unreleased }) => conflicts.length + changed + unreleased > 0);
  }

  private async ofEvent(eventId: string, near: boolean, viewer: Viewer): Promise<ScheduleNeed> {
    const last = await this.releases.latest(eventId);
    const now: readonly ReleasedSession[] = last || near ? await this.releases.placedSessions(eventId) : [];
    const changes = last ? Object.values(releaseChanges(last.sessions, now)) : [];
    const counts = new Map<ConflictKind, number>();
    for (const { kind } of conflictsOf(await this.plan(eventId, viewer))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return {
      eventId,
      conflicts: [...counts].map(([kind, count]) => ({ kind, count })).sort((one, other) => other.count - one.count),
      changed: changes.reduce((sum, ids) => sum + ids.length, 0),
      tell: last ? peopleToTell(last.sessions, now).length : 0,
      unreleased: last ? 0 : now.length,
    };
  }

  private async plan(eventId: string, viewer: Viewer): Promise<Plan> {
    const { listeners } = await this.background.of(eventId, viewer);
    const [row] = await this.db.sql<{ plan: Omit<Plan, 'participants'> }>(planSql, [eventId]);
    const participants = listeners.flatMap(({ languages, people }) => Array.from({ length: people }, () => ({ languages })));
    return { ...(row as { plan: Omit<Plan, 'participants'> }).plan, participants };
  }
}

/** Without names: conflicts are counted here, and told in words where the schedule is. */
const planSql = `
  select json_build_object(
    'event', json_build_object('firstDay', e.first_day, 'lastDay', e.last_day, 'timeZone', e.time_zone),
    'rooms', (select coalesce(json_agg(json_build_object('id', id, 'capacity', capacity, 'hours', hours)), '[]') from room where host_id = e.host_id and event_id = e.id),
    'people', (select coalesce(json_agg(json_build_object('id', p.id, 'languages', p.languages)), '[]') from person p where p.host_id = e.host_id
      and p.id in (select sp.person_id from session_person sp join session s on s.host_id = sp.host_id and s.id = sp.session_id where s.event_id = e.id)),
    'sessions', (select coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'startsAt', ${instantSql('s.starts_at')}, 'minutes', s.minutes,
      'roomId', s.room_id, 'expectedSize', s.expected_size, 'spokenLanguages', s.spoken_languages,
      'people', (select coalesce(json_agg(json_build_object('personId', sp.person_id, 'role', sp.role)), '[]') from session_person sp
        where sp.host_id = s.host_id and sp.session_id = s.id))), '[]')
      from session s where s.host_id = e.host_id and s.event_id = e.id)
  ) as plan from event e where e.id = $1::uuid`;
