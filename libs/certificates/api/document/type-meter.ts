import type { FontFile } from './font-file';

/** A face is a list of fonts: each letter is taken from the first that has it, as Typst does. */
export type Face = readonly FontFile[];

/** No kerning is reckoned with; it makes lines a little shorter, seldom longer. */
const safety = 1.02;

/** The width in points; a letter that no font has counts as one em. */
export function widthOf(text: string, face: Face, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter, face);
  return width * size * safety;
}

function letterWidth(letter: string, face: Face): number {
  const codePoint = letter.codePointAt(0) ?? 0;
  for (const font of face) {
    const width = font.widthOf(codePoint);
    if (width !== undefined) return width;
  }
  return letter === zeroWidthSpace ? 0 : 1;
}

/** How many lines the text takes in a column of that width (both in points), broken at spaces and after hyphens. */
export function linesOf(text: string, face: Face, size: number, width: number): number {
  let [lines, used] = [0, 0];
  for (const piece of text.split(/(?<=[\s-])/u)) {
    const wide = widthOf(piece, face, size);
    if (lines === 0 || used + widthOf(piece.trimEnd(), face, size) > width) {
      lines += Math.max(1, Math.ceil(widthOf(piece.trimEnd(), face, size) / width));
      used = wide % width;
    } else used += wide;
  }
  return lines;
}

export const zeroWidthSpace = '\u200B';

/** The same text, with places to break inside the words that are wider than the column: nothing runs over the edge. */
export function breakable(text: string, face: Face, size: number, width: number): string {
  return text.replace(/[^\s-]+-?/gu, (word) => (widthOf(word, face, size) > width ? Array.from(word).join(zeroWidthSpace) : word));
}

/** Letters of the text that no font of the face has, each once. */
export function missingLetters(text: string, face: Face): string[] {
  const letters = new Set(Array.from(text));
  return [...letters].filter(
    (letter) => letter.trim() !== '' && letter !== zeroWidthSpace && !face.some((font) => font.widthOf(letter.codePointAt(0) ?? 0) !== undefined),
  );
}
