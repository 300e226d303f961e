export * from './event.entity';
export * from './events.module';
export * from './session.entity';
