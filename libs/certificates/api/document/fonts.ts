import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFont } from './font-file';
import type { FontFile } from './font-file';
import type { Face } from './type-meter';

/** The fonts of the page, in the order of the families in certificate.typ. See tools/fonts/document-fonts.mjs. */
const files = ['serif-latin', 'serif-cyrillic', 'serif-latin-ext', 'serif-cyrillic-ext', 'sans-semibold', 'sans-regular'] as const;

export type DocumentFonts = {
  readonly files: readonly Buffer[];
  /** Headings, titles and the holder's name on the full page. */
  readonly display: Face;
  /** The same on the neutral page, and names of signatories. */
  readonly strong: Face;
  readonly plain: Face;
};

let fonts: DocumentFonts | undefined;

/** Read once in a process: 320 kB. */
export function documentFonts(): DocumentFonts {
  fonts ??= readFonts();
  return fonts;
}

function readFonts(): DocumentFonts {
  const read = files.map((name): FontFile => readFont(readFileSync(join(__dirname, 'fonts', `${name}.ttf`))));
  return { files: read.map((font) => font.bytes), display: read.slice(0, 5), strong: read.slice(4, 5), plain: read.slice(5) };
}
