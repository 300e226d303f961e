export * from './organisation';
export * from './organisation.access';
