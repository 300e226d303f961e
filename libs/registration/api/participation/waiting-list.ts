import { Injectable } from '@nestjs/common';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Event, todayAt } from '@kunak/events/api';
import { displayNameSql } from '@kunak/people/api';
import { assertAllowed, Database } from '@kunak/platform/api';
import type { Viewer } from '@kunak/platform/rules';
import { canDecideParticipation } from '@kunak/registration/rules';
import { mostAtOnce } from './step-operations';

/** Somebody to whom a free seat goes next. */
@ObjectType()
export class NextInTurn {
  @Field(() => ID)
  id!: string;

  @Field()
  displayName!: string;
}

/** Who has waited longest for the seats that are free; at an event that is over nobody waits any more. */
@Injectable()
export class WaitingList {
  constructor(private readonly db: Database) {}

  async nextInTurn(eventId: string, viewer: Viewer): Promise<NextInTurn[]> {
    await this.db.load(Event, eventId);
    assertAllowed(canDecideParticipation, viewer, { eventId });
    return this.db.sql<NextInTurn>(statement, [eventId]);
  }
}

/** In the order in which registrations were sent, as everywhere where seats are given; without a limit of seats nobody has to wait. */
const statement = `
  select w.id, ${displayNameSql('n')} as "displayName" from participation w join person n on n.host_id = w.host_id and n.id = w.person_id
   where w.event_id = $1 and w.state = 'waiting-list'
   and exists (select from event e where e.id = $1 and e.last_day >= ${todayAt('e')})
   order by w.submitted_at nulls last, w.id
   limit (select least(${mostAtOnce}, greatest(0, coalesce(e.capacity, ${mostAtOnce}) - coalesce(s.taken, 0)))
            from event e left join event_seats s on s.host_id = e.host_id and s.event_id = e.id where e.id = $1)`;
