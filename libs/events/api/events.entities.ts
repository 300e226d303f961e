import { Event, Room } from './event/event.entity';
import { Removal } from './removal.entity';
import { Session, SessionPerson } from './session/session.entity';

/** The tables of this room. */
export const eventsEntities: (new () => object)[] = [Event, Room, Session, SessionPerson, Removal];
