/**
 * Takes everything out of a PDF that tells how it was made: the information dictionary, the XMP packet and the document id.
 * Each is overwritten by spaces of the same length, so that every offset in the file stays true.
 * Throws if the file is not built as expected: rather no page than one that tells.
 */
export function withoutMetadata(pdf: Buffer): Buffer {
  const bare = Buffer.from(pdf);
  blank(bare, /(?<=\/Type \/Metadata[^>]*>>\s*stream\r?\n)[\s\S]*?(?=\r?\nendstream)/);
  blank(bare, /\/Metadata \d+ 0 R/);
  blank(bare, /\/Creator \([^)]*\)/);
  blank(bare, /\/ID \[\([^)]*\) \([^)]*\)\]/);
  return bare;
}

function blank(pdf: Buffer, what: RegExp): void {
  const found = what.exec(pdf.toString('latin1'));
  if (!found) throw new Error(`the PDF has no ${what.source}`);
  pdf.fill(0x20, found.index, found.index + found[0].length);
}
