export * from './organisation';
export * from './organisation.access';
export * from './organisations.acts';
