export { emptyDatabase, freshDatabase } from './template';
export * from './test-client';
export * from './test-server';
export * from './without-stacks';
