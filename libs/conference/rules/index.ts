export * from './conference.refusals';
export * from './conference.texts';
export * from './conflicts';
export * from './grid';
export * from './programme';
export * from './release/release-audience';
export * from './release/release-changes';
export * from './schedule.access';
