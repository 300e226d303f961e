// Cuts the fonts of printed documents out of the npm packages, as plain TrueType files that Typst reads:
//   node tools/fonts/document-fonts.mjs
// Run it again when a font package changes; the result is committed, so that a build needs neither network nor packages.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { renameFont } from './rename-font.mjs';

const require = createRequire(import.meta.url);
const folder = join(dirname(fileURLToPath(import.meta.url)), '../../libs/certificates/api/document/fonts');
const packageFolder = (name) => dirname(require.resolve(`${name}/package.json`));
const plex = packageFolder('@ibm/plex-sans');
const piazzolla = packageFolder('@fontsource-variable/piazzolla');

/** Every letter of the Latin and Cyrillic scripts (the palochka and Abkhaz among them), punctuation, signs of money and number. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x2ff],
  [0x300, 0x36f],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2100, 0x215f],
  [0x2190, 0x2199],
  [0x2212, 0x2212],
];
const letters = ranges.map(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')).join('');

async function cut(source, target, names, options) {
  const font = await subsetFont(readFileSync(source), letters, { targetFormat: 'sfnt', noHinting: true, ...options });
  const named = renameFont(font, names);
  writeFileSync(join(folder, target), named);
  console.log(`${target}: ${Math.round(named.length / 1024)} kB`);
}

mkdirSync(folder, { recursive: true });
for (const weight of ['Regular', 'SemiBold']) {
  await cut(
    join(plex, `fonts/complete/woff2/IBMPlexSans-${weight}.woff2`),
    `sans-${weight.toLowerCase()}.ttf`,
    { family: 'Document Sans', postScriptName: `Sans-${weight}` },
    {},
  );
}
// Piazzolla is published in slices by script. Typst takes one file for a family, so every slice becomes a family of its own.
for (const [slice, suffix] of [
  ['latin', ''],
  ['latin-ext', ' Latin'],
  ['cyrillic', ' Cyrillic'],
  ['cyrillic-ext', ' Caucasus'],
]) {
  await cut(
    join(piazzolla, `files/piazzolla-${slice}-opsz-normal.woff2`),
    `serif-${slice}.ttf`,
    { family: `Document Serif${suffix}`, postScriptName: 'Serif' },
    { variationAxes: { wght: 600, opsz: 30 } },
  );
}
copyFileSync(join(plex, 'LICENSE.txt'), join(folder, 'OFL-plex-sans.txt'));
copyFileSync(join(piazzolla, 'LICENSE'), join(folder, 'OFL-piazzolla.txt'));
