// Cuts the fonts of the screens out of the npm packages: node tools/fonts/web-fonts.mjs
// One file of the text face holds Latin, Russian and the Caucasus letters, so that a Chechen name costs no second request.
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { renameFont } from './rename-font.mjs';

const require = createRequire(import.meta.url);
const folder = join(dirname(fileURLToPath(import.meta.url)), '../../libs/platform/web/fonts');
const packageFolder = (name) => dirname(require.resolve(`${name}/package.json`));
const plex = packageFolder('@ibm/plex-sans');
const piazzolla = packageFolder('@fontsource-variable/piazzolla');

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
const latin = range(0x20, 0x7e) + range(0xa0, 0xff);
const russian = `${range(0x410, 0x44f)}Ёё`;
const caucasus = 'ӀӏӔӕ';
const signs = '–—‘’‚“”„‹›…•′″\u202f\u2009№€₽−→←↑↓';

/** Cut, renamed as the licence asks of a changed font, and packed. */
async function cut(source, letters, target, family, options) {
  const plain = await subsetFont(await readFile(source), letters, { targetFormat: 'sfnt', noHinting: true, ...options });
  const named = renameFont(plain, { family, postScriptName: family.replace(' ', '') });
  const packed = await subsetFont(named, null, { targetFormat: 'woff2', keepAllGlyphs: true, noHinting: true, preserveNameIds: [1, 2, 4, 6] });
  await writeFile(join(folder, target), packed);
  console.log(`${target}: ${(packed.length / 1024).toFixed(1)} kB`);
}

const text = { keepFeatures: ['kern', 'mark', 'tnum', 'locl'] };
for (const [weight, name] of [
  [400, 'Regular'],
  [600, 'SemiBold'],
]) {
  await cut(join(plex, `fonts/complete/woff2/IBMPlexSans-${name}.woff2`), latin + russian + caucasus + signs, `sans-${weight}.woff2`, 'Kunak Sans', text);
}
const heading = { variationAxes: { wght: 600, opsz: 30 }, keepFeatures: ['kern', 'mark', 'locl'] };
for (const [slice, letters, target] of [
  ['latin', latin + signs, 'latin'],
  ['cyrillic', `${russian}№`, 'russian'],
  ['cyrillic-ext', caucasus, 'caucasus'],
]) {
  await cut(join(piazzolla, `files/piazzolla-${slice}-opsz-normal.woff2`), letters, `serif-600-${target}.woff2`, 'Kunak Serif', heading);
}
await copyFile(join(plex, 'LICENSE.txt'), join(folder, 'OFL-plex-sans.txt'));
await copyFile(join(piazzolla, 'LICENSE'), join(folder, 'OFL-piazzolla.txt'));
