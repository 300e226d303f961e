import { requireLanguages } from '@kunak/events/rules';
import { Injectable } from '@nestjs/common';
import { displayNameSql, People } from '@kunak/people/api';
import { Database, RowLoader } from '@kunak/platform/api';
import { NotFound } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { Session, SessionPerson } from './session.entity';
import type { SessionPersonInput } from './session.inputs';

/** Who does what in a session. */
@Injectable()
export class SessionPeople {
  private readonly loader: RowLoader<SessionPerson[]>;

  constructor(
    private readonly db: Database,
    private readonly persons: People,
  ) {
    this.loader = new RowLoader(db, (ids) => this.load(ids));
  }

  /** The people of a session under the names that may be shown; all sessions of one answer by one statement. */
  async of(sessionId: string): Promise<SessionPerson[]> {
    return (await this.loader.of(sessionId)) ?? [];
  }

  /**
   * As {@link set}, for somebody at a screen. Whoever is in a session is read by name and languages: only people whom the viewer may put there, or
   * who are in a session of this event already.
   */
  async setBy(viewer: Viewer, session: Pick<Session, 'id' | 'eventId'>, people: readonly SessionPersonInput[]): Promise<void> {
    const ids = [...new Set(people.map(({ personId }) => personId))];
    const there = await this.db.sql<{ id: string }>(
      `select distinct sp.person_id as id from session_person sp join session s on s.host_id = sp.host_id and s.id = sp.session_id
       where s.event_id = $1 and sp.person_id = any($2::uuid[])`,
      [session.eventId, ids],
    );
    const known = new Set([...there.map(({ id }) => id), ...(await this.persons.placeable(viewer, ids))]);
    if (ids.some((id) => !known.has(id))) throw new NotFound();
    await this.set(session.id, people);
  }

  /** Makes these, and nobody else, the people of the session. Somebody twice in one role is there once. */
  async set(sessionId: string, people: readonly SessionPersonInput[]): Promise<void> {
    const wanted = new Map(
      people.map((one) => [`${one.personId} ${one.role}`, { person_id: one.personId, role: one.role, languages: requireLanguages(one.languages) }]),
    );
    const rows = JSON.stringify([...wanted.values()]);
    const given = 'jsonb_to_recordset($2) given(person_id uuid, role text, languages text[])';
    await this.db.sql(`delete from session_person where session_id = $1 and (person_id, role) not in (select person_id, role from ${given})`, [
      sessionId,
      rows,
    ]);
    await this.db.sql(
      `insert into session_person (session_id, person_id, role, languages) select $1, person_id, role, languages from ${given}
       on conflict (host_id, session_id, person_id, role) do update set languages = excluded.languages where session_person.languages <> excluded.languages`,
      [sessionId, rows],
    );
  }

  private async load(sessionIds: readonly string[]): Promise<ReadonlyMap<string, SessionPerson[]>> {
    const rows = await this.db.sql<SessionPerson>(
      `select sp.id, sp.session_id as "sessionId", sp.person_id as "personId", sp.role, sp.languages,
              ${displayNameSql('person')} as "displayName", person.languages as "knownLanguages"
       from session_person sp join person on person.host_id = sp.host_id and person.id = sp.person_id
       where sp.session_id = any($1::uuid[]) order by sp.id`,
      [sessionIds],
    );
    const found = new Map<string, SessionPerson[]>(sessionIds.map((id) => [id, []]));
    for (const row of rows) found.get(row.sessionId)?.push(row);
    return found;
  }
}
