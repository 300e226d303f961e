import { Event, Room } from './event.entity';
import { Session, SessionPerson } from './session.entity';

/** The tables of this room. */
export const eventsEntities: (new () => object)[] = [Event, Room, Session, SessionPerson];
