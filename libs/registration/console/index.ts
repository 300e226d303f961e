export * from './registration-room';
