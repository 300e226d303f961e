const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const brace = 0x7d;
const cutOff = 'facts that do not end';

/** Where a text stands in a buffer, and where what was read of the JSON ends. */
type Text = { readonly of: Buffer; readonly from: number; readonly to: number; readonly end: number };
type Fact = { readonly key: Text; readonly word: Buffer; readonly value: Text };

/** A part behind its length, four bytes; a missing part has the length −1. */
export function part(bytes: Uint8Array | null): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(bytes?.length ?? -1);
  return Buffer.concat(bytes ? [length, bytes] : [length]);
}

/** How `jsonb_typeof` calls what begins with this letter, as a part. */
const [string, boolean, nothing, number] = ['string', 'boolean', 'null', 'number'].map((word) => part(Buffer.from(word))) as [Buffer, Buffer, Buffer, Buffer];
const wordsByLetter: Readonly<Record<number, Buffer>> = { [quote]: string, 0x74: boolean, 0x66: boolean, 0x6e: nothing };

/** The string that begins here, without its quotes. */
function stringAt(json: Buffer, from: number): Text {
  let end = from + 1;
  let escaped = false;
  for (let byte = json[end]; byte !== quote; byte = json[end]) {
    if (byte === undefined) throw new Error(cutOff);
    escaped ||= byte === backslash;
    end += byte === backslash ? 2 : 1;
  }
  if (!escaped) return { of: json, from: from + 1, to: end, end: end + 1 };
  const of = Buffer.from(JSON.parse(json.toString('utf8', from, end + 1)) as string);
  return { of, from: 0, to: of.length, end: end + 1 };
}

/** The plain word or the digits that begin here. */
function plainAt(json: Buffer, from: number, word: Buffer): Text {
  let end = from;
  for (let byte = json[end]; byte !== comma && byte !== brace; byte = json[end]) {
    if (byte === undefined) throw new Error(cutOff);
    end += 1;
  }
  return { of: json, from, to: word === nothing ? from : end, end };
}

/** `json` is a flat object as PostgreSQL writes it, `{"a": 1, "b": "x"}`. Numbers stay the digits that it wrote. */
function factsOf(json: Buffer): Fact[] {
  const facts: Fact[] = [];
  for (let at = 1; json[at] === quote;) {
    const key = stringAt(json, at);
    const from = key.end + 2;
    const word = wordsByLetter[json[from] as number] ?? number;
    const value = word === string ? stringAt(json, from) : plainAt(json, from, word);
    facts.push({ key, word, value });
    at = value.end + 2;
  }
  return facts.sort(({ key: one }, { key: other }) => one.of.compare(other.of, other.from, other.to, one.from, one.to));
}

/** No more bytes than these come of facts that take so many as JSON. */
export const mostFactsBytes = (json: number): number => 4 * json + 64;

/**
 * Writes the same bytes as PostgreSQL's `audit_facts`: key, type and text of each fact, each behind its length, in the order of the keys.
 * @returns where they end; `target` has room for {@link mostFactsBytes}
 */
export function writeFacts(json: Buffer, target: Buffer, at: number): number {
  let end = at;
  const write = ({ of, from, to }: Text): void => {
    end = target.writeInt32BE(to - from, end);
    end += of.copy(target, end, from, to);
  };
  for (const { key, word, value } of factsOf(json)) {
    write(key);
    end += word.copy(target, end);
    write(value);
  }
  return end;
}
