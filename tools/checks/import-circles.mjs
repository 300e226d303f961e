import { dirname, join } from 'node:path';
import { filesOf, textOf } from '../files.mjs';

const source = /^(?:import|export)\s+(?!type\b)[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm;

/** What a file loads when it is loaded: imports of types vanish and do not count. */
export function importsOf(text) {
  return [...text.matchAll(source)].map((match) => match[1] ?? match[2]);
}

function resolve(from, specifier, present) {
  const base = specifier.startsWith('@kunak/') ? `libs/${specifier.slice(7)}` : specifier.startsWith('.') ? join(dirname(from), specifier) : undefined;
  return base && [`${base}.ts`, `${base}/index.ts`].find((candidate) => present.has(candidate));
}

/** The first circle of files that import one another, as a list of paths, or undefined. */
export function circleIn(graph) {
  const state = new Map();
  const path = [];
  const walk = (file) => {
    if (state.get(file) === 'done') return undefined;
    if (state.get(file) === 'open') return [...path.slice(path.indexOf(file)), file];
    state.set(file, 'open');
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      const found = walk(next);
      if (found) return found;
    }
    path.pop();
    state.set(file, 'done');
    return undefined;
  };
  for (const file of graph.keys()) {
    const found = walk(file);
    if (found) return found;
  }
  return undefined;
}

export async function checkImportCircles() {
  const files = filesOf(['libs/**/*.ts', 'apps/**/*.ts'], (path) => path.includes('/node_modules/'));
  const present = new Set(files);
  const graph = new Map();
  for (const file of files) {
    const imports = importsOf(await textOf(file));
    graph.set(file, imports.map((specifier) => resolve(file, specifier, present)).filter(Boolean));
  }
  const circle = circleIn(graph);
  if (circle) throw new Error(`These files import one another in a circle:\n  ${circle.join('\n  → ')}`);
}
