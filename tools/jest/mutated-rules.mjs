/**
 * The rules that `npm run mutants` changes, and the specs that must notice. Another set of rules is one more line. The specs stand named, because
 * each mutant is tried against all of them: those of a room's other rules would take minutes a mutant.
 */
export const mutatedRules = [
  { rules: 'libs/*/rules/*.access.ts', specs: 'libs/*/rules/*.access.spec.ts' },
  { rules: 'libs/platform/rules/access.ts', specs: 'libs/platform/rules/access.spec.ts' },
  { rules: 'libs/platform/rules/team.ts', specs: 'libs/platform/rules/team.spec.ts' },
];
