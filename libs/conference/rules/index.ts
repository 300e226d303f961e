export * from './conference.refusals';
export * from './conflicts';
export * from './grid';
export * from './programme';
export * from './schedule.access';
