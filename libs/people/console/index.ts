export * from './people-room';
