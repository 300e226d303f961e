const quote = 0x22;
const backslash = 0x5c;
const closing = new Set([0x2c, 0x7d]);
const wordsByLetter: Readonly<Record<number, string>> = { 0x22: 'string', 0x74: 'boolean', 0x66: 'boolean', 0x6e: 'null' };

type Token = { readonly text: Buffer; readonly word: string; readonly end: number };

/** A part behind its length, four bytes; a missing part has the length −1. */
export function part(bytes: Uint8Array | null): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(bytes?.length ?? -1);
  return Buffer.concat(bytes ? [length, bytes] : [length]);
}

/** The string or the plain word that begins here. Numbers stay the digits that PostgreSQL wrote. */
function tokenAt(json: Buffer, from: number): Token {
  const word = wordsByLetter[json[from] ?? 0] ?? 'number';
  let end = from + 1;
  if (word === 'string') {
    let escaped = false;
    for (; json[end] !== quote; end += 1) {
      if (end >= json.length) throw new Error('facts that do not end');
      if (json[end] !== backslash) continue;
      escaped = true;
      end += 1;
    }
    end += 1;
    const text = escaped ? Buffer.from(JSON.parse(json.toString('utf8', from, end)) as string) : json.subarray(from + 1, end - 1);
    return { text, word, end };
  }
  while (end < json.length && !closing.has(json[end] ?? 0)) end += 1;
  return { text: word === 'null' ? Buffer.alloc(0) : json.subarray(from, end), word, end };
}

/**
 * The same bytes as PostgreSQL's `audit_facts`: key, type and text of each fact, each behind its length, in the order of the keys.
 * `json` is a flat object as PostgreSQL writes it, `{"a": 1, "b": "x"}`.
 */
export function factsBytes(json: Buffer): Buffer {
  const facts: { key: Buffer; bytes: Buffer }[] = [];
  for (let at = json.indexOf(quote); at > 0 && at < json.length;) {
    const key = tokenAt(json, at);
    const value = tokenAt(json, key.end + 2);
    facts.push({ key: key.text, bytes: Buffer.concat([part(key.text), part(Buffer.from(value.word)), part(value.text)]) });
    at = value.end + 2;
  }
  return Buffer.concat(facts.sort((one, other) => one.key.compare(other.key)).map(({ bytes }) => bytes));
}
