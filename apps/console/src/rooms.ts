import { conferenceRoom } from '@kunak/conference/console';
import { eventsRoom } from '@kunak/events/console';
import type { Room } from '@kunak/platform/web';

/** The rooms that this face shows, in the order of its navigation. A room hangs in by one line: `peopleRoom,`. */
export const rooms: readonly Room[] = [eventsRoom, conferenceRoom];
