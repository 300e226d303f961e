export { levelTexts } from './level.texts';
export * from './people-room';
