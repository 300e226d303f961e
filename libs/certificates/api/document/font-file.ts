/** What a page must know of a font before it is set: which letters it has, and how wide each of them is. */
export type FontFile = {
  readonly bytes: Buffer;
  /** The width of the letter in parts of the font's size, or undefined when the font has no such letter. */
  readonly widthOf: (codePoint: number) => number | undefined;
};

/** Reads a TrueType file (the tables `cmap`, `head`, `hhea` and `hmtx` of the OpenType specification, 1.9). */
export function readFont(bytes: Buffer): FontFile {
  const table = tablesOf(bytes);
  const unitsPerEm = table('head').readUInt16BE(18);
  const metrics = table('hhea').readUInt16BE(34);
  const hmtx = table('hmtx');
  const widths = new Map<number, number>();
  for (const [codePoint, glyph] of glyphsOf(table('cmap'))) {
    widths.set(codePoint, hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4) / unitsPerEm);
  }
  return { bytes, widthOf: (codePoint) => widths.get(codePoint) };
}

function tablesOf(font: Buffer): (tag: string) => Buffer {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    const start = font.readUInt32BE(at + 8);
    tables.set(font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12)));
  }
  return (tag) => {
    const found = tables.get(tag);
    if (!found) throw new Error(`the font has no table ${tag}`);
    return found;
  };
}

/** Code points and their glyphs, out of a `cmap` of format 4: all our fonts keep to the first 65,536 code points. */
function glyphsOf(cmap: Buffer): Map<number, number> {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.subarray(cmap.readUInt32BE(8 + index * 8)));
  const format4 = subtables.find((subtable) => subtable.readUInt16BE(0) === 4);
  if (!format4) throw new Error('the font has no letters in a form that is read here');
  const segments = format4.readUInt16BE(6) / 2;
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < segments; segment += 1) readSegment(format4, segments, segment, glyphs);
  return glyphs;
}

function readSegment(format4: Buffer, segments: number, segment: number, glyphs: Map<number, number>): void {
  const field = (which: number) => 14 + (which === 0 ? 0 : 2) + which * segments * 2 + segment * 2;
  const [last, first, delta, offset] = [0, 1, 2, 3].map((which) => format4.readUInt16BE(field(which))) as [number, number, number, number];
  for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint += 1) {
    const raw = offset === 0 ? codePoint : format4.readUInt16BE(field(3) + offset + (codePoint - first) * 2);
    const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
    if (glyph !== 0) glyphs.set(codePoint, glyph);
  }
}
