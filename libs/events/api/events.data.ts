import { inBoth, keeping, ofNobody } from '@kunak/platform/api';
import type { RoomData } from '@kunak/platform/api';
import { isLanguageCode, spokenLanguages } from '@kunak/people/rules';
import { Clock } from '@kunak/platform/rules';
import type { Message } from '@kunak/platform/rules';
import { sessionRoleTexts } from '@kunak/events/rules';
import type { SessionRole } from '@kunak/events/rules';
import { Event, Room } from './event/event.entity';
import { eventsTables as tables, eventsWords } from './events.data.texts';
import { toPutBack, toPutOnProgramme } from './events.reasons';
import { Removal } from './removal.entity';
import { Session, SessionPerson } from './session/session.entity';

const keep = keeping(eventsWords);

const spoken = (codes: readonly string[]): Message =>
  inBoth((language) => codes.map((code) => (isLanguageCode(code) ? spokenLanguages[code].label[language] : code)).join(', '));
/** Of the rows that were removed: each part that the person had, once. */
const removedParts = (rows: readonly { readonly role?: SessionRole }[]): Message =>
  inBoth((language) => [...new Set(rows.flatMap(({ role }) => (role ? [sessionRoleTexts[role][language]] : [])))].join(', '));

/** What this room keeps of people: who has which part in a session. */
export const eventsData: RoomData = {
  called: tables.room,
  kept: [
    ofNobody(Event, 'slug', 'kind', 'title', 'firstDay', 'lastDay', 'timeZone', 'languages', 'venue', 'capacity', 'programmeVersion'),
    ofNobody(Room, 'name', 'capacity', 'equipment', 'hours', 'position'),
    ofNobody(Session, 'kind', 'title', 'abstract', 'minutes', 'startsAt', 'openness', 'expectedSize', 'spokenLanguages', 'track', 'imported'),
    keep(SessionPerson, {
      called: tables.sessions,
      whose: 'personId',
      personal: [[toPutOnProgramme, 'role', 'languages']],
      tells: { role: (role: SessionRole) => sessionRoleTexts[role], languages: spoken },
    }),
    keep(Removal, {
      called: tables.removals,
      whose: { mentionedIn: 'rows' },
      recorded: 'removedAt',
      personal: [[toPutBack, 'rows']],
      plain: ['noun', 'removedAt'],
      tells: { rows: removedParts },
      erasing: 'forgets',
    }),
  ],
  readings: [{ clock: Clock.EventEnded, entity: Event, sql: (event) => ({ day: `${event}.last_day`, zone: `${event}.time_zone` }) }],
};
