import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { displayNameSql, PeopleLinks, PeopleModule } from '@kunak/people/api';
import { AccessLink, MailBatch, TellingSources } from '@kunak/platform/api';
import { TellingKind } from '@kunak/platform/rules';
import { EditionCopies } from './event/edition-copies';
import { EventRemovals } from './event/event-removals';
import { EventsResolver } from './event/events.resolver';
import { Events } from './event/events.service';
import { Removals } from './removals';
import { RoomRemovals } from './room/room-removals';
import { RoomsResolver } from './room/rooms.resolver';
import { Rooms } from './room/rooms.service';
import { SessionPeople } from './session/session-people';
import { SessionRemovals } from './session/session-removals';
import { SessionPerson } from './session/session.entity';
import { SessionsResolver } from './session/sessions.resolver';
import { Sessions } from './session/sessions.service';
import { tieTexts } from './ties.texts';
import { Ties } from './ties';

/** By the names that screens show: under a code name nobody knows the other one. Nobody learns from another event's texts who is in this one. */
const peopleOfProgramme = `select ${displayNameSql('p')} as words, s.event_id from session_person sp
  join session s on s.host_id = sp.host_id and s.id = sp.session_id
  join person p on p.host_id = sp.host_id and p.id = sp.person_id and p.removed_at is null and p.erased_at is null`;

@Module({
  imports: [PeopleModule],
  providers: [
    EditionCopies,
    EventRemovals,
    Events,
    EventsResolver,
    Removals,
    RoomRemovals,
    Rooms,
    RoomsResolver,
    SessionPeople,
    SessionRemovals,
    Sessions,
    SessionsResolver,
    Ties,
  ],
  exports: [Events, Rooms, SessionPeople, Sessions, Ties],
})
export class EventsModule implements OnModuleInit {
  constructor(
    private readonly links: PeopleLinks,
    private readonly ties: Ties,
    private readonly telling: TellingSources,
  ) {}

  onModuleInit(): void {
    this.links.add('event', 'select sp.person_id, s.event_id from session_person sp join session s on s.host_id = sp.host_id and s.id = sp.session_id');
    this.ties.belongs(MailBatch);
    this.ties.name(SessionPerson, tieTexts.sessionPerson);
    this.ties.name(AccessLink, tieTexts.accessLink);
    this.telling.add(TellingKind.Event, 'select t.value as words, null::uuid as event_id from event e cross join jsonb_each_text(e.title) t');
    this.telling.add(TellingKind.Event, 'select e.slug as words, null::uuid as event_id from event e');
    this.telling.add(TellingKind.Place, 'select v.value as words, null::uuid as event_id from event e cross join jsonb_each_text(e.venue) v');
    this.telling.add(TellingKind.Person, peopleOfProgramme);
  }
}
