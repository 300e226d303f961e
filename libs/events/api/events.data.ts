import { keeping, ofNobody } from '@kunak/platform/api';
import type { RoomData } from '@kunak/platform/api';
import { Clock } from '@kunak/platform/rules';
import { sessionRoleTexts } from '@kunak/events/rules';
import type { SessionRole } from '@kunak/events/rules';
import { Event, Room } from './event/event.entity';
import { eventsTables as tables, eventsWords } from './events.data.texts';
import { toPutBack, toPutOnProgramme } from './events.reasons';
import { Removal } from './removal.entity';
import { Session, SessionPerson } from './session/session.entity';

const keep = keeping(eventsWords);

/** What this room keeps of people: who has which part in a session. */
export const eventsData: RoomData = {
  kept: [
    ofNobody(Event, 'slug', 'kind', 'title', 'firstDay', 'lastDay', 'timeZone', 'languages', 'venue', 'capacity', 'programmeVersion'),
    ofNobody(Room, 'name', 'capacity', 'equipment', 'hours', 'position'),
    ofNobody(Session, 'kind', 'title', 'abstract', 'minutes', 'startsAt', 'openness', 'expectedSize', 'spokenLanguages', 'track', 'imported'),
    keep(SessionPerson, {
      called: tables.sessions,
      whose: 'personId',
      personal: [[toPutOnProgramme, 'role', 'languages']],
      tells: { role: (role: SessionRole) => sessionRoleTexts[role] },
    }),
    keep(Removal, {
      called: tables.removals,
      whose: { mentionedIn: 'rows' },
      recorded: 'removedAt',
      personal: [[toPutBack, 'rows']],
      plain: ['noun', 'removedAt'],
      erasing: 'forgets',
    }),
  ],
  readings: [{ clock: Clock.EventEnded, entity: Event, sql: (event) => ({ day: `${event}.last_day`, zone: `${event}.time_zone` }) }],
};
