import type { FontFile } from './font-file';

/** A face is a list of fonts: each letter is taken from the first that has it, as Typst does. */
export type Face = readonly FontFile[];

/** A text with the widths of its pieces in parts of the size: measured once, tried at many sizes. */
export type Measured = { readonly text: string; readonly face: Face; readonly pieces: readonly { readonly word: number; readonly withSpace: number }[] };

/** No kerning is reckoned with; it makes lines a little shorter, seldom longer. */
const safety = 1.02;
const letterWidths = new WeakMap<Face, Map<string, number>>();

/** The width in parts of the size; a letter that no font has counts as one em. */
function widthOf(text: string, face: Face): number {
  let widths = letterWidths.get(face);
  if (!widths) letterWidths.set(face, (widths = new Map<string, number>()));
  let sum = 0;
  for (const letter of text) {
    let width = widths.get(letter);
    if (width === undefined) widths.set(letter, (width = widthInFace(letter, face)));
    sum += width;
  }
  return sum * safety;
}

function widthInFace(letter: string, face: Face): number {
  const codePoint = letter.codePointAt(0) ?? 0;
  for (const font of face) {
    const width = font.widthOf(codePoint);
    if (width !== undefined) return width;
  }
  return 1;
}

/** Pieces end at spaces and after hyphens: there a line may break. */
export function measured(text: string, face: Face): Measured {
  const pieces = text.split(/(?<=[\s-])/u).map((piece) => ({ word: widthOf(piece.trimEnd(), face), withSpace: widthOf(piece, face) }));
  return { text, face, pieces };
}

/** How many lines the text takes at that size in a column of that width (both in points). */
export function linesOf({ pieces }: Measured, size: number, width: number): number {
  const column = width / size;
  let [lines, used] = [0, 0];
  for (const { word, withSpace } of pieces) {
    if (lines > 0 && used + word <= column) used += withSpace;
    else {
      lines += Math.max(1, Math.ceil(word / column));
      used = withSpace % column;
    }
  }
  return lines;
}

/**
 * The same text, with line ends inside the words that are wider than the column: nothing runs over the edge. Line ends and not
 * invisible spaces, because those would stay in the text that is copied or read aloud.
 */
export function breakable({ text, face, pieces }: Measured, size: number, width: number): string {
  if (pieces.every(({ word }) => word * size <= width)) return text;
  const parts = text.split(/(?<=[\s-])/u);
  return parts.map((part, index) => ((pieces[index]?.word ?? 0) * size > width ? inLines(part, face, width / size) : part)).join('');
}

function inLines(word: string, face: Face, column: number): string {
  let [lines, used] = ['', 0];
  for (const letter of word) {
    const width = widthOf(letter, face);
    lines += used + width > column ? `\n${letter}` : letter;
    used = used + width > column ? width : used + width;
  }
  return lines;
}

/** Letters of the text that no font of the face has, each once. */
export function missingLetters(text: string, face: Face): string[] {
  const letters = [...new Set(text)].filter((letter) => letter.trim() !== '');
  return letters.filter((letter) => !face.some((font) => font.widthOf(letter.codePointAt(0) ?? 0) !== undefined));
}
