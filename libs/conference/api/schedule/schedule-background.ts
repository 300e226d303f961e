import { Injectable } from '@nestjs/common';
import { maySeeConflicts } from '@kunak/conference/rules';
import { Event } from '@kunak/events/api';
import { assertAllowed, Database } from '@kunak/platform/api';
import type { Viewer } from '@kunak/platform/rules';

export type ListenerGroup = { readonly languages: readonly string[]; readonly people: number };
type Background = { readonly listeners: readonly ListenerGroup[]; readonly notConfirmed: readonly string[] };

/** What a plan is judged by besides itself: who will listen, and who on the programme has yet to say that they come. */
@Injectable()
export class ScheduleBackground {
  constructor(private readonly db: Database) {}

  async of(eventId: string, viewer: Viewer): Promise<Background> {
    await this.db.load(Event, eventId);
    assertAllowed(maySeeConflicts, viewer, { eventId });
    const [row] = await this.db.sql<Background>(statement, [eventId]);
    return row ?? { listeners: [], notConfirmed: [] };
  }
}

/** Somebody on the programme who was never invited through Kunak is taken at the organiser's word. */
const statement = `
  select (select coalesce(json_agg(grouped), '[]')
            from (select p.languages, count(*)::int as people
                    from participation t join person p on p.host_id = t.host_id and p.id = t.person_id
                   where t.event_id = $1 and t.state in ('accepted', 'confirmed', 'walk-in') and cardinality(p.languages) > 0
                   group by p.languages order by count(*) desc, p.languages) grouped) as listeners,
         (select coalesce(json_agg(t.person_id order by t.person_id), '[]')
            from participation t
           where t.event_id = $1 and t.state not in ('confirmed', 'walk-in')
             and exists (select 1 from session_person sp join session s on s.host_id = sp.host_id and s.id = sp.session_id
                          where sp.host_id = t.host_id and sp.person_id = t.person_id and s.event_id = $1)) as "notConfirmed"`;
