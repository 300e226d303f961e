export * from './registration.entities';
export * from './registration.module';
