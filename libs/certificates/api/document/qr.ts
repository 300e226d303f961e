import { encode } from 'uqr';

let last: { readonly text: string; readonly svg: string } | undefined;

/** The text as a QR code in SVG. All pages of a day lead to one address, so the last one is kept. */
export function qrSvg(text: string): string {
  if (last?.text !== text) last = { text, svg: drawn(text) };
  return last.svg;
}

/** One path, a run of dark squares after another, so that it prints sharp. */
function drawn(text: string): string {
  const { data, size } = encode(text, { border: 0, ecc: 'M' });
  const runs = data.flatMap((row, y) => {
    const squares = row.map((dark) => (dark ? '1' : '0')).join('');
    return Array.from(squares.matchAll(/1+/g), (run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#1B2528" d="${runs.join('')}"/></svg>`;
}
