import type { Room } from '@kunak/platform/web';
import { trainingsRoom } from '@kunak/trainings/venue';

/** The rooms that this face shows, in the order of its navigation. A room hangs in by one line: `peopleRoom,`. */
export const rooms: readonly Room[] = [trainingsRoom];
