import { encode } from 'uqr';

/** The text as a QR code in SVG: one path, a run of dark squares after another, so that it prints sharp. */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { border: 0, ecc: 'M' });
  const runs = data.flatMap((row, y) =>
    Array.from(
      row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
      (run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`,
    ),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#1B2528" d="${runs.join('')}"/></svg>`;
}
