export * from './organisations-room';
