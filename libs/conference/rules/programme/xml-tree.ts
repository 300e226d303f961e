import { Refusal } from '@kunak/platform/rules';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { conferenceRefusals, programmeProblems } from '../conference.refusals';
import type { ReadingReport } from './reading-report';
import { lineAt } from './reading-report';

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text of the element itself, CDATA included, without that of its children. */
  readonly text: string;
  readonly line: number;
};

type RawNode = Readonly<Record<string | symbol, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  removeNSPrefix: true,
  captureMetaData: true,
  cdataPropName: '#cdata',
  // Entities are decoded here, below: the five of XML and numbers, nothing that a file could define.
  processEntities: false,
});
const metaData = XMLParser.getMetaDataSymbol() as unknown as symbol;

/** The root element. Broken XML, and any DOCTYPE, is a {@link Refusal} with its line: a few lines of DTD can grow to gigabytes. */
export function parseXml(text: string, report: ReadingReport): XmlElement {
  refuseDoctype(text);
  refuseBrokenXml(text);
  const [root] = childrenOf(rawTree(text), { text, report, lineStarts: lineStartsOf(text) });
  if (!root) throw new Refusal(conferenceRefusals.xmlBroken, { line: 1, column: 1 });
  return root;
}

function refuseDoctype(text: string): void {
  // A DOCTYPE stands before the first element; inside a CDATA or a text it is harmless words.
  const prolog = prologEnd(text);
  const beginning = text.slice(prolog, prolog + 40);
  if (/^<!doctype\s+html/i.test(beginning)) throw new Refusal(conferenceRefusals.fileUnknown, { beginning });
  if (beginning.startsWith('<!')) throw new Refusal(conferenceRefusals.xmlDoctype, { line: lineAt(text, prolog) });
}

function prologEnd(text: string): number {
  const part = /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/y;
  let end = 0;
  while (part.test(text)) end = part.lastIndex;
  return end;
}

function refuseBrokenXml(text: string): void {
  const verdict = XMLValidator.validate(text);
  if (verdict === true) return;
  const { code, msg, line, col } = verdict.err;
  const place = { line: line || 1, column: col || 1 };
  const tag = /[Tt]ag '([^']+)'/.exec(msg)?.[1];
  const innermost = /"([^"]+)"\s*\]' found/.exec(msg)?.[1];
  // Several open tags at once: the file stops in the middle, so its end is the place.
  if (innermost) throw new Refusal(conferenceRefusals.xmlTagBroken, { line: lineAt(text, text.length), column: 1, tag: innermost });
  if (code === 'InvalidTag' && tag) throw new Refusal(conferenceRefusals.xmlTagBroken, { ...place, tag });
  throw new Refusal(conferenceRefusals.xmlBroken, place);
}

function rawTree(text: string): readonly RawNode[] {
  try {
    return parser.parse(text) as readonly RawNode[];
  } catch {
    // The validator has passed it, so what is left are the parser's own limits: depth and reserved names.
    throw new Refusal(conferenceRefusals.xmlTooDeep);
  }
}

type Source = { readonly text: string; readonly report: ReadingReport; readonly lineStarts: readonly number[] };

function childrenOf(nodes: readonly RawNode[], source: Source): XmlElement[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name === '#text' || name === '#cdata' || name === '?xml') return [];
    return [elementOf(name, node, source)];
  });
}

function elementOf(name: string, node: RawNode, source: Source): XmlElement {
  const inner = (node[name] ?? []) as readonly RawNode[];
  const { startIndex } = (node[metaData] ?? {}) as { readonly startIndex?: number };
  const line = lineOf(source.lineStarts, startIndex ?? 0);
  const decoded = (text: string): string => decodeEntities(text, (entity) => source.report.note(programmeProblems.entityUnknown, { line }, { entity }));
  const attributes = Object.entries((node[':@'] ?? {}) as Readonly<Record<string, string>>);
  return {
    name,
    // A processing instruction has no entities: its words are its own.
    attributes: Object.fromEntries(attributes.map(([key, value]) => [key, name.startsWith('?') ? value : decoded(value)])),
    children: childrenOf(inner, source),
    text: inner.map((part) => ('#text' in part ? decoded(String(part['#text'])) : '#cdata' in part ? cdataOf(part) : '')).join(''),
    line,
  };
}

function cdataOf(part: RawNode): string {
  return (part['#cdata'] as readonly RawNode[]).map((piece) => String(piece['#text'])).join('');
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string, onUnknown: (entity: string) => void): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,20}));/gi, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) {
      if (named[name] === undefined) onUnknown(entity);
      return named[name] ?? entity;
    }
    const point = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], index: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}
