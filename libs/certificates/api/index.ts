export * from './certificates.entities';
export * from './certificates.module';
