export * from './access';
export * from './dates';
export * from './group-mail';
export * from './messages';
export * from './printed-code';
export * from './refusal';
export * from './team';
