const headerLength = 19;

/** Takes the stream of a binary COPY in whatever pieces it comes, and hands over each row whole. */
export class CopiedRows {
  private rest: Buffer = Buffer.alloc(0);
  private begun = false;

  constructor(
    private readonly columns: number,
    private readonly take: (row: Buffer, fields: readonly number[]) => void,
  ) {}

  add(chunk: Buffer): void {
    const data = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    let from = 0;
    if (!this.begun) {
      if (data.length < headerLength) return this.keep(data, 0);
      this.begun = true;
      from = headerLength;
    }
    for (let end = this.rowAt(data, from); end > from; end = this.rowAt(data, from)) from = end;
    this.keep(data, from);
  }

  private keep(data: Buffer, from: number): void {
    this.rest = data.subarray(from);
  }

  /** Hands over the row that begins here and says where it ends; `from` again when it has not come whole, or there is none. */
  private rowAt(data: Buffer, from: number): number {
    const fields: number[] = [];
    let at = from + 2;
    for (let column = 0; column < this.columns; column += 1) {
      if (at + 4 > data.length) return from;
      fields.push(at);
      at += 4 + Math.max(0, data.readInt32BE(at));
    }
    if (at > data.length) return from;
    fields.push(at);
    this.take(data, fields);
    return at;
  }
}
