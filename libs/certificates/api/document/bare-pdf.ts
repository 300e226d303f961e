/**
 * Takes everything out of a PDF that tells how it was made: the information dictionary, the XMP packet and the document id.
 * Each is overwritten by spaces of the same length, so that every offset in the file stays true. All of them stand
 * behind the page. Throws if the file is not built as expected: rather no page than one that tells.
 */
export function withoutMetadata(pdf: Buffer): Buffer {
  const bare = Buffer.from(pdf);
  const end = bare.subarray(Math.max(0, bare.lastIndexOf('/Creator (')));
  const text = end.toString('latin1');
  for (const telling of [
    /\/Creator \([^)]*\)/,
    /(?<=\/Type \/Metadata[^>]*>>\s*stream\r?\n)[\s\S]*?(?=\r?\nendstream)/,
    /\/Metadata \d+ 0 R/,
    /\/ID \[\([^)]*\) \([^)]*\)\]/,
  ]) {
    const found = telling.exec(text);
    if (!found) throw new Error(`the PDF has no ${telling.source}`);
    end.fill(0x20, found.index, found.index + found[0].length);
  }
  return bare;
}
