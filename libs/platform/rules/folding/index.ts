export * from './invisible-characters';
export * from './name-folding';
export * from './romanisation';
