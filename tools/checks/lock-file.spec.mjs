import { readFileSync } from 'node:fs';
import { holesIn } from './lock-file.mjs';

describe('the lock file', () => {
  it('names every package of every platform', () => {
    expect(holesIn(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]);
  });

  it('would be refused without a binary that another platform needs', () => {
    const packages = {
      '': { dependencies: { parser: '1.0.0' } },
      'node_modules/parser': { optionalDependencies: { 'parser-linux': '1.0.0', 'parser-darwin': '1.0.0' } },
      'node_modules/parser/node_modules/parser-linux': { optional: true },
    };
    expect(holesIn({ packages })).toEqual(['parser-darwin (of parser)']);
  });

  it('finds a package in the folder above', () => {
    const packages = { '': { dependencies: { a: '1' } }, 'node_modules/a': { dependencies: { b: '1' } }, 'node_modules/b': {} };
    expect(holesIn({ packages })).toEqual([]);
  });
});
