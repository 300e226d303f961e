import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { LinkKind, PeopleLinks } from '@kunak/people/api';
import { accessTaken, Audit, Database, Outbox } from '@kunak/platform/api';
import { statesBefore } from '@kunak/registration/rules';
import { arrayText } from './organised-events';

type Placed = { id: string; person_id: string };

/** Places on an event's list. Other rooms put people there through this door. */
@Injectable()
export class Participations implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly links: PeopleLinks,
  ) {}

  onModuleInit(): void {
    this.links.add(LinkKind.Event, 'select person_id, event_id from participation');
    this.outbox.on(accessTaken, 'registration-invitation-opened', ({ personId, eventId }) => this.noteOpened(personId, eventId));
  }

  /** Puts people on the list without telling them; gives the new places by person. Who is there already stays as they are. */
  async add(eventId: string, personIds: readonly string[]): Promise<Map<string, string>> {
    const placed = await this.db.sql<Placed>(
      `insert into participation (event_id, person_id, state) select $1::uuid, id, 'invited' from person where id = any($2::uuid[]) and removed_at is null order by id
       on conflict (host_id, event_id, person_id) do nothing returning id, person_id`,
      [eventId, personIds],
    );
    if (placed.length > 0) await this.audit.record('registration.people-added', eventId, { count: placed.length });
    return byPerson(placed);
  }

  /** As {@link add}, and marks the place as invited; also those whom the list held without an invitation, and those who may be asked anew. */
  async invite(eventId: string, personIds: readonly string[]): Promise<Map<string, string>> {
    const placed = await this.db.sql<Placed>(
      `insert into participation (event_id, person_id, state, invited_at, last_verb, last_by)
       select $1::uuid, id, 'invited', now(), 'invite', app_account() from person where id = any($2::uuid[]) and removed_at is null order by id
       on conflict (host_id, event_id, person_id) do update set
         state = 'invited', state_before = participation.state, last_verb = 'invite', last_by = app_account(), since = now(), version = participation.version + 1,
         invited_at = now(), decided_at = null, confirmed_at = null, ended_at = null, reason = null
       where participation.state = any($3::text[]) or (participation.state = 'invited' and participation.invited_at is null)
       returning id, person_id`,
      [eventId, personIds, arrayText(statesBefore('invite'))],
    );
    return byPerson(placed);
  }

  private async addImported(batchId: string, eventId: string | null): Promise<void> {
    if (!eventId) return;
    const people = await this.db.sql<{ id: string }>('select id from person where import_batch_id = $1 and removed_at is null', [batchId]);
    await this.add(
      eventId,
      people.map(({ id }) => id),
    );
  }

  private async noteOpened(personId: string | null, eventId: string | null): Promise<void> {
    if (!personId || !eventId) return;
    await this.db.sql(
      `update invitation i set opened_at = now() from participation p
       where p.id = i.participation_id and p.event_id = $1 and p.person_id = $2 and i.opened_at is null and i.revoked_at is null`,
      [eventId, personId],
    );
  }
}

function byPerson(placed: readonly Placed[]): Map<string, string> {
  return new Map(placed.map(({ id, person_id: person }) => [person, id]));
}
