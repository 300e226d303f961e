export { boardOf } from './board';
export type { Board } from './board';
export * from './clashes';
export * from './conflict';
export { conflictKindTexts } from './conflicts.texts';
export * from './free-places';
export * from './judge-conflicts';
export * from './plan';
