import { Injectable } from '@nestjs/common';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Event, todayAt } from '@kunak/events/api';
import { assertAllowed, CalendarDateScalar, Database, InstantScalar, instantSql, LocalizedText, wordScalar } from '@kunak/platform/api';
import type { Viewer } from '@kunak/platform/rules';
import { canSeeParticipations, expiryWarningDays, freeSeats, RegistrationNeedKind, seatedStates, unansweredDays } from '@kunak/registration/rules';
import type { ParticipationState } from '@kunak/registration/rules';
import { arrayText, organisedEvents } from './organised-events';
import type { ParticipationCounts } from './participant';
import { ParticipationStateScalar } from './participation.entity';

const RegistrationNeedKindScalar = wordScalar('RegistrationNeedKind', Object.values(RegistrationNeedKind), '@kunak/registration/rules');

/** Something that waits for the organiser of an event. */
@ObjectType()
export class RegistrationNeed {
  @Field(() => RegistrationNeedKindScalar)
  kind!: RegistrationNeedKind;

  @Field(() => ID)
  eventId!: string;

  @Field(() => LocalizedText)
  eventTitle!: LocalizedText;

  @Field(() => CalendarDateScalar)
  firstDay!: string;

  @Field(() => Int)
  count!: number;

  /** Since when the longest has waited. */
  @Field(() => InstantScalar, { nullable: true })
  since!: string | null;

  /** How many wait where seats can be offered. */
  @Field(() => Int, { nullable: true })
  waiting!: number | null;

  /** The list that shows whom it is about: the event's participants in these states. */
  @Field(() => [ParticipationStateScalar])
  states!: ParticipationState[];
}

type EventFacts = {
  id: string;
  title: LocalizedText;
  first_day: string;
  capacity: number | null;
  taken: number;
  applied: number;
  applied_since: string | null;
  waiting_since: string | null;
  accepted_since: string | null;
  waiting: number;
  unasked: number;
  expiring: number;
  unanswered: number;
  lapsed: number;
  unconfirmed: number;
};

/** What a host must not forget about its guests' places. */
@Injectable()
export class RegistrationNeeds {
  constructor(private readonly db: Database) {}

  async counts(eventId: string, viewer: Viewer): Promise<ParticipationCounts> {
    const event = await this.db.load(Event, eventId);
    assertAllowed(canSeeParticipations, viewer, { eventId });
    const byState = await this.db.sql<{ state: ParticipationState; count: number }>(
      'select state, count(*)::integer as count from participation where event_id = $1 group by state order by state',
      [eventId],
    );
    const taken = byState.filter(({ state }) => seatedStates.includes(state)).reduce((sum, { count }) => sum + count, 0);
    return { byState, capacity: event.capacity, taken, free: freeSeats(event.capacity, taken) };
  }

  async of(eventId: string | null, viewer: Viewer): Promise<RegistrationNeed[]> {
    const scope = organisedEvents(viewer);
    const rows = await this.db.sql<EventFacts>(
      `select e.id, e.title, e.first_day::text, e.capacity, coalesce(s.taken, 0) as taken, c.*
       from event e left join event_seats s on s.host_id = e.host_id and s.event_id = e.id
       cross join lateral (
         select count(*) filter (where p.state = 'applied')::integer as applied,
           ${since('applied')} as applied_since, ${since('waiting-list')} as waiting_since, ${since('accepted')} as accepted_since,
           count(*) filter (where p.state = 'waiting-list')::integer as waiting,
           count(*) filter (where p.state = 'accepted' and (p.answer_by is null or p.answer_by >= now()))::integer as unconfirmed,
           count(*) filter (where p.state = 'invited' and p.invited_at is null and not exists (select from mail_message m join mail_batch b
             on b.host_id = m.host_id and b.id = m.batch_id where m.person_id = p.person_id and b.event_id = p.event_id and m.state in ('held', 'waiting')))::integer as unasked,
           count(*) filter (where p.state = 'invited' and i.expires_at < now() + make_interval(days => $4))::integer as expiring,
           count(*) filter (where p.state = 'invited' and i.expires_at >= now() + make_interval(days => $4) and i.sent_at < now() - make_interval(days => $5))::integer as unanswered,
           count(*) filter (where p.state = 'accepted' and p.answer_by < now())::integer as lapsed
         from participation p
         left join invitation i on i.host_id = p.host_id and i.participation_id = p.id and i.revoked_at is null and i.opened_at is null
         where p.host_id = e.host_id and p.event_id = e.id
       ) c
       where ($1::uuid is null or e.id = $1::uuid) and ($2::boolean or e.id = any($3::uuid[])) and e.last_day >= ${todayAt('e')}
       order by e.first_day, e.id`,
      [eventId, scope.everywhere, arrayText(scope.eventIds), expiryWarningDays, unansweredDays],
    );
    return rows.flatMap(needsOf);
  }
}

/** Since when the first of these has waited. */
function since(state: ParticipationState): string {
  return instantSql(`min(p.since) filter (where p.state = '${state}')`);
}

function needsOf(event: EventFacts): RegistrationNeed[] {
  const free = freeSeats(event.capacity, event.taken);
  const about = { eventId: event.id, eventTitle: event.title, firstDay: event.first_day };
  const places = Math.min(free ?? event.waiting, event.waiting);
  const found: [RegistrationNeedKind, number, ParticipationState[], (string | null)?][] = [
    [RegistrationNeedKind.Decide, event.applied, ['applied'], event.applied_since],
    [RegistrationNeedKind.OfferSeats, places, ['waiting-list'], event.waiting_since],
    [RegistrationNeedKind.OffersLapsed, event.lapsed, ['accepted']],
    [RegistrationNeedKind.InvitationsExpiring, event.expiring, ['invited']],
    [RegistrationNeedKind.InvitationsUnanswered, event.unanswered, ['invited']],
    [RegistrationNeedKind.NotYetInvited, event.unasked, ['invited']],
    [RegistrationNeedKind.Unconfirmed, event.unconfirmed, ['accepted'], event.accepted_since],
  ];
  return found
    .filter(([, count]) => count > 0)
    .map(([kind, count, states, waits = null]) => ({
      ...about,
      kind,
      count,
      states,
      since: waits,
      waiting: kind === RegistrationNeedKind.OfferSeats ? event.waiting : null,
    }));
}
