export * from './grid-keys';
export * from './grid-lanes';
export * from './grid-rows';
export * from './grid-time';
