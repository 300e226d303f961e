import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

/** Each package of the lock once, however often it is installed: `npm:name@version`. */
function locked(wanted = () => true) {
  const packages = Object.entries(lock.packages).filter(([path, one]) => path && !one.link && wanted(one));
  return [...new Set(packages.map(([path, { name = path.split('node_modules/').at(-1), version }]) => `${name}@${version}`))].sort();
}

function billOf(...args) {
  execFileSync(process.execPath, [join(root, 'tools/sbom.mjs'), ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return JSON.parse(readFileSync(join(root, 'dist/sbom.cdx.json'), 'utf8'));
}

const named = (bill) => [...new Set(bill.components.map(({ purl }) => decodeURIComponent(purl.replace('pkg:npm/', ''))))].sort();

describe('the bill of materials', () => {
  it('names everything in the lock, with the hash by which it is known, in the form of CycloneDX', () => {
    const bill = billOf();
    expect([bill.bomFormat, bill.specVersion, bill.metadata.component.name]).toEqual(['CycloneDX', '1.5', 'kunak']);
    expect(named(bill)).toEqual(locked());
    expect(bill.components.filter(({ hashes }) => !hashes?.some(({ alg }) => alg === 'SHA-512')).map(({ purl }) => purl)).toEqual([]);
  });

  it('names without --omit dev what the house is tested with, and with it only what builds and runs it', () => {
    expect(named(billOf('--omit', 'dev'))).toEqual(locked(({ dev }) => !dev));
  });
});
