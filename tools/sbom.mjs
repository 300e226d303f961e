import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLock } from './checks/licences.mjs';
import { root } from './files.mjs';

/** What builds and runs the house: the lock marks what nothing but the work on it needs. */
async function withoutDev({ components, dependencies, ...bill }) {
  const { packages } = await readLock();
  const needed = new Set(
    Object.entries(packages).flatMap(([path, { name, version, dev }]) => (dev ? [] : `${name ?? path.split('node_modules/').at(-1)}@${version}`)),
  );
  const isNeeded = (ref) => needed.has(ref);
  return {
    ...bill,
    components: components.filter((component) => isNeeded(component['bom-ref'])),
    dependencies: dependencies
      .filter(({ ref }) => ref === bill.metadata.component['bom-ref'] || isNeeded(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isNeeded) })),
  };
}

/**
 * Writes the bill of materials (CycloneDX 1.5) of everything in the lock, or with `--omit dev` of what builds and runs the house.
 * The list is npm's own; npm takes the name of the folder for the name of the program, so the name is put right. Its own `--omit dev`
 * leaves out whatever the work on the house needs as well, the Angular of the product with it.
 */
const whole = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  }),
);
whole.metadata.component.name = 'kunak';
const bill = process.argv.includes('--omit') ? await withoutDev(whole) : whole;
const file = join(root, 'dist', 'sbom.cdx.json');
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`dist/sbom.cdx.json: ${bill.components.length} components`);
