import { packagesIn } from './declared-packages.mjs';

describe('the packages of a file', () => {
  it('are named by what is installed, not by a path inside of it', () => {
    const text = [
      "import { TestBed } from '@angular/core/testing';",
      "import 'reflect-metadata';",
      "export * from 'rxjs/operators';",
      "const a = require('pg');",
    ].join('\n');
    expect(packagesIn(text)).toEqual(['@angular/core', 'reflect-metadata', 'rxjs', 'pg']);
  });

  it('are neither our own doors nor those of Node', () => {
    expect(
      packagesIn("import { Role } from '@kunak/platform/rules';\nimport { join } from 'node:path';\nimport fs from 'fs';\nimport { a } from './a';\n"),
    ).toEqual([]);
  });
});
