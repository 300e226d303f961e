export { eventsRoom } from './events-room';
export { eventRoute } from './event/event-route';
export { EventContext } from './event/event-context';
export type { WholeEvent } from './event/event-context';
export { SessionSheet } from './session/session-sheet';
export type { WholeSession } from './session/session-draft';
export { SessionRemoval } from './session/session-removal';
