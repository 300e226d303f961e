import { eventsRefusals, mayEditEvent } from '@kunak/events/rules';
import { Injectable } from '@nestjs/common';
import { Database } from '@kunak/platform/api';
import { Refusal } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { Removals } from '../removals';
import { Ties } from '../ties';
import { Session, SessionPerson } from './session.entity';
import { Sessions } from './sessions.service';

/** Removes sessions with the people on them, and puts both back. */
@Injectable()
export class SessionRemovals {
  constructor(
    private readonly db: Database,
    private readonly sessions: Sessions,
    private readonly removals: Removals,
    private readonly ties: Ties,
  ) {}

  /** Refuses while something else speaks of the session, such as marks of who was there. */
  async remove(viewer: Viewer, id: string): Promise<void> {
    const session = await this.sessions.allowed(mayEditEvent, viewer, id);
    const what = await this.ties.of('session', id, [SessionPerson]);
    if (what) throw new Refusal(eventsRefusals.sessionTied, { what });
    await this.removals.keep('session', id, [
      { table: 'session', where: 'id = $1' },
      { table: 'session_person', where: 'session_id = $1' },
    ]);
    await this.db.sql('delete from session where id = $1', [id]);
    await this.sessions.tellChanged('events.session-removed', session);
  }

  /** In a room that is gone meanwhile the session waits beside the grid again; people who are gone stay away. */
  async putBack(viewer: Viewer, id: string): Promise<Session> {
    const rows = await this.removals.take('session', id);
    await this.db.sql(
      `insert into session select fitting.* from jsonb_array_elements($1::jsonb) kept(row),
         jsonb_populate_record(null::session, case when row->>'room_id' is null or exists (select 1 from room where id = (row->>'room_id')::uuid)
           then row else row || '{"room_id": null, "starts_at": null}' end) fitting`,
      [JSON.stringify(rows['session'] ?? [])],
    );
    await this.removals.putBack('session_person', rows['session_person'], 'exists (select 1 from person where person.id = kept.person_id)');
    const session = await this.sessions.allowed(mayEditEvent, viewer, id);
    await this.sessions.tellChanged('events.session-put-back', session);
    return session;
  }
}
