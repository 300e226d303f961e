export * from './fake-server';
export * from './opened-page';
