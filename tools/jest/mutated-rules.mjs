/**
 * The rules that `npm run mutants` changes, by the wall that stands on them, and the specs that must notice. Another set of rules is one more line.
 * `database`: its specs need one, and a server.
 */
export const mutatedRules = [
  { wall: 'access', rules: 'libs/*/rules/*.access.ts', specs: 'libs/*/rules/*.access.spec.ts' },
  { wall: 'access', rules: 'libs/platform/rules/access.ts', specs: 'libs/platform/rules/access.spec.ts' },
  { wall: 'access', rules: 'libs/platform/rules/team.ts', specs: 'libs/platform/rules/team.spec.ts' },
  { wall: 'access', rules: 'libs/platform/rules/accounts/{session-clocks,travel-lock}.ts', specs: 'libs/platform/rules/accounts/*.spec.ts' },
  { wall: 'access', rules: 'libs/platform/rules/printed-code.ts', specs: 'libs/platform/rules/printed-code.spec.ts' },
  { wall: 'vault', rules: 'libs/platform/rules/vault/{padding,place}.ts', specs: 'libs/platform/rules/vault/*.spec.ts' },
  { wall: 'vault', rules: 'libs/platform/api/vault/{envelope,master-key,sealer}.ts', specs: 'libs/platform/api/vault/{envelope,master-key,sealer}.spec.ts' },
  { wall: 'audit', rules: 'libs/platform/api/audit/chain-check.ts', specs: 'libs/platform/api/audit/chain-check.spec.ts' },
  { wall: 'vault', rules: 'libs/platform/api/vault/vault.ts', specs: 'libs/platform/api/vault/vault.api.spec.ts', database: true },
  { wall: 'audit', rules: 'libs/platform/api/audit/{facts-bytes,copied-rows}.ts', specs: 'libs/platform/api/audit/chain-check.spec.ts' },
  { wall: 'audit', rules: 'libs/platform/api/audit/audit-verifier.ts', specs: 'libs/platform/api/audit/chain.api.spec.ts', database: true },
  { wall: 'retention', rules: 'libs/platform/rules/data-map/{clock,mentions}.ts', specs: 'libs/platform/rules/data-map/*.spec.ts' },
  { wall: 'retention', rules: 'libs/platform/api/data-map/lasting.ts', specs: 'apps/api/src/{retention-clocks.api,held.api,data-map}.spec.ts', database: true },
  { wall: 'retention', rules: 'libs/platform/rules/data-map/erasing.ts', specs: 'libs/platform/rules/data-map/*.spec.ts' },
  { wall: 'retention', rules: 'libs/platform/api/data-map/eraser.ts', specs: 'apps/api/src/erasure.api.spec.ts', database: true },
  {
    wall: 'retention',
    rules: 'libs/platform/api/data-map/retention.ts',
    specs: '{apps/api/src/{erasure,held,retention-clocks},libs/platform/api/data-map/{nightly,stray-files}}.api.spec.ts',
    database: true,
  },
];
