/**
 * Cuts the screens' fonts out of the complete ones: `npx node tools/fonts/web-fonts.mjs`.
 * One file holds Latin, Russian and the Caucasus letters, so that a Chechen name costs no second request.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const target = new URL('../../libs/platform/web/fonts/', import.meta.url).pathname;
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

const latin = range(0x20, 0x7e) + range(0xa0, 0xff);
const russian = `${range(0x410, 0x44f)}Ёё`;
const caucasus = 'ӀӏӔӕ';
const punctuation = '–—‘’‚“”„‹›…•′″\u202f\u2009\u2011№€₽−×→←↑↓✓';

const plex = join(dirname(require.resolve('@ibm/plex-sans/package.json')), 'fonts/complete/woff');
const piazzolla = dirname(require.resolve('@fontsource-variable/piazzolla/package.json'));

async function cut(source, letters, name, options = {}) {
  const font = await subsetFont(await readFile(source), letters, { targetFormat: 'woff2', noHinting: true, ...options });
  await writeFile(join(target, name), font);
  console.log(`${name}: ${(font.length / 1024).toFixed(1)} kB`);
}

await cut(join(plex, 'IBMPlexSans-Regular.woff'), latin + russian + caucasus + punctuation, 'plex-sans-400.woff2', { keepFeatures: ['kern', 'mark', 'tnum', 'locl'] });
await cut(join(plex, 'IBMPlexSans-SemiBold.woff'), latin + russian + caucasus + punctuation, 'plex-sans-600.woff2', { keepFeatures: ['kern', 'mark', 'tnum', 'locl'] });

const heading = { variationAxes: { wght: 600 }, keepFeatures: ['kern', 'mark', 'locl'] };
const slice = (name) => join(piazzolla, 'files', `piazzolla-${name}-wght-normal.woff2`);
await cut(slice('latin'), latin + punctuation, 'piazzolla-600-latin.woff2', heading);
await cut(slice('cyrillic'), `${russian}№`, 'piazzolla-600-russian.woff2', heading);
await cut(slice('cyrillic-ext'), caucasus, 'piazzolla-600-caucasus.woff2', heading);

await copyFile(join(dirname(plex), '../../LICENSE.txt'), join(target, 'OFL-plex-sans.txt'));
await copyFile(join(piazzolla, 'LICENSE'), join(target, 'OFL-piazzolla.txt'));
