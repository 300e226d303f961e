import { event } from '@kunak/platform/api';

/** An event was made, changed or removed, or its rooms were. */
export const eventChanged = event<{ eventId: string }>('events.event-changed');
/** A session was made, changed, removed or put back, or its people were. */
export const sessionChanged = event<{ eventId: string; sessionId: string }>('events.session-changed');
/** A session got another time or room, or lost them. */
export const sessionPlaced = event<{ eventId: string; sessionId: string }>('events.session-placed');
