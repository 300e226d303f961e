import { certificatesRefusals } from '@kunak/certificates/rules';
import { Refusal } from '@kunak/platform/rules';
import type { Column, Line, PageData } from './page-data';
import { breakable, linesOf, measured } from './type-meter';
import type { Face, Measured } from './type-meter';

// The boxes are those of certificate.typ, a little tighter; the leadings are the same.

/** Points in a millimetre. */
const mm = 72 / 25.4;
const pageWidth = 136 * mm;
const gutter = 10 * mm;
/** Height of capitals in parts of the size, in both faces of the page. */
const capital = 0.72;

type Sized = { readonly size: number };

/** The first of the ways that keeps to its height; a page that overflows is refused and never printed. */
function firstThatFits<Way extends Sized>(ways: readonly Way[], height: number, heightOf: (way: Way) => number): Way {
  const fits = ways.find((way) => heightOf(way) <= height);
  if (!fits) throw new Refusal(certificatesRefusals.doesNotFit);
  return fits;
}

const sizes = (...all: readonly number[]): Sized[] => all.map((size) => ({ size }));

function heightOfLines(lines: number, size: number, leading: number): number {
  return lines === 0 ? 0 : size * (lines * capital + (lines - 1) * leading);
}

function heightOfText(text: Measured, size: number, width: number, leading: number): number {
  return heightOfLines(linesOf(text, size, width), size, leading);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** A name looks best on one line; two lines of a fair size come before one of a small size. */
const nameWays = (
  [
    [33, 1],
    [29, 1],
    [25, 1],
    [30, 2],
    [26, 2],
    [22, 2],
    [24, 3],
    [20, 3],
    [17, 4],
    [14, 5],
    [11, 7],
    [9, 9],
  ] as const
).map(([size, most]) => ({ size, most }));
const nameLeading = 0.42;
const secondName = (size: number) => Math.max(size * 0.5, 8);

export function fitNames(lines: readonly Line[], display: Face, plain: Face): PageData['names'] {
  const texts = lines.map((line, index) => measured(line.text, index === 0 ? display : plain));
  const { size } = firstThatFits(nameWays, 45 * mm, ({ size: tried, most }) => {
    const [first = 0, ...others] = texts.map((text, index) => linesOf(text, index === 0 ? tried : secondName(tried), pageWidth));
    const below = others.map((count) => tried * 0.5 + heightOfLines(count, secondName(tried), nameLeading));
    return first > most ? Infinity : heightOfLines(first, tried, nameLeading) + sum(below);
  });
  const second = secondName(size);
  return {
    size,
    second,
    lines: lines.map((line, index) => ({ ...line, text: texts[index] ? breakable(texts[index], index === 0 ? size : second, pageWidth) : line.text })),
  };
}

export function fitOrganisations(lines: readonly Line[], plain: Face): PageData['organisations'] {
  const width = 104 * mm;
  const texts = lines.map((line) => ({ language: line.language, text: measured(line.text, plain) }));
  const { size } = firstThatFits(sizes(10, 9, 8, 7, 6, 5, 4), 20 * mm, ({ size: tried }) =>
    sum(texts.map(({ text }) => heightOfText(text, tried, width, 0.62) + tried * 0.55)),
  );
  return { size, lines: texts.map(({ language, text }) => ({ language, text: breakable(text, size, width) })) };
}

const titleScale = 1.3;

export function fitStatements(columns: readonly Column[], display: Face, plain: Face): PageData['statements'] {
  const width = columns.length === 1 ? 110 * mm : (pageWidth - (columns.length - 1) * gutter) / columns.length;
  const texts = columns.map((column) => ({ column, title: measured(column.title, display), facts: column.facts.map((fact) => measured(fact, plain)) }));
  const { size } = firstThatFits(sizes(11.5, 10.5, 9.5, 8.5, 7.5, 6.5, 5.5, 4.5), 64 * mm, ({ size: tried }) =>
    Math.max(
      ...texts.map(({ column, title, facts }) => {
        const ofTitle = column.title === '' ? 0 : heightOfText(title, tried * titleScale, width, 0.5) + tried * 0.95;
        return tried * (capital + 0.4) + ofTitle + sum(facts.map((fact) => heightOfText(fact, tried, width, 0.55) + tried * 1.05));
      }),
    ),
  );
  const placed = texts.map(({ column, title, facts }) => ({
    ...column,
    title: breakable(title, size * titleScale, width),
    facts: facts.map((fact) => breakable(fact, size, width)),
  }));
  // A title in large letters is calmer without hyphens; a long one needs them.
  return { size, hyphenate: size < 10.5, columns: placed };
}

export function fitSignatories(people: PageData['signatories']['people'], strong: Face, plain: Face): PageData['signatories'] {
  const columns = Math.min(Math.max(people.length, 2), 3);
  const width = (pageWidth - (columns - 1) * gutter) / columns;
  const texts = people.map(({ name, office }) => ({ name: measured(name, strong), office: measured(office, plain) }));
  const { size } = firstThatFits(sizes(9, 8, 7, 6, 5), 32 * mm, ({ size: tried }) => {
    const tallest = Math.max(0, ...texts.map(({ name, office }) => heightOfText(name, tried, width, 0.5) + heightOfText(office, tried, width, 0.5)));
    return Math.ceil(people.length / columns) * (10.8 * mm + 3 * mm + tried * 0.55 + tallest);
  });
  return { size, columns, people: texts.map(({ name, office }) => ({ name: breakable(name, size, width), office: breakable(office, size, width) })) };
}
