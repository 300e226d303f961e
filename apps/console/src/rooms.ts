import { certificatesRoom } from '@kunak/certificates/console';
import { conferenceRoom } from '@kunak/conference/console';
import { eventsRoom } from '@kunak/events/console';
import { organisationsRoom } from '@kunak/organisations/console';
import { peopleRoom } from '@kunak/people/console';
import { journalRoom, outboxRoom, retentionRoom, teamRoom, tellingRoom } from '@kunak/platform/web';
import type { Room } from '@kunak/platform/web';
import { registrationRoom } from '@kunak/registration/console';
import { trainingsRoom } from '@kunak/trainings/console';

/** The rooms that this face shows, in the order of its navigation. A room hangs in by one line: `peopleRoom,`. */
export const rooms: readonly Room[] = [
  eventsRoom,
  registrationRoom,
  conferenceRoom,
  trainingsRoom,
  certificatesRoom,
  peopleRoom,
  organisationsRoom,
  outboxRoom,
  teamRoom,
  tellingRoom,
  retentionRoom,
  journalRoom,
];
