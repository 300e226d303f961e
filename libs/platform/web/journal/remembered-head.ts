import { Injectable, inject, signal } from '@angular/core';
import { Api } from '../api/api';
import { JournalHashAtOperation, JournalHeadOperation } from './journal.graphql.ts';
import type { JournalHeadResult } from './journal.graphql.ts';

export type Head = JournalHeadResult['journalHead'];
type Kept = Pick<Head, 'hostId' | 'sequence' | 'hash'>;

/** Neutral, as all that lies in a browser; signing out wipes it with the rest. */
const key = 'end';

/** The end of the journal that this browser saw last. It holds a count and a hash, nobody's data. */
@Injectable({ providedIn: 'root' })
export class RememberedHead {
  private readonly api = inject(Api);
  /** The sequence whose hash is another one today; null while all agrees. */
  readonly broken = signal<number | null>(null);

  /** The end of today; compared with the one before, which it replaces only where they agree. */
  async meet(): Promise<{ head: Head; compared: boolean }> {
    const { journalHead: head } = await this.api.run(JournalHeadOperation);
    const before = this.read();
    const comparable = before?.hostId === head.hostId ? before : null;
    const agrees = comparable === null || (await this.stillThere(comparable));
    if (agrees) localStorage.setItem(key, JSON.stringify({ hostId: head.hostId, sequence: head.sequence, hash: head.hash } satisfies Kept));
    else this.broken.set(comparable.sequence);
    return { head, compared: comparable !== null };
  }

  async stillThere({ sequence, hash }: Pick<Kept, 'sequence' | 'hash'>): Promise<boolean> {
    return (await this.api.run(JournalHashAtOperation, { sequence })).journalHashAt === hash;
  }

  private read(): Kept | null {
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
    } catch {
      // Not what we wrote: as good as nothing.
      return null;
    }
  }
}
