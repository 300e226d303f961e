export * from './access';
export * from './accounts/session-clocks';
export * from './accounts/sign-in-way';
export * from './dates';
export * from './messages';
export * from './printed-code';
export * from './refusal';
export * from './team';
