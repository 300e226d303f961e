import { todayAt } from '@kunak/events/api';
import { Injectable } from '@nestjs/common';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Database } from '@kunak/platform/api';
import type { Viewer } from '@kunak/platform/rules';
import { registersOf } from '@kunak/trainings/rules';
import { countingKinds } from '../roster/roster-parts';

/** Registers of an event that nobody has filled in. */
@ObjectType()
export class RegisterNeed {
  @Field(() => ID)
  eventId!: string;

  /** Sessions that have ended without a single mark. */
  @Field(() => Int)
  unmarked!: number;
}

/** Finds sessions that are over and unmarked. A conference that keeps no registers is not asked for any. */
@Injectable()
export class RegisterNeeds {
  constructor(private readonly db: Database) {}

  of(viewer: Viewer): Promise<RegisterNeed[]> {
    const { everywhere, eventIds } = registersOf(viewer);
    return this.db.sql<RegisterNeed>(statement, [everywhere, eventIds]);
  }
}

/** After a quarter of a year nobody remembers who was there. */
const statement = `
  select e.id as "eventId", count(*)::int as unmarked
    from event e join session s on s.host_id = e.host_id and s.event_id = e.id
   where ($1::boolean or e.id = any($2::uuid[])) and e.last_day > ${todayAt('e')} - 90 and s.kind in (${countingKinds})
     and s.starts_at + make_interval(mins => s.minutes) < now()
     and (e.kind = 'training' or exists (select from attendance_mark m where m.host_id = e.host_id and m.event_id = e.id))
     and not exists (select from attendance_mark m where m.host_id = e.host_id and m.event_id = e.id and m.session_id = s.id)
   group by e.id, e.first_day order by e.first_day, e.id`;
