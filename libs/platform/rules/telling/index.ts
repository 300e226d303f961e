export * from './judged-letter';
export * from './own-words';
export * from './telling-kind';
export * from './telling-parts';
export * from './telling-words';
