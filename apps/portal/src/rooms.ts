import { certificatesRoom } from '@kunak/certificates/portal';
import { conferenceRoom } from '@kunak/conference/portal';
import { peopleRoom } from '@kunak/people/portal';
import type { Room } from '@kunak/platform/web';
import { registrationRoom } from '@kunak/registration/portal';

/** The rooms that this face shows, in the order of its navigation. A room hangs in by one line: `peopleRoom,`. */
export const rooms: readonly Room[] = [registrationRoom, conferenceRoom, certificatesRoom, peopleRoom];
