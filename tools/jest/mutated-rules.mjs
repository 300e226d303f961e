/**
 * The rules that `npm run mutants` changes, and the specs that must notice. Another set of rules is one more line. The specs stand named, because
 * each mutant is tried against all of them: those of a room's other rules would take minutes a mutant.
 */
export const mutatedRules = [
  // access
  { rules: 'libs/*/rules/*.access.ts', specs: 'libs/*/rules/*.access.spec.ts' },
  { rules: 'libs/platform/rules/access.ts', specs: 'libs/platform/rules/access.spec.ts' },
  { rules: 'libs/platform/rules/team.ts', specs: 'libs/platform/rules/team.spec.ts' },
  { rules: 'libs/platform/rules/accounts/{session-clocks,travel-lock}.ts', specs: 'libs/platform/rules/accounts/*.spec.ts' },
  { rules: 'libs/platform/rules/printed-code.ts', specs: 'libs/platform/rules/printed-code.spec.ts' },
  // vault
  { rules: 'libs/platform/rules/vault/{padding,place}.ts', specs: 'libs/platform/rules/vault/*.spec.ts' },
  { rules: 'libs/platform/api/vault/{envelope,master-key}.ts', specs: 'libs/platform/api/vault/{envelope,master-key}.spec.ts' },
  // audit
  { rules: 'libs/platform/api/audit/chain-check.ts', specs: 'libs/platform/api/audit/chain-check.spec.ts' },
  // retention
  { rules: 'libs/platform/rules/data-map/{clock,mentions}.ts', specs: 'libs/platform/rules/data-map/*.spec.ts' },
];
