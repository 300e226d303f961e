import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { filesOf, root } from '../files.mjs';

const brotli = promisify(brotliCompress);
const worthwhile = 1024;

/** A brotli twin beside every script, style and picture of a face: compressed once and well, not at each request. The last quality, 11, would take twice the time of a first start for 2 % less. */
export async function compressFace(face) {
  await Promise.all(
    filesOf([`dist/${face}/browser/**/*.{js,css,svg,json}`]).map(async (path) => {
      const plain = await readFile(join(root, path));
      if (plain.length < worthwhile) return;
      const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
      await writeFile(join(root, `${path}.br`), await brotli(plain, { params }));
    }),
  );
}
