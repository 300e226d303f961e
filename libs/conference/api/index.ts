export * from './conference.entities';
export * from './conference.module';
