// Gives a TrueType file its names: the `name` table is written anew, all else is kept as it is.
// A cut font may not carry the reserved name of the whole one (SIL Open Font Licence, 3). The PostScript name is what a PDF
// shows of a font: it is kept so common that it tells nothing of where the document was made.

const checksum = (bytes) => {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
};

const padded = (bytes) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** Family, style, full name and PostScript name, for Windows in English: what font readers ask for. */
function nameTable({ family, postScriptName }) {
  const names = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, postScriptName],
  ].map(([id, text]) => ({ id, bytes: Buffer.from(text, 'utf16le').swap16() }));
  const header = Buffer.alloc(6 + names.length * 12);
  header.writeUInt16BE(names.length, 2);
  header.writeUInt16BE(header.length, 4);
  let offset = 0;
  names.forEach(({ id, bytes }, index) => {
    [3, 1, 0x409, id, bytes.length, offset].forEach((value, field) => header.writeUInt16BE(value, 6 + index * 12 + field * 2));
    offset += bytes.length;
  });
  return Buffer.concat([header, ...names.map(({ bytes }) => bytes)]);
}

function tablesOf(font) {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16;
    const start = font.readUInt32BE(at + 8);
    return { tag: font.toString('latin1', at, at + 4), bytes: Buffer.from(font.subarray(start, start + font.readUInt32BE(at + 12))) };
  });
}

export function renameFont(font, names) {
  const tables = tablesOf(font).map((table) => (table.tag === 'name' ? { tag: 'name', bytes: nameTable(names) } : table));
  const head = tables.find((table) => table.tag === 'head').bytes;
  head.writeUInt32BE(0, 8);
  const directory = Buffer.alloc(12 + tables.length * 16);
  font.copy(directory, 0, 0, 12);
  let offset = directory.length;
  tables.forEach(({ tag, bytes }, index) => {
    const at = 12 + index * 16;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(checksum(padded(bytes)), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    offset += padded(bytes).length;
  });
  // The head table carries the checksum of the whole file, reckoned with this place empty.
  const whole = checksum(Buffer.concat([directory, ...tables.map(({ bytes }) => padded(bytes))]));
  head.writeUInt32BE((0xb1b0afba - whole) >>> 0, 8);
  return Buffer.concat([directory, ...tables.map(({ bytes }) => padded(bytes))]);
}
