import { certificatesRefusals } from '@kunak/certificates/rules';
import { Refusal } from '@kunak/platform/rules';
import type { Column, Line, PageData } from './page-data';
import { breakable, linesOf } from './type-meter';
import type { Face } from './type-meter';

/** Points in a millimetre. */
const mm = 72 / 25.4;
const pageWidth = 136 * mm;
/** Height of capitals in parts of the size, in both faces of the page. */
const capital = 0.72;

type Sized = { readonly size: number };

/** The first of the ways that keeps to its height; a page that overflows is refused and never printed. */
function firstThatFits<Way extends Sized>(ways: readonly Way[], height: number, heightOf: (way: Way) => number): Way {
  const fits = ways.find((way) => heightOf(way) <= height);
  if (!fits) throw new Refusal(certificatesRefusals.doesNotFit);
  return fits;
}

const sizes = (...all: number[]): Sized[] => all.map((size) => ({ size }));

/** A name looks best on one line; two lines of a fair size come before one of a small size. */
const nameWays = [
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
].map(([size = 9, most = 9]) => ({ size, most }));
const nameLeading = 0.42;

export function fitNames(lines: readonly Line[], display: Face, plain: Face): PageData['names'] {
  const secondSize = (size: number) => Math.max(size * 0.5, 8);
  const [first, ...others] = lines;
  const heightOf = ({ size, most }: (typeof nameWays)[number]) => {
    const count = linesOf(first?.text ?? '', display, size, pageWidth);
    const second = others.reduce(
      (sum, line) => sum + size * 0.5 + blockHeight(linesOf(line.text, plain, secondSize(size), pageWidth), secondSize(size), nameLeading),
      0,
    );
    return count > most ? Infinity : blockHeight(count, size, nameLeading) + second;
  };
  const { size } = firstThatFits(nameWays, 45 * mm, heightOf);
  const sizeAt = (index: number) => (index === 0 ? size : secondSize(size));
  return {
    size,
    second: secondSize(size),
    lines: lines.map((line, index) => ({ ...line, text: breakable(line.text, index === 0 ? display : plain, sizeAt(index), pageWidth) })),
  };
}

export function fitOrganisations(lines: readonly Line[], plain: Face): PageData['organisations'] {
  const width = 104 * mm;
  const heightOf = ({ size }: Sized) => lines.reduce((sum, line) => sum + blockHeight(linesOf(line.text, plain, size, width), size, 0.62) + size * 0.55, 0);
  const { size } = firstThatFits(sizes(10, 9, 8, 7, 6, 5, 4), 18 * mm, heightOf);
  return { size, lines: lines.map((line) => ({ ...line, text: breakable(line.text, plain, size, width) })) };
}

export function fitStatements(columns: readonly Column[], display: Face, plain: Face): PageData['statements'] {
  const width = columns.length === 1 ? 110 * mm : (pageWidth - (columns.length - 1) * 10 * mm) / columns.length;
  const heightOf = ({ size }: Sized) => Math.max(...columns.map((column) => statementHeight(column, size, width, display, plain)));
  const { size } = firstThatFits(sizes(11.5, 10.5, 9.5, 8.5, 7.5, 6.5, 5.5, 4.5), 61 * mm, heightOf);
  return {
    size,
    // A title in large letters is calmer without hyphens; a long one needs them.
    hyphenate: size < 10.5,
    columns: columns.map((column) => ({
      ...column,
      title: breakable(column.title, display, size * 1.3, width),
      facts: column.facts.map((fact) => breakable(fact, plain, size, width)),
    })),
  };
}

function statementHeight(column: Column, size: number, width: number, display: Face, plain: Face): number {
  const title = column.title === '' ? 0 : blockHeight(linesOf(column.title, display, size * 1.3, width), size * 1.3, 0.5) + size * 0.95;
  const facts = column.facts.map((fact) => blockHeight(linesOf(fact, plain, size, width), size, 0.55) + size * 0.85);
  return size * (capital + 0.4) + title + facts.reduce((sum, height) => sum + height, 0);
}

export function fitSignatories(people: PageData['signatories']['people'], strong: Face, plain: Face): PageData['signatories'] {
  const columns = Math.min(Math.max(people.length, 2), 3);
  const width = (pageWidth - (columns - 1) * 10 * mm) / columns;
  const rows = Math.ceil(people.length / columns);
  const heightOf = ({ size }: Sized) =>
    rows *
    (10.8 * mm +
      size * 0.55 +
      3 * mm +
      Math.max(
        0,
        ...people.map(
          (person) => blockHeight(linesOf(person.name, strong, size, width), size, 0.5) + blockHeight(linesOf(person.office, plain, size, width), size, 0.5),
        ),
      ));
  const { size } = firstThatFits(sizes(9, 8, 7, 6, 5), 32 * mm, heightOf);
  return {
    size,
    columns,
    people: people.map(({ name, office }) => ({ name: breakable(name, strong, size, width), office: breakable(office, plain, size, width) })),
  };
}

function blockHeight(lines: number, size: number, leading: number): number {
  return lines === 0 ? 0 : size * (lines * capital + (lines - 1) * leading);
}
