import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PeopleLinks, PeopleModule } from '@kunak/people/api';
import { AccessLink, MailBatch } from '@kunak/platform/api';
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
  ) {}

  onModuleInit(): void {
    this.links.add('event', 'select sp.person_id, s.event_id from session_person sp join session s on s.host_id = sp.host_id and s.id = sp.session_id');
    this.ties.belongs(MailBatch);
    this.ties.name(SessionPerson, tieTexts.sessionPerson);
    this.ties.name(AccessLink, tieTexts.accessLink);
  }
}
