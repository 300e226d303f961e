import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

/**
 * Writes the bill of materials (CycloneDX 1.5) of everything in the lock, or with `--omit dev` of what builds and runs the house.
 * The list is npm's own; npm takes the name of the folder for the name of the program, so the name is put right.
 */
const omit = process.argv.includes('--omit') ? ['--omit', 'dev'] : [];
const bill = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only', ...omit], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  }),
);
bill.metadata.component.name = 'kunak';
const file = join(root, 'dist', 'sbom.cdx.json');
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`dist/sbom.cdx.json: ${bill.components.length} components`);
