export * from './access';
export * from './dates';
export * from './messages';
export * from './printed-code';
export * from './refusal';
export * from './team';
