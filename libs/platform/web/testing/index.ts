export * from './fake-server';
export * from './home';
export * from './opened-page';
