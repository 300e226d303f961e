import { posix } from 'node:path';

const homeless = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'core', 'manager', 'managers', 'misc'];

/** Says what is wrong with the name of a file or of a folder above it, or nothing. */
export function badName(path) {
  const words = path.split('/').flatMap((part) => part.split(/[.-]/));
  const word = words.find((candidate) => homeless.includes(candidate.toLowerCase()));
  if (word) return `"${word}" says nothing: name it after what it is about`;
  if (/\.component\.(ts|html|css)$/.test(path)) return 'file = class: people-page.ts, not people-page.component.ts';
  if (/\/[^/]*[A-Z_][^/]*$/.test(path)) return 'file names are kebab-case';
  return undefined;
}

export const names = {
  meta: { type: 'problem', schema: [], messages: { name: '{{path}}: {{reason}}.' } },
  create(context) {
    const path = posix.relative(context.cwd.replaceAll('\\', '/'), context.filename.replaceAll('\\', '/'));
    const inlineTemplate = path.includes('.ts/');
    const reason = inlineTemplate ? undefined : badName(path);
    if (!reason) return {};
    return { Program: (node) => context.report({ node, loc: { line: 1, column: 0 }, messageId: 'name', data: { path, reason } }) };
  },
};
