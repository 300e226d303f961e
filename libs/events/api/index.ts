export * from './event.entity';
export * from './events.entities';
export * from './events.module';
export * from './session.entity';
