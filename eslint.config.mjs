import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import angular from 'angular-eslint';
import typescript from 'typescript-eslint';
import { names } from './tools/lint/names.mjs';
import { texts } from './tools/lint/texts.mjs';
import { walls } from './tools/lint/walls.mjs';

// ESLint's cache knows our rules only by this version: a changed map must not be answered from the cache.
const ruleFiles = ['eslint.config.mjs', 'tools/rooms.mjs', 'tools/lint/places.mjs', 'tools/lint/walls.mjs', 'tools/lint/names.mjs', 'tools/lint/texts.mjs'];
const version = createHash('sha256')
  .update(ruleFiles.map((file) => readFileSync(new URL(file, import.meta.url))).join('\n'))
  .digest('hex');
const house = { meta: { name: 'house', version }, rules: { walls, names, texts } };

const web = ['apps/{console,portal,venue}', 'libs/*/{web,console,portal,venue}'];
const specs = ['**/*.spec.ts', 'apps/e2e/**/*.ts', '**/*.spec.mjs'];
const size = (max) => ['error', { max, skipBlankLines: false, skipComments: false }];

const forbiddenSyntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|doMock|unstable_mockModule)$/]", message: 'Our own code is not mocked.' },
  { selector: 'TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]', message: 'No I before the names of interfaces.' },
  { selector: 'ClassDeclaration[id.name=/Impl$/]', message: 'Name a class after its job, not "Impl".' },
  { selector: 'TSEnumDeclaration', message: 'An enum is a const object and its union type, in rules.' },
];

const style = {
  'house/walls': 'error',
  'house/names': 'error',
  'max-lines': size(300),
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true }],
  'no-restricted-syntax': ['error', ...forbiddenSyntax],
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': 'error',
  'no-console': 'error',
  'no-debugger': 'error',
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-implied-eval': 'error',
  'no-self-compare': 'error',
  'no-unused-expressions': 'error',
  'no-else-return': 'error',
  'object-shorthand': 'error',
  'prefer-template': 'error',
};

const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
  '@typescript-eslint/no-unused-vars': ['error', { args: 'after-used', ignoreRestSiblings: true, caughtErrors: 'none' }],
  '@typescript-eslint/consistent-type-assertions': 'error',
  '@typescript-eslint/no-extraneous-class': 'off',
};

export default typescript.config(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'tmp/',
      '.nx/',
      '.angular/',
      '.kunak/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      '**/*.graphql.ts',
      'apps/api/src/migrations/',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' }, plugins: { house } },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.base, typescript.configs.eslintRecommended, typescript.configs.recommended],
    rules: { ...style, ...typed },
  },
  {
    files: ['**/*.mjs'],
    rules: { ...style, 'no-console': 'off', 'no-unused-vars': ['error', { ignoreRestSiblings: true, caughtErrors: 'none' }], 'no-undef': 'off' },
  },
  { files: ['*.config.mjs', 'tools/jest/*.mjs', 'tools/rooms-plugin.mjs', 'apps/e2e/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: specs, rules: { 'max-lines': size(500), 'max-lines-per-function': 'off' } },
  { files: web.map((folder) => `${folder}/**/*.ts`), extends: [angular.configs.tsRecommended], processor: angular.processInlineTemplates },
  {
    files: web.map((folder) => `${folder}/**/*.html`),
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      'house/names': 'error',
      'house/texts': 'error',
      'max-lines': size(150),
      '@angular-eslint/template/no-any': 'error',
      '@angular-eslint/template/no-inline-styles': 'error',
      '@angular-eslint/template/no-positive-tabindex': 'error',
      '@angular-eslint/template/no-duplicate-attributes': 'error',
      '@angular-eslint/template/button-has-type': 'error',
    },
  },
  // The first page speaks before any script does: both languages stand in it.
  { files: ['apps/*/src/index.html'], rules: { 'house/texts': 'off' } },
);
