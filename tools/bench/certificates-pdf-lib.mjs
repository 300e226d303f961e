// The same certificate set with pdf-lib, as its guide shows it; the fonts' bytes and the QR code are kept between the pages.
import fontkit from '@pdf-lib/fontkit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, rgb } from 'pdf-lib';
import { encode } from 'uqr';

const mm = 72 / 25.4;
const ink = rgb(0.106, 0.145, 0.157);
const faint = rgb(0.29, 0.341, 0.349);
const teal = rgb(0.122, 0.353, 0.369);
const clay = rgb(0.604, 0.29, 0.122);

/** fontkit parses a font again in every document. This one does not: it is no part of pdf-lib, but somebody in need could write it. */
const keptFonts = new Map();
const keepingFontkit = {
  create(bytes) {
    if (!keptFonts.has(bytes)) keptFonts.set(bytes, fontkit.create(bytes));
    return keptFonts.get(bytes);
  },
};

const arch = (inset, crown) => {
  const radius = 105 * mm - inset;
  const foot = 283 * mm;
  return `M${inset} ${foot}V${crown + radius}A${radius} ${radius} 0 0 1 ${210 * mm - inset} ${crown + radius}V${foot}`;
};

function qrPath(text) {
  const { data, size } = encode(text, { border: 0, ecc: 'M' });
  const module = (20 * mm) / size;
  const squares = (row, y) =>
    Array.from(
      row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
      (run) => `M${run.index * module} ${y * module}h${run[0].length * module}v${module}h-${run[0].length * module}z`,
    );
  return data.flatMap(squares).join('');
}

/** Letters of two scripts come from two files: pdf-lib has no fallback, so a text is cut into runs. */
const runsOf = (text, face) =>
  face.cyrillic
    ? Array.from(text.matchAll(/[\u0400-\u052f]+|[^\u0400-\u052f]+/gu), ([run]) => ({ run, font: /^[\u0400-\u052f]/u.test(run) ? face.cyrillic : face.latin }))
    : [{ run: text, font: face.latin }];
const widthOf = (text, face, size) => runsOf(text, face).reduce((sum, { run, font }) => sum + font.widthOfTextAtSize(run, size), 0);

function wrapped(text, face, size, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`;
    if (widthOf(longer, face, size) <= width || lines.at(-1) === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function writer(page) {
  const line = (text, face, size, x, top, color) => {
    for (const { run, font } of runsOf(text, face)) {
      page.drawText(run, { x, y: page.getHeight() - top - size * 0.72, size, font, color });
      x += font.widthOfTextAtSize(run, size);
    }
  };
  return {
    centred: (text, face, size, top, color) => line(text, face, size, 105 * mm - widthOf(text, face, size) / 2, top, color),
    paragraph(text, face, size, x, top, width, color) {
      const lines = wrapped(text, face, size, width);
      lines.forEach((words, index) => line(words, face, size, x, top + index * size * 1.27, color));
      return top + lines.length * size * 1.27 + size * 0.3;
    },
  };
}

export async function pdfLibPress({ certificateWords, options, fonts, keepParsedFonts = false }) {
  const [latin, cyrillic, bold, regular] = ['serif-latin', 'serif-cyrillic', 'sans-semibold', 'sans-regular'].map((name) =>
    readFileSync(join(fonts, `${name}.ttf`)),
  );
  const qr = qrPath(options.verifyAddress);
  return async (facts) => {
    const document = await PDFDocument.create({ updateMetadata: false });
    document.registerFontkit(keepParsedFonts ? keepingFontkit : fontkit);
    const embed = (bytes) => document.embedFont(bytes, { subset: true });
    const [serif, strong, plain] = [
      { latin: await embed(latin), cyrillic: await embed(cyrillic) },
      { latin: await embed(bold) },
      { latin: await embed(regular) },
    ];
    const page = document.addPage([210 * mm, 297 * mm]);
    draw(page, writer(page), { facts, words: facts.languages.map((language) => certificateWords(facts, language)), serif, strong, plain, qr, options });
    return document.save();
  };
}

function draw(page, write, { facts, words, serif, strong, plain, qr, options }) {
  page.drawSvgPath(arch(19.5 * mm, 18.5 * mm), { x: 0, y: 297 * mm, color: rgb(0.988, 0.98, 0.961), borderColor: clay, borderWidth: 0.8 });
  page.drawSvgPath(arch(13 * mm, 12 * mm), { x: 0, y: 297 * mm, borderColor: teal, borderWidth: 2.6 });
  page.drawCircle({ x: 105 * mm, y: 152.4 * mm, size: 1.6 * mm, color: clay });
  facts.organisations.forEach(({ ru, en }) => [ru, en].forEach((text, index) => write.centred(text, plain, 10, 44 * mm + index * 13, faint)));
  write.centred(words[0].heading, serif, 29, 67 * mm, teal);
  write.centred(words[1].heading, plain, 13, 79 * mm, faint);
  write.centred(facts.name.ru, serif, 33, 108 * mm, ink);
  write.centred(facts.name.en, plain, 16.5, 122 * mm, faint);
  words.forEach((word, index) => {
    const [x, width] = [(37 + index * 73) * mm, 63 * mm];
    let top = write.paragraph(word.opening, plain, 11.5, x, 152 * mm, width, faint);
    top = write.paragraph(word.title, serif, 15, x, top, width, ink);
    for (const fact of word.facts) top = write.paragraph(fact, plain, 11.5, x, top + 4, width, ink);
  });
  facts.signatories.forEach(({ name, office }, index) => {
    const x = (37 + index * 73) * mm;
    page.drawLine({ start: { x, y: 60 * mm }, end: { x: x + 63 * mm, y: 60 * mm }, thickness: 0.5, color: faint });
    const top = write.paragraph(`${name.ru} · ${name.en}`, strong, 9, x, 239 * mm, 63 * mm, ink);
    write.paragraph(`${office.ru} · ${office.en}`, plain, 9, x, top, 63 * mm, faint);
  });
  let top = write.paragraph(words.map((word) => word.issued).join(' · '), plain, 8, 37 * mm, 258 * mm, 110 * mm, faint);
  top = write.paragraph(words.map((word) => word.verify).join(' · '), plain, 8, 37 * mm, top, 110 * mm, faint);
  top = write.paragraph(options.code, strong, 10, 37 * mm, top, 110 * mm, ink);
  write.paragraph(options.verifyAddress, plain, 8, 37 * mm, top, 110 * mm, faint);
  page.drawSvgPath(qr, { x: 153 * mm, y: 41 * mm, color: ink });
}
