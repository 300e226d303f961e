export * from './conference.entities';
export * from './conference.module';
export * from './programme/event-of-programme';
export * from './programme/event-programme';
export * from './programme/programme-export';
export * from './programme/programme-import';
export { formatOf } from './programme/programme.controller';
