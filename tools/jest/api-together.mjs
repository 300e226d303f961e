import { fileURLToPath } from 'node:url';
import config from '../../jest.config.mjs';

/** The specs of the api as `npm test` runs them: a part of them in one go, `KUNAK_INTERNAL_API_PART=1/4`. `npm run jest` runs each file by itself. */
export default {
  ...config.projects.find(({ displayName }) => displayName === 'database'),
  testTimeout: config.testTimeout,
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  testMatch: ['<rootDir>/tools/jest/api-together.cjs'],
};
