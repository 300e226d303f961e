import { Injectable } from '@nestjs/common';
import { mayEditSchedule, peopleToTell, releaseChanges } from '@kunak/conference/rules';
import type { ReleaseAudience, ReleaseChanges, ReleasedSession } from '@kunak/conference/rules';
import { Event } from '@kunak/events/api';
import { assertAllowed, Audit, Database, instantSql, Outbox, event as eventType } from '@kunak/platform/api';
import type { Viewer } from '@kunak/platform/rules';
import { NamesInProgramme } from './names-in-programme';
import { ReleaseMail } from './release-mail';
import { ReleasedProgrammes } from './released-programmes';
import { ScheduleRelease } from './schedule-release.entity';

export const scheduleReleased = eventType<{ eventId: string; releaseId: string }>('conference.schedule-released');

export type ReleaseDraft = {
  readonly last: ScheduleRelease | null;
  readonly sessions: readonly ReleasedSession[];
  readonly unplaced: number;
  readonly changes: ReleaseChanges;
  /** How many of those in it have not agreed to stand there by name. */
  readonly unnamed: number;
  /** Ids of people who have a part in what changes. */
  readonly tell: readonly string[];
};

export type NewRelease = { readonly id: string; readonly eventId: string; readonly note: string; readonly tell: ReleaseAudience };

/** Turns the draft into a numbered release, and says before that what would change. */
@Injectable()
export class Releases {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly released: ReleasedProgrammes,
    private readonly mail: ReleaseMail,
    private readonly names: NamesInProgramme,
  ) {}

  latest(eventId: string): Promise<ScheduleRelease | null> {
    return this.db.tx.findOne(ScheduleRelease, { where: { eventId }, order: { number: 'DESC' } });
  }

  async draft(eventId: string, viewer: Viewer): Promise<ReleaseDraft> {
    await this.db.load(Event, eventId);
    assertAllowed(mayEditSchedule, viewer, { eventId });
    const last = await this.latest(eventId);
    const sessions = await this.placedSessions(eventId);
    const [unplaced] = await this.db.sql<{ count: number }>('select count(*)::int as count from session where event_id = $1 and starts_at is null', [eventId]);
    const before = last?.sessions ?? [];
    const unnamed = [...(await this.names.of(eventId, sessions)).values()].filter((name) => name === null).length;
    return { last, sessions, unnamed, unplaced: unplaced?.count ?? 0, changes: releaseChanges(before, sessions), tell: peopleToTell(before, sessions) };
  }

  /** The same client-made id again gives the release that is there already. */
  async release({ id, eventId, note, tell: audience }: NewRelease, viewer: Viewer): Promise<ScheduleRelease> {
    await this.db.sql('select 1 from event where id = $1 for update', [eventId]);
    const { sessions, last, tell } = await this.draft(eventId, viewer);
    const known = await this.db.tx.findOneBy(ScheduleRelease, { id, eventId });
    if (known) return known;
    const { programmeVersion } = await this.db.load(Event, eventId);
    const number = (last?.number ?? 0) + 1;
    await this.db.tx.insert(ScheduleRelease, { id, eventId, note, number, programmeVersion, sessions: [...sessions] as never });
    await this.audit.record('conference.schedule-released', eventId, { number, sessions: sessions.length });
    await this.mail.layOut(eventId, audience, tell);
    await this.outbox.record(scheduleReleased, { eventId, releaseId: id });
    this.released.forgetAfterCommit();
    return this.db.load(ScheduleRelease, id);
  }

  /** Everything that has a time, as it stands in the draft now. */
  async placedSessions(eventId: string): Promise<ReleasedSession[]> {
    return this.db.sql<ReleasedSession>(
      `select s.id, s.kind, s.title, s.abstract, ${instantSql('s.starts_at')} as "startsAt", s.minutes, r.name as room, s.openness,
              s.spoken_languages as "spokenLanguages",
              coalesce((select json_agg(json_build_object('personId', sp.person_id, 'role', sp.role) order by sp.role, sp.person_id)
                          from session_person sp where sp.host_id = s.host_id and sp.session_id = s.id), '[]') as people
         from session s left join room r on r.host_id = s.host_id and r.id = s.room_id
        where s.event_id = $1 and s.starts_at is not null order by s.starts_at, r.position, s.id`,
      [eventId],
    );
  }
}
