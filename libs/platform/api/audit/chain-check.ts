import { hash } from 'node:crypto';
import { mostFactsBytes, part, writeFacts } from './facts-bytes';

export const ChainFault = {
  /** An entry's hash does not follow from what stands there now and the hash before it. */
  Changed: 'changed',
  /** Places without an entry. */
  Missing: 'missing',
  /** A place that comes twice or too late. */
  Repeated: 'repeated',
  /** The chain ends before a known head. */
  Truncated: 'truncated',
  /** At a known head's place stands another hash: the chain was written anew. */
  Rewritten: 'rewritten',
} as const;
export type ChainFault = (typeof ChainFault)[keyof typeof ChainFault];

export type ChainProblem = { readonly fault: ChainFault; readonly sequence: number };
export type KnownHead = { readonly sequence: number; readonly hash: Buffer };

/** Fields of a row as {@link chainQuery} orders them: those of the entry, then its hash. */
export const chainColumns = ['host_id', 'sequence', 'id', 'at', 'account_id', 'act', 'subject_id', 'facts', 'hash'] as const;
const factsAt = 7;
const hashAt = 8;
const version = part(Buffer.from('kunak audit 1'));
const mostProblems = 100;
const beginning = Buffer.alloc(32);

/**
 * Follows one chain from its first entry to its last. A row is PostgreSQL's own binary form, each field behind its length: just the bytes that
 * the hash is made of, so that nothing is read into other types and back.
 */
export class ChainCheck {
  readonly problems: ChainProblem[] = [];
  /** What is hashed is put together here, entry after entry. */
  private scratch = Buffer.alloc(4096);
  private last = 0;
  private lastHash: Buffer = beginning;
  private readonly waiting: KnownHead[];

  constructor(heads: readonly KnownHead[]) {
    this.waiting = [...heads].sort((one, other) => one.sequence - other.sequence);
  }

  get head(): KnownHead {
    return { sequence: this.last, hash: this.lastHash };
  }

  /** `fields[n]` is where the length of the n-th field begins; one more says where the row ends. */
  follow(row: Buffer, fields: readonly number[]): void {
    const at = (field: number): number => fields[field] as number;
    const sequence = row.readInt32BE(at(1) + 4) * 2 ** 32 + row.readUInt32BE(at(1) + 8);
    const computed = this.hashOf(row, at(0), at(factsAt), at(hashAt));
    const stored = row.subarray(at(hashAt) + 4, at(hashAt + 1));
    if (sequence <= this.last) this.note(ChainFault.Repeated, sequence);
    else if (sequence > this.last + 1) this.note(ChainFault.Missing, this.last + 1);
    if (!computed.equals(stored)) this.note(ChainFault.Changed, sequence);
    this.pass(sequence, stored);
    this.last = sequence;
    this.lastHash = stored;
  }

  private hashOf(row: Buffer, from: number, facts: number, end: number): Buffer {
    // Four bytes for each of the whole row are more than it and what goes before it take.
    const room = mostFactsBytes(end - from);
    if (this.scratch.length < room) this.scratch = Buffer.alloc(room);
    let at = this.lastHash.copy(this.scratch);
    at += version.copy(this.scratch, at);
    at += row.copy(this.scratch, at, from, facts);
    // PostgreSQL puts the version of its format before the text.
    const factsEnd = writeFacts(row.subarray(facts + 5, end), this.scratch, at + 4);
    this.scratch.writeInt32BE(factsEnd - at - 4, at);
    return hash('sha256', this.scratch.subarray(0, factsEnd), 'buffer');
  }

  /** After the last entry: what is known of the chain must lie on it. */
  end(): void {
    for (const known of this.waiting) this.note(ChainFault.Truncated, known.sequence);
    this.waiting.length = 0;
  }

  private pass(sequence: number, stored: Buffer): void {
    while (this.waiting[0] && this.waiting[0].sequence <= sequence) {
      const known = this.waiting.shift() as KnownHead;
      if (known.sequence === 0) continue;
      if (!known.hash.equals(stored)) this.note(ChainFault.Rewritten, known.sequence);
    }
  }

  private note(fault: ChainFault, sequence: number): void {
    if (this.problems.length < mostProblems) this.problems.push({ fault, sequence });
  }
}
