import { readFileSync } from 'node:fs';

const { jsc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
// Jest finds @kunak/... itself (moduleNameMapper): swc would want an absolute folder for that.
const language = { ...jsc, paths: {} };

/** Runs in Node: rules, api and the tools. The screens have jest.web.config.mjs, because they must run without --experimental-vm-modules. */
const typescript = {
  testEnvironment: 'node',
  transform: { '^.+\\.[cm]?ts$': ['@swc/jest', { swcrc: false, jsc: language }] },
  moduleNameMapper: { '^@kunak/test-server$': '<rootDir>/apps/api/src/test-server/index.ts', '^@kunak/(.*)$': '<rootDir>/libs/$1/index.ts' },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/tmp/', '<rootDir>/.kunak/', '<rootDir>/.nx/', '<rootDir>/.angular/'],
};

export default {
  // Machines that do other work as well are slow now and then.
  testTimeout: 30_000,
  projects: [
    {
      ...typescript,
      displayName: 'rules',
      testMatch: ['<rootDir>/libs/*/rules/**/*.spec.ts'],
    },
    {
      ...typescript,
      displayName: 'api',
      testMatch: ['<rootDir>/libs/*/api/**/*.spec.ts', '<rootDir>/apps/api/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.api\\.spec\\.ts$'],
      setupFiles: ['reflect-metadata'],
    },
    {
      ...typescript,
      displayName: 'database',
      testMatch: ['<rootDir>/libs/*/api/**/*.api.spec.ts', '<rootDir>/apps/api/**/*.api.spec.ts'],
      setupFiles: ['<rootDir>/tools/jest/as-in-production.cjs', 'reflect-metadata'],
      setupFilesAfterEnv: ['<rootDir>/tools/jest/patience.cjs'],
      globalSetup: '<rootDir>/tools/jest/start-cluster.mjs',
      globalTeardown: '<rootDir>/tools/jest/stop-cluster.mjs',
    },
    {
      displayName: 'tools',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tools/**/*.spec.mjs'],
      moduleFileExtensions: ['mjs', 'js', 'cjs', 'json', 'node'],
      modulePathIgnorePatterns: typescript.modulePathIgnorePatterns,
      transform: {},
      setupFilesAfterEnv: ['<rootDir>/tools/jest/patience.cjs'],
    },
  ],
};
