/** One entry of an archive, small enough to be held: tables come in parts. */
export type Entry = { readonly name: string; readonly bytes: Uint8Array };

const block = 512;
const largestEntry = 64 * 1_048_576;

/**
 * The entries as a tar file (POSIX ustar, names of at most 100 bytes), so that `age -d | tar xz` opens a backup without us.
 * No owner, no time: nothing that singles a machine out.
 */
export async function* packed(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  for await (const { name, bytes } of entries) {
    yield headerOf(name, bytes.byteLength);
    yield bytes;
    yield new Uint8Array(paddingAfter(bytes.byteLength));
  }
  yield new Uint8Array(2 * block);
}

/** The entries of a tar file made by {@link packed}. @throws Error when the file is no such archive or ends early */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const reader = new Reader(chunks);
  for (;;) {
    const header = await reader.take(block);
    if (header.every((byte) => byte === 0)) break;
    const { name, size } = readHeader(header);
    const bytes = await reader.take(size);
    await reader.take(paddingAfter(size));
    yield { name, bytes };
  }
  // The seal's own last mark stands behind the archive's: to reach it proves that nothing was cut off.
  await reader.finish();
}

const paddingAfter = (size: number): number => (block - (size % block)) % block;

function headerOf(name: string, size: number): Uint8Array {
  const header = Buffer.alloc(block);
  if (Buffer.byteLength(name) > 100) throw new Error(`the name of an entry is too long: ${name.length}`);
  header.write(name, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write(`${'0'.repeat(11)}\0`, 136);
  header.write('0', 156);
  header.write('ustar\0' + '00', 257);
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

function readHeader(header: Uint8Array): { name: string; size: number } {
  const text = Buffer.from(header).toString('latin1');
  const size = Number.parseInt(text.slice(124, 135), 8);
  const whole = text.slice(257, 262) === 'ustar' && Number.parseInt(text.slice(148, 154), 8) === sumOf(header);
  if (!whole || !(size <= largestEntry)) throw new Error('this is no archive of ours');
  return { name: text.slice(0, 100).split('\0')[0] ?? '', size };
}

/** The sum of all bytes, with spaces where the sum itself stands. */
function sumOf(header: Uint8Array): number {
  return header.reduce((sum, byte, place) => sum + (place >= 148 && place < 156 ? 32 : byte), 0);
}

class Reader {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private rest: Uint8Array = new Uint8Array();

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  async take(size: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let missing = size;
    while (missing > 0) {
      if (this.rest.byteLength === 0) this.rest = await this.next();
      const part = this.rest.subarray(0, missing);
      parts.push(part);
      this.rest = this.rest.subarray(part.byteLength);
      missing -= part.byteLength;
    }
    return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
  }

  async finish(): Promise<void> {
    while (!(await this.chunks.next()).done);
  }

  private async next(): Promise<Uint8Array> {
    const { done, value } = await this.chunks.next();
    if (done) throw new Error('the archive ends early');
    return value;
  }
}
