import { licencesOf, readLock } from './checks/licences.mjs';

/** Prints what runs in the product, package by package, and how many of each licence the build uses besides. */
const rows = await licencesOf(await readLock());
const ours = rows.filter((row) => row.ours);
for (const { name, version, licence } of ours) console.log(`${name} ${version}: ${licence}`);

const counts = Object.groupBy(
  rows.filter((row) => !row.ours),
  ({ licence }) => licence,
);
const inTheBuild = Object.entries(counts).map(([licence, group]) => `${licence} ${group.length}`);
console.log(`\n${ours.length} packages run in the product. The build uses, besides: ${inTheBuild.sort().join(' · ')}`);
