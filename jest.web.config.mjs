import presets from 'jest-preset-angular/presets/index.js';

const preset = presets.createCjsPreset({ tsconfig: '<rootDir>/tsconfig.web.json', processWithEsbuild: ['**/node_modules/**/*.js'] });

/** The screens, in jsdom. Types and templates are checked by the compiler (npm run typecheck), not again by each test. */
export default {
  ...preset,
  // Many packages are ES modules only; here everything becomes CommonJS.
  transformIgnorePatterns: [],
  displayName: 'web',
  // A busy machine is not a failure.
  testTimeout: 30_000,
  testMatch: [
    '<rootDir>/libs/platform/web/**/*.spec.ts',
    '<rootDir>/libs/*/{console,portal,venue}/**/*.spec.ts',
    '<rootDir>/apps/{console,portal,venue}/**/*.spec.ts',
  ],
  moduleNameMapper: { '^@kunak/(.*)$': '<rootDir>/libs/$1/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/tmp/', '<rootDir>/.kunak/', '<rootDir>/.nx/', '<rootDir>/.angular/'],
  setupFilesAfterEnv: ['<rootDir>/tools/jest/web.mjs'],
};
