export * from './padding';
export * from './place';
export * from './vault.refusals';
