import { Injectable, inject, signal } from '@angular/core';
import { readHeadText } from '@kunak/platform/rules';
import type { SignedHead } from '@kunak/platform/rules';
import { Session } from '../account/session';
import { Api } from '../api/api';
import { JournalHashAtOperation, JournalHeadOperation } from './journal.graphql.ts';
import type { JournalHeadResult } from './journal.graphql.ts';

export type Head = JournalHeadResult['journalHead'];
/** An end that was seen once, and that today's journal does not have. */
export type BrokenHead = Pick<SignedHead, 'hostId' | 'sequence' | 'hash'> & { readonly text: string };

/** Neutral, as all that lies in a browser. */
const key = 'end';

/**
 * The ends of the journals that this browser saw last, a signed line for each host. A line holds a count, a moment and a hash, nobody's data. It outlives
 * signing out, or a truncated journal would never be noticed; a sign-out elsewhere in this browser (the portal's, the venue's) wipes it with all the rest.
 */
@Injectable({ providedIn: 'root' })
export class RememberedHead {
  private readonly api = inject(Api);
  /** What is another one today, or gone; null while all agrees. */
  readonly broken = signal<BrokenHead | null>(null);

  constructor() {
    let lines: string | null = null;
    inject(Session).beforeLeaving({
      mayLeave: () => {
        lines = localStorage.getItem(key);
        return Promise.resolve(true);
      },
      // The server's answer to the sign-out has emptied the storage.
      left: () => {
        if (lines !== null) localStorage.setItem(key, lines);
        return Promise.resolve();
      },
    });
  }

  /** The end of today; compared with the one before, which it replaces only where they agree. */
  async meet(): Promise<{ head: Head; compared: boolean }> {
    const { journalHead: head } = await this.api.run(JournalHeadOperation);
    const before = this.lines().find(({ hostId }) => hostId === head.hostId);
    if (!before || (await this.stillThere(before))) this.keep(head);
    else this.broken.set(before);
    return { head, compared: before !== undefined };
  }

  async stillThere({ sequence, hash }: Pick<BrokenHead, 'sequence' | 'hash'>): Promise<boolean> {
    return (await this.api.run(JournalHashAtOperation, { sequence })).journalHashAt === hash;
  }

  /** Somebody has kept the old line and knows why, after a backup was restored for example: from now on today's end counts. */
  async goOn(): Promise<void> {
    this.keep((await this.api.run(JournalHeadOperation)).journalHead);
    this.broken.set(null);
  }

  private keep({ hostId, text }: Head): void {
    const others = this.lines().filter((line) => line.hostId !== hostId);
    localStorage.setItem(key, [...others.map((line) => line.text), text].join('\n'));
  }

  /** What is not as we wrote it is as good as nothing. */
  private lines(): BrokenHead[] {
    return (localStorage.getItem(key) ?? '').split('\n').flatMap((text) => {
      const head = readHeadText(text);
      return head ? [{ ...head, text }] : [];
    });
  }
}
