import { builtinModules } from 'node:module';
import { filesOf, textOf } from '../files.mjs';

const bare = /(?:\bfrom|\bimport|\bimport\(|\brequire(?:\.resolve)?\()\s*['"]([@a-z][^'"\n]*)['"]/g;

/** The packages that a text names: `@angular/core/testing` is `@angular/core`. */
export function packagesIn(text) {
  const names = [...text.matchAll(bare)].map(([, specifier]) =>
    specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/'),
  );
  return [...new Set(names)].filter((name) => !name.startsWith('node:') && !builtinModules.includes(name) && !name.startsWith('@kunak/'));
}

/** A package that only another package brings may be gone tomorrow. */
export async function checkDeclaredPackages() {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(await textOf('package.json'));
  const declared = { ...dependencies, ...devDependencies, ...optionalDependencies };
  const strangers = [];
  for (const path of filesOf(['libs/**/*.ts', 'apps/**/*.ts', 'tools/**/*.mjs', '*.mjs'], (file) => /node_modules|new-room\/|\.spec\.mjs$/.test(file))) {
    strangers.push(...packagesIn(await textOf(path)).flatMap((name) => (name in declared ? [] : [`${path}: ${name}`])));
  }
  if (strangers.length > 0) throw new Error(`These packages are used but not named in package.json:\n  ${strangers.join('\n  ')}`);
}
